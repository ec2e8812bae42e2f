/**
 * A ballot held in the meeting itself, up to its closing: created → open → closed. The life and the
 * counts are judged by shared/meetings/ballot-life.ts; who keeps out of it by conflicts.ts.
 */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { openConflicts, recusedFrom, sharedRecusals } from '#shared/meetings/conflicts.ts'
import type { Answer } from '#shared/meetings/ballot.ts'
import {
  closeBallot as close,
  createBallot as create,
  openBallot as open,
  voteByName,
} from '#shared/meetings/ballot-life.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { ruleOfLines } from '#shared/meetings/rule-of-award.ts'
import { conflictText } from '#shared/text/meetings-conflicts.ts'
import { meetingRefusals } from '#shared/text/meetings-rules.ts'
import { loadBallot, saveBallot, stepped, type OfBallot, type OfMeeting } from './ballot-steps.ts'
import { noteEvent } from './meeting-events.ts'
import { getMeeting, presence } from './meeting-queries.ts'
import { requireUnsealed } from './require-unsealed.ts'

const nameIn = (meeting: MeetingDetail, nominationId: string): string =>
  meeting.agenda.find((row) => row.nominationId === nominationId)?.name ?? nominationId

const memberIn = (meeting: MeetingDetail, memberId: string): string =>
  meeting.members.find((member) => member.id === memberId)?.name ?? memberId

/** Who keeps out of a vote on these cases. @throws Refusal BALLOT_STEP where one must be voted apart */
function recusedOf(meeting: MeetingDetail, nominationIds: readonly string[]): readonly string[] {
  const shared = sharedRecusals(meeting.conflicts, nominationIds)
  if (shared.ok) return shared.recused
  throw new Refusal('BALLOT_STEP', {
    detail: conflictText.apart(memberIn(meeting, shared.memberId), nameIn(meeting, shared.apart)),
  })
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
  scope: CommandScope,
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
  const rule = ruleOfLines(meeting, lines)
  if (rule === null) throw new Refusal('BALLOT_STEP', { detail: meetingRefusals.rulesDiffer })
  const nominationIds = lines.map((line) => line.nominationId)
  recusedOf(meeting, nominationIds)
  const ballot = create({ id, method: input.method, rule, lines })
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
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'ballot-created',
    ballotId: id,
    title: input.title,
    method: input.method,
    nominationIds,
  })
  return getMeeting(tx, input)
}

/** @throws Refusal QUORUM_NOT_MET, BALLOT_STEP */
export async function openBallot(
  tx: Writer,
  input: OfBallot,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await loadBallot(tx, input)
  const { members, present } = meeting.counts
  const ids = ballot.lines.map((line) => line.nominationId)
  const undecided = openConflicts(meeting.conflicts, ids)
  if (undecided.length > 0)
    throw new Refusal('BALLOT_STEP', {
      detail: conflictText.undecided(
        undecided.map((one) =>
          conflictText.pair(memberIn(meeting, one.memberId), nameIn(meeting, one.nominationId)),
        ),
      ),
    })
  recusedOf(meeting, ids)
  const opened = open(ballot, { members, present }, { by: scope.actor, at: scope.now })
  const next = stepped(opened, meeting, scope.actor)
  const { ballotId } = input
  await noteEvent(tx, input.meetingId, scope, { kind: 'ballot-opened', ballotId, present, members })
  if (meeting.state === 'convened')
    await tx
      .updateTable('meeting')
      .set({ state: 'open' })
      .where('id', '=', input.meetingId)
      .execute()
  return saveBallot(tx, input, next)
}

/** One member's open vote; only of a ballot by name. @throws Refusal MEMBER_UNKNOWN, BALLOT_STEP */
export async function castVote(
  tx: Writer,
  input: OfBallot & {
    readonly nominationId: string
    readonly memberId: string
    readonly answer: Answer
  },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await loadBallot(tx, input)
  const { nominationId, memberId, answer } = input
  if (!meeting.members.some((member) => member.id === memberId))
    throw new Refusal('MEMBER_UNKNOWN', { member: memberId })
  if (recusedFrom(meeting.conflicts, nominationId).includes(memberId))
    throw new Refusal('BALLOT_STEP', {
      detail: conflictText.mayNotVote(memberIn(meeting, memberId)),
    })
  const voted = voteByName(ballot, { nominationId, memberId, answer })
  const next = stepped(voted, meeting, memberId)
  const { ballotId } = input
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'vote',
    ballotId,
    nominationId,
    memberId,
    answer,
  })
  return saveBallot(tx, input, next)
}

/** Closes a ballot with a snapshot of who was entitled and present. */
export async function closeBallot(
  tx: Writer,
  input: OfBallot,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await loadBallot(tx, input)
  const here = presence(meeting.attendance)
  const snapshot = {
    members: meeting.members.map((member) => member.id),
    present: [...here.present],
    writtenOpinions: [...here.written],
    recused: [
      ...recusedOf(
        meeting,
        ballot.lines.map((line) => line.nominationId),
      ),
    ],
    chair: meeting.members.find((member) => member.chair)?.id ?? null,
  }
  const closed = close(ballot, snapshot, { by: scope.actor, at: scope.now })
  const next = stepped(closed, meeting, scope.actor)
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'ballot-closed',
    ballotId: input.ballotId,
    present: here.present.length,
    written: here.written.length,
    recused: snapshot.recused,
  })
  return saveBallot(tx, input, next)
}
