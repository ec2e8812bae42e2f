/** What the council gave or forwards, as lines of a decision that is still to be made. */
import { rehearsals } from '#electron/service/meetings/not-rehearsed.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'

export interface OutcomeLine {
  readonly award: string | null
  readonly result: string
  readonly meetingAt: string
  readonly line: Omit<DecisionLine, 'money'>
}

/** What the council gave or forwards, collectives first, each kind in the order of the ballot. */
export async function outcomeLines(
  reader: Reader,
  campaignId: string,
): Promise<readonly OutcomeLine[]> {
  const rows = await reader
    .selectFrom('outcome')
    .innerJoin('ballot', 'ballot.id', 'outcome.ballot_id')
    .innerJoin('meeting', 'meeting.id', 'ballot.meeting_id')
    .innerJoin('ballot_line', (join) =>
      join
        .onRef('ballot_line.ballot_id', '=', 'outcome.ballot_id')
        .onRef('ballot_line.nomination_id', '=', 'outcome.nomination_id'),
    )
    .innerJoin('nomination', 'nomination.id', 'outcome.nomination_id')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('outcome.campaign_id', '=', campaignId)
    .where('outcome.result', 'in', ['given', 'forwarded'])
    .orderBy('meeting.at')
    .orderBy('ballot.position')
    .orderBy('ballot_line.position')
    .select([
      'outcome.award',
      'outcome.result',
      'meeting.at as meetingAt',
      'nomination.id as nominationId',
      'nominee.kind',
      'nominee.honorific',
      'nominee.name',
      'nominee.position',
      'nominee.workplace',
      'unit.name as unit',
    ])
    .execute()
  const rank = (kind: DecisionLine['kind']): number => NOMINEE_KINDS.indexOf(kind)
  return rows
    .map(({ award, result, meetingAt, ...line }) => ({ award, result, meetingAt, line }))
    .toSorted((left, right) => rank(left.line.kind) - rank(right.line.kind))
}

/** The moment of the campaign's last meeting with results; null where there was none. */
export async function lastMeetingAt(reader: Reader, campaignId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('meeting')
    .innerJoin('ballot', 'ballot.meeting_id', 'meeting.id')
    .where('meeting.campaign_id', '=', campaignId)
    .where('meeting.id', 'not in', rehearsals(reader))
    .where('ballot.state', '=', 'published')
    .orderBy('meeting.at', 'desc')
    .select('meeting.at')
    .executeTakeFirst()
  return row?.at ?? null
}

/** The latest meeting that gave something of a list; of a list of nothing the campaign's last one. */
export async function meetingAtOf(
  reader: Reader,
  campaignId: string,
  { lines }: Pick<DecisionRow, 'lines'>,
): Promise<string | null> {
  const here = new Set(lines.map((line) => line.nominationId))
  const found = await outcomeLines(reader, campaignId)
  const moments = found
    .filter(({ line }) => here.has(line.nominationId))
    .map(({ meetingAt }) => meetingAt)
    .toSorted()
  return moments.at(-1) ?? lastMeetingAt(reader, campaignId)
}
