/**
 * What may be put to the vote: what the status calls eligible, a recorded conclusion of the
 * appraisal standing above it, less what a petition holds back and what the council has decided.
 */
import { listConclusions } from '#electron/service/appraisal/conclusion-queries.ts'
import { getStatus } from '#electron/service/appraisal/status-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

export interface VotableRow {
  readonly id: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly award: string | null
  readonly eligible: boolean
}

interface Moment {
  readonly campaignId: string
  readonly at: string
  readonly now: string
}

interface Judged {
  readonly eligible: boolean
  readonly award: string | null
  /** A petition is being looked into: no conclusion helps, only somebody's name under an override. */
  readonly held: boolean
}

/**
 * The state at the meeting's moment. Where nothing had been received by then (a meeting recorded
 * with its day in the past, files imported without the facts of their receipt) the state is today's.
 */
export async function statusForMeeting(
  reader: Reader,
  { campaignId, at, now }: Moment,
): Promise<CampaignStatus> {
  const then = await getStatus(reader, campaignId, at)
  return then.nominations.length > 0 || now <= at ? then : getStatus(reader, campaignId, now)
}

/** Eligible by the rules, by nomination. */
async function judgedForMeeting(
  reader: Reader,
  moment: Moment,
): Promise<ReadonlyMap<string, Judged>> {
  const status = await statusForMeeting(reader, moment)
  return new Map(
    status.nominations.map((one) => [
      one.id,
      {
        eligible: one.eligible,
        award: one.award,
        held: one.reasons.includes('petition-open'),
      },
    ]),
  )
}

/** Nominations the council has decided already; what it put off may come again. */
async function decidedAlready(reader: Reader, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .where('result', '!=', 'deferred')
    .select('nomination_id')
    .execute()
  return new Set(rows.map((row) => row.nomination_id))
}

/** Every nomination of the campaign with whether it may be voted on, in the order of the status. */
export async function eligibleForVote(
  reader: Reader,
  moment: Moment,
): Promise<readonly VotableRow[]> {
  const states = await judgedForMeeting(reader, moment)
  const conclusions = new Map(
    (await listConclusions(reader, moment.campaignId)).map((row) => [
      row.nominationId,
      row.conclusion,
    ]),
  )
  const decided = await decidedAlready(reader, moment.campaignId)
  const rows = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', moment.campaignId)
    .where('nomination.state', '!=', 'withdrawn')
    .select([
      'nomination.id',
      'unit.name as unit',
      'nominee.kind',
      'nominee.honorific',
      'nominee.name',
      'nomination.award',
    ])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ordered = new Set([...states.keys(), ...byId.keys()])
  return [...ordered].flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const state = states.get(id)
    const conclusion = conclusions.get(id)
    const eligible =
      conclusion === undefined ? state?.eligible === true : conclusion !== 'not-eligible'
    const votable = eligible && state?.held !== true && !decided.has(id)
    return [{ ...row, award: state?.award ?? row.award, eligible: votable }]
  })
}
