/** Reads the council, its meetings and their ballots. */
import { z } from 'zod'
import { among } from '#electron/store/among.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { BallotTable } from '#electron/store/tables/meetings.ts'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import { countsAsPresent } from '#shared/meetings/attendance.ts'
import type { Ballot } from '#shared/meetings/ballot-life.ts'
import type {
  AgendaRow,
  AttendanceRow,
  BallotRow,
  MeetingDetail,
  MeetingSummary,
  MemberRow,
} from '#shared/meetings/contract.ts'
import { quorumOf } from '#shared/meetings/majority.ts'
import { voteRuleSchema } from '#shared/meetings/vote-rule.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { conflictsOf } from './conflict-queries.ts'
import { rehearsals } from './not-rehearsed.ts'
import { rehearsedOutcomes } from './rehearsed-outcomes.ts'
import { storedBallot } from './stored-ballot.ts'
import { termsOf } from './meeting-terms.ts'

/** Members of a campaign's council, in their order. */
export async function listMembers(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly MemberRow[]> {
  const rows = await reader
    .selectFrom('member')
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    organisation: row.organisation,
    chair: row.chair === 1,
    from: row.valid_from,
    to: row.valid_to,
  }))
}

const meetingsOf = (
  reader: Reader,
  campaignId: string,
  rehearsal: boolean,
): Promise<readonly MeetingSummary[]> =>
  reader
    .selectFrom('meeting')
    .where('campaign_id', '=', campaignId)
    .where('id', rehearsal ? 'in' : 'not in', rehearsals(reader))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'at', 'title', 'place', 'state'])
    .execute()

/** Meetings of a campaign, the latest first; rehearsals are no meetings. */
export const listMeetings = (
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly MeetingSummary[]> => meetingsOf(reader, campaignId, false)

/** Rehearsals of a campaign, the latest first. */
export const listRehearsals = (
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly MeetingSummary[]> => meetingsOf(reader, campaignId, true)

const sitting = (member: MemberRow, day: string): boolean =>
  (member.from === null || member.from <= day) && (member.to === null || day <= member.to)

/** Nominations with what the council decided on them, by id. */
export async function agendaRows(
  reader: Reader,
  campaignId: string,
  nominationIds: readonly string[],
): Promise<readonly AgendaRow[]> {
  if (nominationIds.length === 0) return []
  const rows = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .leftJoin('outcome', 'outcome.nomination_id', 'nomination.id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nomination.id', 'in', among(nominationIds))
    .select([
      'nomination.id',
      'unit.name as unit',
      'nominee.kind',
      'nominee.honorific',
      'nominee.name',
      'nominee.position',
      'nominee.workplace',
      'nomination.award',
      'nomination.achievement',
      'outcome.result',
      'outcome.award as outcomeAward',
    ])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return nominationIds.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const { id: nominationId, result, outcomeAward, ...nominee } = row
    return [
      {
        nominationId,
        ...nominee,
        outcome: result === null ? null : { result, award: outcomeAward },
      },
    ]
  })
}

async function attendanceOfMeeting(
  reader: Reader,
  meetingId: string,
): Promise<readonly AttendanceRow[]> {
  const rows = await reader
    .selectFrom('attendance')
    .where('meeting_id', '=', meetingId)
    .selectAll()
    .execute()
  return rows.map((row) => ({
    memberId: row.member_id,
    status: row.status,
    standIn: row.stand_in,
  }))
}

const recordedPapersSchema = z.object({
  ballotsIssued: z.int(),
  ballotsReturned: z.int(),
  papersInvalid: z.int(),
})

/** The papers of a ballot: of one held here from its tally, of a recorded one from its file. */
function papersOf(row: BallotTable, held: Ballot | null): PaperCount | null {
  if (held !== null) return held.tally?.papers ?? null
  const { ballotsIssued, ballotsReturned, papersInvalid } = recordedPapersSchema.parse(
    JSON.parse(row.ballot_json),
  )
  return {
    issued: ballotsIssued,
    returned: ballotsReturned,
    notReturned: ballotsIssued - ballotsReturned,
    valid: ballotsReturned - papersInvalid,
    invalid: papersInvalid,
  }
}

/** Ballots of a meeting with their lines, in order. */
export async function listBallots(
  reader: Reader,
  meetingId: string,
): Promise<readonly BallotRow[]> {
  const ballots = await reader
    .selectFrom('ballot')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .selectAll()
    .execute()
  const lines = await reader
    .selectFrom('ballot_line')
    .innerJoin('ballot', 'ballot.id', 'ballot_line.ballot_id')
    .where('ballot.meeting_id', '=', meetingId)
    .orderBy('ballot_line.position')
    .selectAll('ballot_line')
    .execute()
  const byBallot = Map.groupBy(lines, (line) => line.ballot_id)
  return ballots.map((row) => {
    const held = row.method === 'recorded' ? null : storedBallot(row.ballot_json)
    return {
      papers: papersOf(row, held),
      id: row.id,
      title: row.title,
      method: row.method,
      state: row.state,
      ballot: held,
      lines: (byBallot.get(row.id) ?? []).map((line) => ({
        nominationId: line.nomination_id,
        proposed: line.proposed,
        voted: line.voted,
        valid: line.valid,
        invalid: line.invalid,
        yes: line.yes,
        no: line.no,
        other: line.other,
        passed: line.passed === null ? null : line.passed === 1,
      })),
    }
  })
}

/** Ids of those present and of those who wrote. Who left early no longer counts. */
export const presence = (
  attendance: readonly AttendanceRow[],
): { readonly present: readonly string[]; readonly written: readonly string[] } => ({
  present: attendance.filter((row) => countsAsPresent(row.status)).map((row) => row.memberId),
  written: attendance.filter((row) => row.status === 'written-opinion').map((row) => row.memberId),
})

interface RecordedCounts {
  readonly members: number
  readonly present: number
  readonly written: number
}

const isRecordedCounts = (value: unknown): value is RecordedCounts =>
  typeof value === 'object' && value !== null && 'members' in value && 'written' in value

/** @throws Refusal MEETING_UNKNOWN */
export async function getMeeting(
  reader: Reader,
  { campaignId, meetingId }: { readonly campaignId: string; readonly meetingId: string },
): Promise<MeetingDetail> {
  const row = await reader
    .selectFrom('meeting')
    .where('campaign_id', '=', campaignId)
    .where('id', '=', meetingId)
    .selectAll()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('MEETING_UNKNOWN', { meeting: meetingId })
  const all = await listMembers(reader, { campaignId })
  const members = all.filter((member) => sitting(member, row.at.slice(0, 10)))
  const attendance = await attendanceOfMeeting(reader, meetingId)
  const here = presence(attendance)
  const recorded: unknown = row.attendance_json === null ? null : JSON.parse(row.attendance_json)
  const counts = isRecordedCounts(recorded)
    ? recorded
    : { members: members.length, present: here.present.length, written: here.written.length }
  const rule = voteRuleSchema.parse(JSON.parse(row.rule_json))
  const items = await reader
    .selectFrom('agenda_item')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .select('nomination_id')
    .execute()
  const ballots = await listBallots(reader, meetingId)
  const { rehearsal, awardRules, record } = await termsOf(reader, meetingId)
  const real = await agendaRows(
    reader,
    campaignId,
    items.map((item) => item.nomination_id),
  )
  const agenda = rehearsal ? await rehearsedOutcomes(reader, campaignId, real, ballots) : real
  return {
    id: row.id,
    at: row.at,
    title: row.title,
    place: row.place,
    state: row.state,
    seal: row.seal,
    rehearsal,
    rule,
    awardRules,
    members,
    attendance,
    counts,
    quorum: quorumOf(rule, {
      members: counts.members,
      present: counts.present,
      writtenOpinions: counts.written,
    }),
    agenda,
    ballots,
    conflicts: await conflictsOf(reader, campaignId, { members, attendance, agenda }),
    record,
  }
}
