import { describe, expect, it } from 'vitest'
import type { BallotLine, LineTally, Tally, VotingMethod } from '#shared/meetings/ballot.ts'
import {
  annulBallot,
  ballotSchema,
  closeBallot,
  confirmBallot,
  createBallot,
  entitledVoters,
  openBallot,
  publishBallot,
  typeTally,
  votedSoFar,
  voteByName,
  votersExpected,
} from '#shared/meetings/ballot-life.ts'
import type { Ballot, BallotSnapshot, Step } from '#shared/meetings/ballot-life.ts'
import { ballotOutcomes } from '#shared/meetings/ballot-outcome.ts'
import { presetNamed } from '#shared/meetings/presets.ts'

const id = (number: number): string => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
const many = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => id(from + index))
const act = (by: string) => ({ by, at: '2024-08-15T09:30' })
const rule = presetNamed('all-80')!.rule
const LINE: BallotLine = {
  nominationId: id(1),
  proposed: 'giay-khen-huyen',
  voted: 'giay-khen-huyen',
  changeTo: 'bang-khen-tinh',
}
/** 13 members, 11 present, 2 opinions in writing. */
const HERE: BallotSnapshot = {
  members: many(101, 113),
  present: many(101, 111),
  writtenOpinions: many(112, 113),
  recused: [],
  chair: id(101),
}
const counted = (changes: Partial<LineTally> = {}): Tally => ({
  papers: { issued: 13, returned: 13, notReturned: 0, valid: 12, invalid: 1 },
  lines: [
    {
      nominationId: id(1),
      invalid: 0,
      yes: 11,
      no: 1,
      changeForm: 0,
      defer: 0,
      withdraw: 0,
      chairAgrees: null,
      ...changes,
    },
  ],
})
const create = (method: VotingMethod = 'secret'): Ballot =>
  createBallot({ id: id(900), method, rule, lines: [LINE] })
const must = (step: Step): Ballot => {
  if (!step.ok) throw new Error(step.code)
  return step.ballot
}
const code = (step: Step): string | null => (step.ok ? null : step.code)
const opened = (method: VotingMethod = 'secret'): Ballot =>
  must(openBallot(create(method), { members: 13, present: 11 }, act('Thư ký')))
const closed = (snapshot = HERE): Ballot => must(closeBallot(opened(), snapshot, act('Thư ký')))
const typed = (tally = counted()): Ballot => must(typeTally(closed(), tally, act('Thư ký')))
const confirmed = (): Ballot => must(confirmBallot(typed(), act('Trưởng ban kiểm phiếu')))

describe('The life of a ballot', () => {
  it('goes created → open → closed → confirmed → published', () => {
    const published = must(publishBallot(confirmed(), act('Chủ tịch')))
    expect([create(), opened(), closed(), confirmed(), published].map((one) => one.state)).toEqual([
      'created',
      'open',
      'closed',
      'confirmed',
      'published',
    ])
    expect(ballotSchema.parse(published)).toEqual(published)
  })

  it('refuses each step out of its place, by name', () => {
    expect(code(openBallot(opened(), { members: 13, present: 13 }, act('x')))).toBe('not-created')
    expect(code(closeBallot(create(), HERE, act('x')))).toBe('not-open')
    expect(code(closeBallot(closed(), HERE, act('x')))).toBe('not-open')
    expect(code(typeTally(opened(), counted(), act('x')))).toBe('not-closed')
    expect(code(typeTally(confirmed(), counted(), act('x')))).toBe('not-closed')
    expect(code(confirmBallot(closed(), act('x')))).toBe('counts-missing')
    expect(code(confirmBallot(confirmed(), act('x')))).toBe('not-closed')
    expect(code(publishBallot(typed(), act('x')))).toBe('not-confirmed')
  })

  it('does not open or close without a quorum: 9 of 13 will do, 8 will not', () => {
    expect(code(openBallot(create(), { members: 13, present: 9 }, act('x')))).toBeNull()
    expect(code(openBallot(create(), { members: 13, present: 8 }, act('x')))).toBe('no-quorum')
    const left = { ...HERE, present: many(101, 108) }
    expect(code(closeBallot(opened(), left, act('x')))).toBe('no-quorum')
  })

  it('does not close on an attendance that contradicts itself', () => {
    const both = { ...HERE, writtenOpinions: [id(101)] }
    expect(code(closeBallot(opened(), both, act('x')))).toBe('snapshot-broken')
    const stranger = { ...HERE, present: [...HERE.present, id(999)] }
    expect(code(closeBallot(opened(), stranger, act('x')))).toBe('snapshot-broken')
  })

  it('lets totals be typed again until a second person confirms them', () => {
    const again = must(typeTally(typed(), counted({ yes: 10 }), act('Thư ký')))
    expect(again.tally?.lines[0]?.yes).toBe(10)
    expect(code(confirmBallot(again, act('Thư ký')))).toBe('same-person')
    expect(code(confirmBallot(again, act('Ủy viên')))).toBeNull()
  })

  it('refuses totals that do not add up, naming the equation', () => {
    const step = typeTally(closed(), counted({ yes: 12 }), act('x'))
    expect(step.ok ? [] : step.problems.map((one) => one.code)).toEqual(['answers-over-valid'])
    expect(code(step)).toBe('counts-broken')
  })

  it('issues one paper less for each voter with a conflict', () => {
    const snapshot = { ...HERE, recused: [id(101)] }
    const ballot = closed(snapshot)
    expect(entitledVoters(ballot, snapshot)).toHaveLength(12)
    expect(votersExpected(ballot, snapshot)).toBe(12)
    expect(code(typeTally(ballot, counted(), act('x')))).toBe('counts-broken')
  })

  it('is annulled with a reason at any time, keeps its counts, and only once', () => {
    const annulled = must(
      annulBallot(confirmed(), { ...act('Chủ tịch'), reason: 'Phát thiếu phiếu' }),
    )
    expect(annulled).toMatchObject({ state: 'annulled', tally: counted() })
    expect(code(annulBallot(create(), { ...act('x'), reason: ' ' }))).toBe('no-reason')
    expect(code(annulBallot(annulled, { ...act('x'), reason: 'y' }))).toBe('already-annulled')
    expect(code(publishBallot(annulled, act('x')))).toBe('not-confirmed')
  })
})

describe('A secret ballot', () => {
  const vote = { nominationId: id(1), memberId: id(101), answer: 'yes' } as const

  it('takes no name, and no stored one can hold a name', () => {
    expect(code(voteByName(opened('secret'), vote))).toBe('names-not-kept')
    expect(code(voteByName(opened('hands'), vote))).toBe('names-not-kept')
    expect(ballotSchema.safeParse({ ...typed(), names: [vote] }).success).toBe(false)
    expect(ballotSchema.safeParse({ ...typed(), votes: [vote] }).success).toBe(false)
    expect(votedSoFar(opened('secret'))).toBeNull()
  })
})

describe('A ballot by name', () => {
  const vote = (member: number, answer: 'yes' | 'no' = 'yes') => ({
    nominationId: id(1),
    memberId: id(member),
    answer,
  })

  it('replaces a member’s vote, counts at closing, and takes no typed totals', () => {
    let ballot = opened('by-name')
    for (let member = 101; member <= 111; member += 1)
      ballot = must(voteByName(ballot, vote(member)))
    ballot = must(voteByName(ballot, vote(111, 'no')))
    expect(votedSoFar(ballot)).toBe(11)
    const shut = must(closeBallot(ballot, HERE, act('Thư ký')))
    expect(shut.tally?.lines[0]).toMatchObject({ yes: 10, no: 1, chairAgrees: true })
    expect(code(typeTally(shut, counted(), act('x')))).toBe('counted-from-names')
    expect(ballotOutcomes(shut)?.[0]).toMatchObject({ decision: 'refused', valid: 11 })
  })

  it('refuses votes on a line it has not, after closing, and of members not entitled', () => {
    expect(code(voteByName(opened('by-name'), { ...vote(101), nominationId: id(2) }))).toBe(
      'line-unknown',
    )
    expect(code(voteByName(create('by-name'), vote(101)))).toBe('not-open')
    const voted = must(voteByName(opened('by-name'), vote(101)))
    const recused = { ...HERE, recused: [id(101)] }
    expect(code(closeBallot(voted, recused, act('x')))).toBe('not-entitled')
  })
})

describe('What a ballot decides', () => {
  const decided = (changes: Partial<LineTally>) => ballotOutcomes(typed(counted(changes)))?.[0]

  it.each([
    [{ yes: 11, no: 1 }, 'given', 'giay-khen-huyen'],
    [{ yes: 10, no: 2 }, 'refused', null],
    [{ yes: 1, no: 0, changeForm: 11 }, 'form-changed', 'bang-khen-tinh'],
    [{ yes: 2, no: 0, changeForm: 10 }, 'refused', null],
    [{ yes: 0, no: 1, defer: 11 }, 'deferred', null],
    [{ yes: 0, no: 0, withdraw: 12 }, 'withdrawn', null],
  ])('%o is %s', (changes, decision, award) => {
    expect(decided(changes)).toMatchObject({ decision, award })
  })

  it('is open while nothing is counted', () => {
    expect(ballotOutcomes(closed())).toBeNull()
  })
})
