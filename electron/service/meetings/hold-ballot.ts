/**
 * A ballot held in the meeting itself: created → open → closed → confirmed → published; annulled
 * with a reason, never deleted. The life and the counts are judged by shared/meetings/ballot-life.ts.
 */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import { cleanText, identityKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { PaperCount, Tally } from '#shared/meetings/ballot.ts'
import {
  annulBallot as annul,
  closeBallot as close,
  confirmBallot as confirm,
  createBallot as create,
  openBallot as open,
  publishBallot as publish,
  typeTally as type,
  voteByName,
  type Ballot,
  type Step,
} from '#shared/meetings/ballot-life.ts'
import type { BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { paperDiffers } from '#shared/text/meetings.ts'
import { requireUnsealed } from './convene-meeting.ts'
import { getMeeting, presence } from './meeting-queries.ts'
import { requireUndecided } from './require-undecided.ts'
import { writeResults } from './write-results.ts'

interface OfMeeting {
  readonly campaignId: string
  readonly meetingId: string
}
interface OfBallot extends OfMeeting {
  readonly ballotId: string
}

/** @throws Refusal QUORUM_NOT_MET, BALLOT_COUNTS, CONFIRM_SAME_PERSON, BALLOT_STEP */
const stepped = (step: Step, meeting: MeetingDetail, by: string): Ballot => {
  if (step.ok) return step.ballot
  const { members, present } = meeting.counts
  switch (step.code) {
    case 'no-quorum':
      throw new Refusal('QUORUM_NOT_MET', { present, members, needed: meeting.quorum.needed })
    case 'counts-broken':
      throw new Refusal('BALLOT_COUNTS', {
        detail: step.problems.map((problem) => problem.message).join(' '),
      })
    case 'same-person':
      throw new Refusal('CONFIRM_SAME_PERSON', { name: by })
    default:
      throw new Refusal('BALLOT_STEP', { detail: step.message })
  }
}

async function load(
  tx: Writer,
  input: OfBallot,
): Promise<{ readonly meeting: MeetingDetail; readonly row: BallotRow; readonly ballot: Ballot }> {
  const meeting = await requireUnsealed(tx, input)
  const row = meeting.ballots.find((one) => one.id === input.ballotId)
  if (row?.ballot == null) throw new Refusal('BALLOT_UNKNOWN', { ballot: input.ballotId })
  return { meeting, row, ballot: row.ballot }
}

async function save(tx: Writer, input: OfBallot, ballot: Ballot): Promise<MeetingDetail> {
  await tx
    .updateTable('ballot')
    .set({ state: ballot.state, ballot_json: JSON.stringify(ballot) })
    .where('id', '=', input.ballotId)
    .execute()
  return getMeeting(tx, input)
}

/** @throws Refusal MEETING_SEALED, NOMINATION_UNKNOWN, INPUT_INVALID */
export async function createBallot(
  tx: Writer,
  input: OfMeeting & {
    readonly title: string
    readonly method: 'hands' | 'by-name' | 'secret'
    readonly lines: readonly {
      readonly nominationId: string
      readonly voted?: string | undefined
      readonly changeTo?: string | null | undefined
    }[]
  },
): Promise<MeetingDetail> {
  const meeting = await requireUnsealed(tx, input)
  const agenda = new Map(meeting.agenda.map((item) => [item.nominationId, item]))
  const plan = await getPlan(tx, input.campaignId)
  const id = newId()
  const lines = input.lines.map(({ nominationId, voted, changeTo }) => {
    const item = agenda.get(nominationId)
    if (item === undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: nominationId })
    for (const award of [voted, changeTo])
      if (award != null && !plan.awards.some((one) => one.id === award))
        throw new Refusal('INPUT_INVALID', {
          where: item.name,
          detail: `kế hoạch không có hình thức "${award}"; các hình thức: ${plan.awards.map((one) => one.id).join(', ')}`,
        })
    const proposed = item.award ?? plan.bareAwards['giay-khen']
    return { nominationId, proposed, voted: voted ?? proposed, changeTo: changeTo ?? null }
  })
  const ballot = create({ id, method: input.method, rule: meeting.rule, lines })
  await tx
    .insertInto('ballot')
    .values({
      id,
      meeting_id: input.meetingId,
      method: input.method,
      title: input.title,
      state: ballot.state,
      position: meeting.ballots.length,
      ballot_json: JSON.stringify(ballot),
    })
    .execute()
  await insertAll(
    tx,
    'ballot_line',
    lines.map((line, position) => ({
      ballot_id: id,
      nomination_id: line.nominationId,
      position,
      proposed: line.proposed,
      voted: line.voted,
      valid: null,
      invalid: null,
      yes: null,
      no: null,
      other: null,
      passed: null,
      file_line: null,
      snapshot_json: null,
    })),
  )
  return getMeeting(tx, input)
}

/** @throws Refusal QUORUM_NOT_MET, BALLOT_STEP */
export async function openBallot(
  tx: Writer,
  input: OfBallot,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  const { members, present } = meeting.counts
  const opened = open(ballot, { members, present }, { by: scope.actor, at: scope.now })
  return save(tx, input, stepped(opened, meeting, scope.actor))
}

/** One member's open vote; only of a ballot by name. @throws Refusal MEMBER_UNKNOWN, BALLOT_STEP */
export async function castVote(
  tx: Writer,
  input: OfBallot & {
    readonly nominationId: string
    readonly memberId: string
    readonly answer: 'yes' | 'no' | 'change-form' | 'defer' | 'withdraw'
  },
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  const { nominationId, memberId, answer } = input
  if (!meeting.members.some((member) => member.id === memberId))
    throw new Refusal('MEMBER_UNKNOWN', { member: memberId })
  const voted = voteByName(ballot, { nominationId, memberId, answer })
  return save(tx, input, stepped(voted, meeting, memberId))
}

/** Closes a ballot with a snapshot of who was entitled and present. */
export async function closeBallot(
  tx: Writer,
  input: OfBallot,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  const here = presence(meeting.attendance)
  const snapshot = {
    members: meeting.members.map((member) => member.id),
    present: [...here.present],
    writtenOpinions: [...here.written],
    recused: [],
    chair: meeting.members.find((member) => member.chair)?.id ?? null,
  }
  const closed = close(ballot, snapshot, { by: scope.actor, at: scope.now })
  return save(tx, input, stepped(closed, meeting, scope.actor))
}

/** The typed totals of a closed ballot. */
export async function typeTally(
  tx: Writer,
  input: OfBallot & { readonly tally: Tally; readonly by: string },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  const typed = type(ballot, input.tally, { by: cleanText(input.by), at: scope.now })
  return save(tx, input, stepped(typed, meeting, input.by))
}

const paperFields = ['issued', 'returned', 'notReturned', 'valid', 'invalid'] as const

/**
 * The second person's confirmation: typed papers are compared, nothing can be edited.
 * @throws Refusal CONFIRM_SAME_PERSON, CONFIRM_DIFFERS, BALLOT_STEP
 */
export async function confirmBallot(
  tx: Writer,
  input: OfBallot & { readonly by: string; readonly papers: PaperCount },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  // However a name is typed, one person is not two.
  if (ballot.typed !== null && identityKey(ballot.typed.by) === identityKey(input.by))
    throw new Refusal('CONFIRM_SAME_PERSON', { name: input.by })
  const differing = paperFields.filter(
    (field) => ballot.tally !== null && ballot.tally.papers[field] !== input.papers[field],
  )
  if (differing.length > 0)
    throw new Refusal('CONFIRM_DIFFERS', {
      detail: differing
        .map((field) => paperDiffers(field, ballot.tally?.papers[field] ?? 0, input.papers[field]))
        .join('; '),
    })
  const confirmed = confirm(ballot, { by: cleanText(input.by), at: scope.now })
  return save(tx, input, stepped(confirmed, meeting, input.by))
}

/** Publishes a confirmed ballot: the results become the council's. */
export async function publishBallot(
  tx: Writer,
  input: OfBallot,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  const step = publish(ballot, { by: scope.actor, at: scope.now })
  const published = stepped(step, meeting, scope.actor)
  await writeResults(tx, input.campaignId, published)
  return save(tx, input, published)
}

/**
 * Annuls a ballot with a reason; the record stays, its results do not count.
 * @throws Refusal DECISION_ISSUED where a decision already prints them
 */
export async function annulBallot(
  tx: Writer,
  input: OfBallot & { readonly reason: string },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await load(tx, input)
  await requireUndecided(tx, [ballot.id])
  const step = annul(ballot, { by: scope.actor, at: scope.now, reason: input.reason })
  const annulled = stepped(step, meeting, scope.actor)
  await tx.deleteFrom('outcome').where('ballot_id', '=', ballot.id).execute()
  return save(tx, input, annulled)
}
