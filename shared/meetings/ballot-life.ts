/**
 * The life of a ballot: created → open → closed → confirmed → published; annulled, never deleted.
 * Each step is a pure function that gives the next ballot or a named refusal. The snapshot of who
 * was entitled and present is taken at closing; the typed totals are confirmed by a second person,
 * who cannot edit them.
 */
import { z } from 'zod'
import {
  ballotLineSchema,
  namedVoteSchema,
  tallyOfNames,
  tallyProblems,
  tallySchema,
  votingMethodSchema,
} from './ballot.ts'
import type { NamedVote, Tally, TallyProblem } from './ballot.ts'
import { quorumOf, votersOf } from './majority.ts'
import { voteRuleSchema } from './vote-rule.ts'
import { momentSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { lifeRefusals } from '#shared/text/meetings.ts'

export const ballotStateSchema = z.enum([
  'created',
  'open',
  'closed',
  'confirmed',
  'published',
  'annulled',
])
export type BallotState = z.infer<typeof ballotStateSchema>

const person = z.string().min(1)
const act = z.strictObject({ by: person, at: momentSchema })
export type BallotAct = z.infer<typeof act>

/** Who was entitled and present when the ballot closed. Ids of members, in no order of voting. */
export const ballotSnapshotSchema = z
  .strictObject({
    members: z.array(idSchema),
    present: z.array(idSchema),
    writtenOpinions: z.array(idSchema),
    /** Members with a confirmed conflict on the lines of this ballot. */
    recused: z.array(idSchema),
    chair: idSchema.nullable(),
  })
  .refine(
    (snapshot) => {
      const members = new Set(snapshot.members)
      const here = new Set(snapshot.present)
      return (
        [...snapshot.present, ...snapshot.writtenOpinions, ...snapshot.recused].every((id) =>
          members.has(id),
        ) && snapshot.writtenOpinions.every((id) => !here.has(id))
      )
    },
    { error: lifeRefusals.steps['snapshot-broken'] },
  )
export type BallotSnapshot = z.infer<typeof ballotSnapshotSchema>

/** A ballot as stored. `names` is empty unless the method is `by-name`. */
export const ballotSchema = z
  .strictObject({
    id: idSchema,
    method: votingMethodSchema,
    rule: voteRuleSchema,
    lines: z.array(ballotLineSchema).min(1),
    state: ballotStateSchema,
    names: z.array(namedVoteSchema),
    snapshot: ballotSnapshotSchema.nullable(),
    tally: tallySchema.nullable(),
    opened: act.nullable(),
    closed: act.nullable(),
    typed: act.nullable(),
    confirmed: act.nullable(),
    published: act.nullable(),
    annulled: act.extend({ reason: z.string().min(1) }).nullable(),
  })
  .refine((ballot) => ballot.method === 'by-name' || ballot.names.length === 0, {
    path: ['names'],
    error: lifeRefusals.steps['names-not-kept'],
  })
export type Ballot = z.infer<typeof ballotSchema>

export type LifeRefusal = keyof typeof lifeRefusals.steps

/** The next ballot, or why not. `problems` names each equation that does not add up. */
export type Step =
  | { readonly ok: true; readonly ballot: Ballot }
  | {
      readonly ok: false
      readonly code: LifeRefusal
      readonly message: string
      readonly problems: readonly TallyProblem[]
    }

const refused = (code: LifeRefusal, problems: readonly TallyProblem[] = []): Step => ({
  ok: false,
  code,
  message: lifeRefusals.steps[code],
  problems,
})

const moved = (ballot: Ballot, changes: Partial<Ballot>): Step => ({
  ok: true,
  ballot: { ...ballot, ...changes },
})

/** A new ballot in state `created`. Throws where the parts are not a ballot (program error). */
export const createBallot = (parts: Pick<Ballot, 'id' | 'method' | 'rule' | 'lines'>): Ballot =>
  ballotSchema.parse({
    ...parts,
    state: 'created',
    names: [],
    snapshot: null,
    tally: null,
    opened: null,
    closed: null,
    typed: null,
    confirmed: null,
    published: null,
    annulled: null,
  })

/** created → open. Refused without a quorum of those present now. */
export function openBallot(
  ballot: Ballot,
  attendance: { readonly members: number; readonly present: number },
  opened: BallotAct,
): Step {
  if (ballot.state !== 'created') return refused('not-created')
  const quorum = quorumOf(ballot.rule, { ...attendance, writtenOpinions: 0 })
  return quorum.met ? moved(ballot, { state: 'open', opened }) : refused('no-quorum')
}

/** Takes or replaces one member's vote on one line of an open ballot by name. */
export function voteByName(ballot: Ballot, vote: NamedVote): Step {
  if (ballot.method !== 'by-name') return refused('names-not-kept')
  if (ballot.state !== 'open') return refused('not-open')
  if (!ballot.lines.some((line) => line.nominationId === vote.nominationId))
    return refused('line-unknown')
  const others = ballot.names.filter(
    (other) => other.nominationId !== vote.nominationId || other.memberId !== vote.memberId,
  )
  return moved(ballot, { names: [...others, vote] })
}

/** Members who may vote on this ballot, from its snapshot. */
export function entitledVoters(ballot: Ballot, snapshot: BallotSnapshot): readonly string[] {
  const written = ballot.rule.writtenOpinionsCounted ? snapshot.writtenOpinions : []
  return [...snapshot.present, ...written].filter((id) => !snapshot.recused.includes(id))
}

/**
 * open → closed, with the snapshot. A ballot by name is counted here from its names; votes of
 * members who are not entitled are refused, not dropped.
 */
export function closeBallot(ballot: Ballot, snapshot: BallotSnapshot, closed: BallotAct): Step {
  if (ballot.state !== 'open') return refused('not-open')
  if (!ballotSnapshotSchema.safeParse(snapshot).success) return refused('snapshot-broken')
  if (!quorumOf(ballot.rule, attendanceOf(snapshot)).met) return refused('no-quorum')
  if (ballot.method !== 'by-name') return moved(ballot, { state: 'closed', snapshot, closed })
  const entitled = entitledVoters(ballot, snapshot)
  const mayVote = new Set(entitled)
  if (ballot.names.some((vote) => !mayVote.has(vote.memberId))) return refused('not-entitled')
  const tally = tallyOfNames(ballot.lines, ballot.names, entitled, snapshot.chair)
  return moved(ballot, { state: 'closed', snapshot, closed, tally, typed: closed })
}

/** Counts of a snapshot, as the majority rules take them. */
export const attendanceOf = (snapshot: BallotSnapshot) => ({
  members: snapshot.members.length,
  present: snapshot.present.length,
  writtenOpinions: snapshot.writtenOpinions.length,
})

/** Recusals of a snapshot: of all members, of those present, of those who wrote. */
export const recusalsOf = (snapshot: BallotSnapshot) => ({
  members: snapshot.recused.length,
  present: snapshot.recused.filter((id) => snapshot.present.includes(id)).length,
  writtenOpinions: snapshot.recused.filter((id) => snapshot.writtenOpinions.includes(id)).length,
})

/** The typed totals of a closed ballot; may be typed again until confirmed. Broken sums are refused. */
export function typeTally(ballot: Ballot, tally: Tally, typed: BallotAct): Step {
  if (ballot.state !== 'closed' || ballot.snapshot === null) return refused('not-closed')
  if (ballot.method === 'by-name') return refused('counted-from-names')
  const voters = entitledVoters(ballot, ballot.snapshot).length
  const problems = tallyProblems(ballot.lines, tally, voters)
  return problems.length > 0 ? refused('counts-broken', problems) : moved(ballot, { tally, typed })
}

/** closed → confirmed, by another person than the one who typed. Nothing can be edited in this step. */
export function confirmBallot(ballot: Ballot, confirmed: BallotAct): Step {
  if (ballot.state !== 'closed') return refused('not-closed')
  if (ballot.tally === null || ballot.typed === null) return refused('counts-missing')
  if (ballot.typed.by === confirmed.by) return refused('same-person')
  return moved(ballot, { state: 'confirmed', confirmed })
}

/** confirmed → published: from here the room may see the result. */
export const publishBallot = (ballot: Ballot, published: BallotAct): Step =>
  ballot.state === 'confirmed'
    ? moved(ballot, { state: 'published', published })
    : refused('not-confirmed')

/** Any state → annulled, with a reason. The ballot and its counts stay. */
export function annulBallot(
  ballot: Ballot,
  annulled: BallotAct & { readonly reason: string },
): Step {
  if (ballot.state === 'annulled') return refused('already-annulled')
  if (annulled.reason.trim() === '') return refused('no-reason')
  return moved(ballot, { state: 'annulled', annulled })
}

/** How many have voted so far, the only number that leaves an open ballot; null where nobody counts. */
export const votedSoFar = (ballot: Ballot): number | null =>
  ballot.method === 'by-name' ? new Set(ballot.names.map((vote) => vote.memberId)).size : null

/** How many are to vote, for the same line of the public window. */
export const votersExpected = (ballot: Ballot, snapshot: BallotSnapshot): number =>
  votersOf(ballot.rule, attendanceOf(snapshot), recusalsOf(snapshot))
