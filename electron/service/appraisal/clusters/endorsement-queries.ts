/**
 * Every record of suy tôn of a campaign, wherever it was entered: the one place that reads them, for
 * findings, for the ranking of nominees and for the page of clusters.
 */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import {
  endorsementIndex,
  endorsementVotes,
  type Endorsement,
} from '#shared/appraisal/endorsement.ts'
import { askedAward } from '#shared/appraisal/nominees.ts'

/** An endorsement with the row that it came from. */
export interface StoredEndorsement extends Endorsement {
  readonly id: string
  readonly unitId: string | null
  readonly year: number | null
  readonly cluster: string | null
  readonly minutesNumber: string | null
  readonly minutesDay: string | null
}

/** In the order of entry: ids made later sort later. */
export async function listEndorsements(
  reader: Reader,
  campaignId: string,
): Promise<readonly StoredEndorsement[]> {
  const rows = await reader
    .selectFrom('cluster_endorsement')
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .selectAll()
    .execute()
  // Entered before clusters had a page of their own: of a nomination alone, without votes.
  const earlier = await reader
    .selectFrom('endorsement')
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .selectAll()
    .execute()
  const units =
    rows.length === 0
      ? new Map<string, readonly string[]>()
      : new Map(
          (await listUnits(reader, { campaignId })).map(({ id, name, aliases }) => [
            id,
            [name, ...aliases.map(({ alias }) => alias)],
          ]),
        )
  const found: StoredEndorsement[] = [
    ...earlier.map((row) => ({
      id: row.id,
      unitId: null,
      year: null,
      cluster: null,
      minutesNumber: null,
      minutesDay: null,
      nominationId: row.nomination_id,
      unit: null,
      award: null,
      endorsed: row.endorsed === 1,
      by: row.endorsed_by,
      minutes: row.minutes,
      votes: null,
      receivedAt: row.received_at,
    })),
    ...rows.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      year: row.year,
      cluster: row.cluster,
      minutesNumber: row.minutes_number,
      minutesDay: row.minutes_day,
      nominationId: row.nomination_id,
      unit: { id: row.unit_id, names: units.get(row.unit_id) ?? [] },
      award: row.award,
      endorsed: row.endorsed === 1,
      by: row.endorsed_by,
      minutes: row.minutes,
      votes:
        row.votes_for === null || row.votes_cast === null
          ? null
          : { for: row.votes_for, cast: row.votes_cast },
      receivedAt: row.received_at,
    })),
  ]
  return found.toSorted((left, right) => (left.id < right.id ? -1 : 1))
}

/** Votes of endorsement by nomination; a nomination that nobody endorsed is not there. */
export async function votesOfEndorsement(
  reader: Reader,
  campaignId: string,
): Promise<ReadonlyMap<string, number>> {
  const all = await listEndorsements(reader, campaignId)
  if (all.length === 0) return new Map()
  const plan = await getPlan(reader, campaignId)
  const find = endorsementIndex(all)
  const nominations = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', campaignId)
    .select(['nomination.id', 'nomination.award', 'nominee.kind', 'nominee.name_key'])
    .execute()
  return new Map(
    nominations.flatMap(({ id, award, kind, name_key: nameKey }) => {
      const asked = askedAward(plan, award).id
      const votes = endorsementVotes(find({ ids: [id], kind, nameKey, award: asked }))
      return votes === null ? [] : [[id, votes] as const]
    }),
  )
}
