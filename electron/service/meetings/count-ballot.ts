/**
 * A closed ballot up to its result: typed by one person, confirmed by another who cannot edit,
 * published; or annulled with a reason, never deleted.
 */
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import { cleanText, identityKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { PaperCount, Tally } from '#shared/meetings/ballot.ts'
import {
  annulBallot as annul,
  confirmBallot as confirm,
  publishBallot as publish,
  typeTally as type,
} from '#shared/meetings/ballot-life.ts'
import { ballotOutcomes } from '#shared/meetings/ballot-outcome.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { paperDiffers } from '#shared/text/meetings.ts'
import { loadBallot, saveBallot, stepped, type OfBallot } from './ballot-steps.ts'
import { noteEvent } from './meeting-events.ts'
import { requireUndecided } from './require-undecided.ts'
import { writeResults } from './write-results.ts'

/** The typed totals of a closed ballot. */
export async function typeTally(
  tx: Writer,
  input: OfBallot & { readonly tally: Tally; readonly by: string },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await loadBallot(tx, input)
  const typed = type(ballot, input.tally, { by: cleanText(input.by), at: scope.now })
  const next = stepped(typed, meeting, input.by)
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'tally-typed',
    ballotId: input.ballotId,
    by: cleanText(input.by),
    papers: input.tally.papers,
  })
  return saveBallot(tx, input, next)
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
  const { meeting, ballot } = await loadBallot(tx, input)
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
  const next = stepped(confirmed, meeting, input.by)
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'ballot-confirmed',
    ballotId: input.ballotId,
    by: cleanText(input.by),
  })
  return saveBallot(tx, input, next)
}

/** Publishes a confirmed ballot: the results become the council's. */
export async function publishBallot(
  tx: Writer,
  input: OfBallot,
  scope: CommandScope,
): Promise<MeetingDetail> {
  const { meeting, ballot } = await loadBallot(tx, input)
  const step = publish(ballot, { by: scope.actor, at: scope.now })
  const published = stepped(step, meeting, scope.actor)
  await writeResults(tx, input.campaignId, published, meeting.rehearsal)
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'ballot-published',
    ballotId: input.ballotId,
    results: (ballotOutcomes(published) ?? []).map(({ nominationId, majority, decision }) => ({
      nominationId,
      yes: published.tally?.lines.find((one) => one.nominationId === nominationId)?.yes ?? 0,
      base: majority.base,
      neededYes: majority.neededYes,
      decision,
    })),
  })
  return saveBallot(tx, input, published)
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
  const { meeting, ballot } = await loadBallot(tx, input)
  await requireUndecided(tx, [ballot.id])
  const step = annul(ballot, { by: scope.actor, at: scope.now, reason: input.reason })
  const annulled = stepped(step, meeting, scope.actor)
  await tx.deleteFrom('outcome').where('ballot_id', '=', ballot.id).execute()
  await noteEvent(tx, input.meetingId, scope, {
    kind: 'ballot-annulled',
    ballotId: input.ballotId,
    reason: input.reason,
  })
  return saveBallot(tx, input, annulled)
}
