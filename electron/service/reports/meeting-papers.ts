/** The papers of a meeting as models: ballot paper, minutes of the count, minutes of the meeting. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { agendaRows, getMeeting, listMeetings } from '#electron/service/meetings/meeting-queries.ts'
import {
  eligibleForVote,
  statusForMeeting,
} from '#electron/service/meetings/eligible-nominations.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { padCount } from '#shared/kernel/money.ts'
import { withHonorific, type Letterhead } from '#shared/kernel/paper-blocks.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { voteBaseOf } from '#shared/meetings/majority.ts'
import { attendanceOf as attendanceOfSnapshot, recusalsOf } from '#shared/meetings/ballot-life.ts'
import { ballotOutcomes } from '#shared/meetings/ballot-outcome.ts'
import type { AgendaRow, BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import {
  type BallotPaper,
  type CountedPapers,
  type MeetingMinutes,
  type MinutesMember,
  type VotedCase,
  type VoteCountMinutes,
} from '#shared/meetings/minutes-model.ts'
import {
  meetingPapersText as say,
  ruleInWords,
  thresholdSign,
} from '#shared/text/meeting-papers.ts'
import { meetingRefusals } from '#shared/text/meetings-rules.ts'

interface OfMeeting {
  readonly campaignId: string
  readonly meetingId: string
}

const letterheadOf = (plan: Plan, day: string | null, number: string | null): Letterhead => ({
  superior: plan.issuer.body.toLocaleUpperCase('vi'),
  issuer: plan.issuer.council.toLocaleUpperCase('vi'),
  place: plan.issuer.place,
  day,
  number,
})

const shortName = (plan: Plan, award: string | null): string =>
  plan.awards.find((one) => one.id === award)?.shortName ?? say.noAward

const caseOf = (plan: Plan, row: AgendaRow, award: string | null): VotedCase => ({
  name: withHonorific(row.honorific, row.name),
  position: row.position,
  unit: row.unit,
  award: shortName(plan, award),
})

/** A meeting that may be printed: a rehearsal never is. @throws Refusal MEETING_UNKNOWN, BALLOT_STEP */
async function printable(reader: Reader, input: OfMeeting): Promise<MeetingDetail> {
  const meeting = await getMeeting(reader, input)
  if (meeting.rehearsal)
    throw new Refusal('BALLOT_STEP', { detail: meetingRefusals.rehearsalPapers })
  return meeting
}

/** The last sealed or open meeting. @throws Refusal MEETING_UNKNOWN */
export async function latestMeeting(reader: Reader, campaignId: string): Promise<string> {
  const [latest] = await listMeetings(reader, { campaignId })
  if (latest === undefined) throw new Refusal('MEETING_UNKNOWN', { meeting: say.none })
  return latest.id
}

/** The ballot paper: of a meeting's agenda, or of all that is eligible where none was convened yet. */
export async function ballotPaper(
  reader: Reader,
  input: { readonly campaignId: string; readonly meetingId: string | null; readonly at: string },
): Promise<BallotPaper> {
  const plan = await getPlan(reader, input.campaignId)
  const meeting =
    input.meetingId === null
      ? null
      : await printable(reader, { campaignId: input.campaignId, meetingId: input.meetingId })
  const eligible = await eligibleForVote(reader, { ...input, now: input.at })
  const rows =
    meeting?.agenda ??
    (await agendaRows(
      reader,
      input.campaignId,
      eligible.filter((one) => one.eligible).map((one) => one.id),
    ))
  return {
    letterhead: letterheadOf(plan, (meeting?.at ?? input.at).slice(0, 7), null),
    secret: true,
    subject: say.ballotSubject(plan.title),
    cases: rows.map((row) => caseOf(plan, row, row.award)),
  }
}

/** What was handed out and came back, of each ballot that was counted on papers. */
function papersOf(meeting: MeetingDetail): readonly CountedPapers[] {
  const counted = meeting.ballots.flatMap((ballot) =>
    ballot.state === 'published' && ballot.papers !== null ? [{ ballot, ...ballot.papers }] : [],
  )
  return counted.map(({ ballot, issued, returned, valid, invalid }) => ({
    title: counted.length === 1 ? null : ballot.title,
    issued,
    returned,
    valid:
      ballot.method === 'recorded' && ballot.lines.some((line) => line.valid !== valid)
        ? null
        : { valid, invalid },
  }))
}

/** Every rule under which something was voted on, in words; the meeting's own where nothing was yet. */
function rulesInWords(meeting: MeetingDetail): string {
  const rules = meeting.ballots
    .filter(({ state }) => state === 'published')
    .map(({ ballot }) => ballot?.rule ?? meeting.rule)
  return [...new Set((rules.length === 0 ? [meeting.rule] : rules).map(ruleInWords))].join('; ')
}

/** What the share of a line was taken of: as its ballot's closing recorded it. */
function baseOf(meeting: MeetingDetail, { ballot }: BallotRow, valid: number): number {
  const { members, present, written } = meeting.counts
  if (ballot?.snapshot == null)
    return voteBaseOf(meeting.rule, { members, present, writtenOpinions: written }, valid)
  const { rule, snapshot } = ballot
  return voteBaseOf(rule, attendanceOfSnapshot(snapshot), valid, recusalsOf(snapshot))
}

/** In words, where the council neither passed nor failed it as it was asked. */
function verdictOfLine(
  plan: Plan,
  { ballot }: BallotRow,
  nominationId: string,
): { readonly verdict?: string } {
  const outcome = (ballot === null ? null : ballotOutcomes(ballot))?.find(
    (one) => one.nominationId === nominationId,
  )
  switch (outcome?.decision) {
    case 'form-changed': {
      const counted = ballot?.tally?.lines.find((one) => one.nominationId === nominationId)
      const votes = counted?.changeForm ?? 0
      return {
        verdict: say.changedTo(shortName(plan, outcome.award), votes, outcome.majority.base),
      }
    }
    case 'deferred':
      return { verdict: say.deferred }
    case 'withdrawn':
      return { verdict: say.withdrawn }
    case 'given':
    case 'refused':
    case undefined:
      return {}
  }
}

/** The tellers as written down; else three lines to sign. */
const tellersOf = ({ record }: MeetingDetail): readonly string[] =>
  record.tellers.length === 0 ? ['', '', ''] : record.tellers

/** Minutes of the count of a meeting's ballots. @throws Refusal MEETING_UNKNOWN */
export async function voteCountMinutes(
  reader: Reader,
  input: OfMeeting,
): Promise<VoteCountMinutes> {
  const plan = await getPlan(reader, input.campaignId)
  const meeting = await printable(reader, input)
  const agenda = new Map(meeting.agenda.map((row) => [row.nominationId, row]))
  const { members, present, written } = meeting.counts
  const ballots = meeting.ballots.filter((ballot) => ballot.state === 'published')
  const rules = ballots.map((ballot) => ballot.ballot?.rule ?? meeting.rule)
  const several = new Set(rules.map(thresholdSign)).size > 1
  return {
    letterhead: letterheadOf(plan, meeting.at.slice(0, 10), say.blankNumber),
    subject: say.countSubject(plan.title),
    members,
    present,
    writtenOpinions: written,
    papers: papersOf(meeting),
    rule: rulesInWords(meeting),
    threshold: thresholdSign(rules[0] ?? meeting.rule),
    cases: ballots.flatMap((ballot) =>
      ballot.lines.flatMap((line) => {
        const row = agenda.get(line.nominationId)
        if (row === undefined) return []
        return [
          {
            ...caseOf(plan, row, line.voted),
            yes: line.yes ?? 0,
            no: line.no ?? 0,
            other: (line.other ?? 0) > 0 ? line.other : null,
            invalid: line.invalid ?? 0,
            base: baseOf(meeting, ballot, line.valid ?? 0),
            passed: line.passed === true,
            ...verdictOfLine(plan, ballot, line.nominationId),
            ...(several ? { threshold: thresholdSign(ballot.ballot?.rule ?? meeting.rule) } : {}),
          },
        ]
      }),
    ),
    tellers: tellersOf(meeting),
    chairName: meeting.members.find((member) => member.chair)?.name ?? null,
  }
}

const memberOf = (
  member: MeetingDetail['members'][number],
  reason: string | null,
): MinutesMember => ({
  name: member.name,
  position: member.organisation,
  role: member.role,
  reason,
})

const EMPTY_MEMBER: MinutesMember = { name: say.blankLine, position: null, role: '', reason: null }

function attendanceOf(meeting: MeetingDetail): {
  readonly present: readonly MinutesMember[]
  readonly absent: readonly MinutesMember[]
} {
  const status = new Map(meeting.attendance.map((row) => [row.memberId, row]))
  const here = (id: string): boolean => {
    const row = status.get(id)
    return row !== undefined && ['present', 'late', 'left-early'].includes(row.status)
  }
  if (meeting.attendance.length === 0) return { present: [], absent: [] }
  return {
    present: meeting.members.filter(({ id }) => here(id)).map((member) => memberOf(member, null)),
    absent: meeting.members
      .filter(({ id }) => !here(id))
      .map((member) => memberOf(member, say.absence(status.get(member.id)?.status ?? 'absent'))),
  }
}

/**
 * Minutes of a meeting from its record; what nobody recorded is left to be written by hand. The
 * appraisal is told as it stood for the meeting, `now` as the vote took it.
 */
export async function meetingMinutes(
  reader: Reader,
  input: OfMeeting & { readonly now: string },
): Promise<MeetingMinutes> {
  const plan = await getPlan(reader, input.campaignId)
  const meeting = await printable(reader, input)
  const { campaignId, now } = input
  const status = await statusForMeeting(reader, { campaignId, at: meeting.at, now })
  const count = await voteCountMinutes(reader, input)
  const chair = meeting.members.find((member) => member.chair)
  const secretary = meeting.members.find((member) => say.isSecretary(member.role))
  const passed = count.cases.filter((line) => line.passed)
  const { record } = meeting
  return {
    letterhead: letterheadOf(plan, meeting.at.slice(0, 10), say.blankNumber),
    subject: say.minutesSubject(plan.title),
    openedAt: formatMoment(meeting.at),
    closedAt: record.closedAt === null ? null : formatMoment(record.closedAt),
    venue: meeting.place ?? say.blankLine,
    chair: chair === undefined ? EMPTY_MEMBER : memberOf(chair, null),
    secretary: secretary === undefined ? EMPTY_MEMBER : memberOf(secretary, null),
    memberCount: meeting.counts.members,
    presentCount: meeting.counts.present,
    ...attendanceOf(meeting),
    writtenOpinions: meeting.counts.written,
    guests: record.guests,
    quorum: {
      met: meeting.quorum.met,
      rule: say.quorum(meeting.quorum.present, meeting.counts.members, meeting.quorum.needed),
    },
    grounds: plan.legal.map((law) => law.name),
    // What was put to the council: a conclusion of the desk stands above the findings.
    appraisal: say.appraisal({ ...status.summary, eligible: meeting.agenda.length }),
    discussion: record.discussion,
    heldHere: meeting.ballots.some(({ method }) => method !== 'recorded'),
    reserved: record.reserved,
    method: say.method(
      meeting.ballots.some((ballot) => ballot.method === 'hands' || ballot.method === 'by-name'),
      rulesInWords(meeting),
    ),
    tellers: record.tellers,
    results: count.cases.map(({ yes, base, ...line }) => ({
      ...line,
      yes,
      base,
      result: line.verdict ?? say.result(line.passed),
    })),
    conclusion:
      record.conclusion.length > 0
        ? record.conclusion
        : [say.conclusion(padCount(passed.length), padCount(count.cases.length))],
  }
}
