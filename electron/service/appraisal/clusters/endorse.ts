/** Suy tôn by minutes: of units by their cluster's meeting, or of one nomination from the desk. */
import type { CommandScope } from '#electron/service/context.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import { getNomination } from '#electron/service/submissions/nomination-queries.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { minutesText } from '#shared/text/clusters.ts'
import { getClusterYear } from './cluster-queries.ts'
import { membershipOf } from './cluster-rows.ts'
import { unitsNamed } from './units-named.ts'

/** One nomination, as the minutes before the desk have it. @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN */
export async function endorse(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly nominationId: string
    readonly endorsed: boolean
    readonly by: string
    readonly minutes: string
    readonly receivedAt?: string | undefined
  },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, input.campaignId)
  const { unitId } = await getNomination(tx, input)
  const { ownYear, clusterOf } = await membershipOf(tx, input.campaignId)
  await tx
    .insertInto('cluster_endorsement')
    .values({
      id: newId(),
      campaign_id: input.campaignId,
      year: ownYear,
      cluster: clusterOf(unitId, ownYear),
      unit_id: unitId,
      nomination_id: input.nominationId,
      award: null,
      endorsed: input.endorsed ? 1 : 0,
      votes_for: null,
      votes_cast: null,
      endorsed_by: input.by,
      minutes: input.minutes,
      minutes_number: null,
      minutes_day: null,
      received_at: input.receivedAt ?? scope.now,
      entered_by: scope.actor,
    })
    .execute()
}

interface Minuted {
  readonly campaignId: string
  readonly year: number
  readonly by: string
  readonly minutes: { readonly number: string; readonly day: string }
  readonly votesCast: number | null
  readonly lines: readonly {
    readonly unitId: string
    readonly nominationId: string | null
    readonly award: string | null
    readonly endorsed: boolean
    readonly votesFor: number | null
  }[]
}

/** No unit has more votes than were cast, and none has votes of an unknown number. */
function requireVotes({ lines, votesCast }: Minuted, nameOf: (unitId: string) => string): void {
  for (const { unitId, votesFor } of lines) {
    if (votesFor === null) continue
    if (votesCast === null || votesFor > votesCast)
      throw new Refusal('ENDORSEMENT_VOTES', {
        unit: nameOf(unitId),
        votes: votesFor,
        cast: votesCast ?? 0,
      })
  }
}

/**
 * What one meeting decided, whole or not at all.
 * @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, NOMINATION_UNKNOWN, ENDORSEMENT_VOTES
 */
export async function endorseUnits(
  tx: Writer,
  input: Minuted,
  scope: CommandScope,
): Promise<ClusterYear> {
  await requireOpen(tx, input.campaignId)
  const { units, clusterOf, plan } = await membershipOf(tx, input.campaignId)
  const names = unitsNamed(
    units,
    input.lines.map(({ unitId }) => unitId),
  )
  requireVotes(input, (unitId) => names.get(unitId) ?? unitId)
  for (const { nominationId, award } of input.lines) {
    if (nominationId !== null)
      await getNomination(tx, { campaignId: input.campaignId, nominationId })
    if (award !== null && !plan.awards.some(({ id }) => id === award))
      throw new Refusal('INPUT_INVALID', {
        where: 'award',
        detail: `kế hoạch không có hình thức khen thưởng mang mã "${award}"`,
      })
  }
  const { number, day } = input.minutes
  await insertAll(
    tx,
    'cluster_endorsement',
    input.lines.map((line) => ({
      id: newId(),
      campaign_id: input.campaignId,
      year: input.year,
      cluster: clusterOf(line.unitId, input.year),
      unit_id: line.unitId,
      nomination_id: line.nominationId,
      award: line.award,
      endorsed: line.endorsed ? 1 : 0,
      votes_for: line.votesFor,
      votes_cast: line.votesFor === null ? null : input.votesCast,
      endorsed_by: input.by,
      minutes: minutesText(number, formatDay(day)),
      minutes_number: number,
      minutes_day: day,
      received_at: scope.now,
      entered_by: scope.actor,
    })),
  )
  return getClusterYear(tx, input)
}

/** Takes one entry out; undoing brings it back. @throws Refusal CAMPAIGN_CLOSED, ENDORSEMENT_UNKNOWN */
export async function removeEndorsement(
  tx: Writer,
  input: { readonly campaignId: string; readonly year: number; readonly id: string },
): Promise<ClusterYear> {
  await requireOpen(tx, input.campaignId)
  let removed = 0n
  for (const table of ['cluster_endorsement', 'endorsement'] as const) {
    const result = await tx
      .deleteFrom(table)
      .where('id', '=', input.id)
      .where('campaign_id', '=', input.campaignId)
      .executeTakeFirst()
    removed += result.numDeletedRows
  }
  if (removed === 0n) throw new Refusal('ENDORSEMENT_UNKNOWN')
  return getClusterYear(tx, input)
}
