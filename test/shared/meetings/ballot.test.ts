import { describe, expect, it } from 'vitest'
import { tallyOfNames, tallyProblems } from '#shared/meetings/ballot.ts'
import type {
  BallotLine,
  LineTally,
  NamedVote,
  PaperCount,
  Tally,
} from '#shared/meetings/ballot.ts'

const id = (number: number): string => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
const line = (number: number): BallotLine => ({
  nominationId: id(number),
  proposed: 'giay-khen-huyen',
  voted: 'giay-khen-huyen',
  changeTo: null,
})
const PAPERS: PaperCount = { issued: 13, returned: 12, notReturned: 1, valid: 11, invalid: 1 }
const counts = (number: number, changes: Partial<LineTally> = {}): LineTally => ({
  nominationId: id(number),
  invalid: 0,
  yes: 10,
  no: 1,
  changeForm: 0,
  defer: 0,
  withdraw: 0,
  chairAgrees: null,
  ...changes,
})
const tally = (papers: Partial<PaperCount> = {}, ...lines: LineTally[]): Tally => ({
  papers: { ...PAPERS, ...papers },
  lines: lines.length > 0 ? lines : [counts(1), counts(2)],
})
const codes = (one: Tally, voters = 13) =>
  tallyProblems([line(1), line(2)], one, voters).map(({ code }) => code)

describe('The counts of a ballot', () => {
  it('are taken when every equation holds, with blank lines among the valid papers', () => {
    expect(codes(tally())).toEqual([])
    expect(
      codes(tally({}, counts(1, { yes: 9, no: 0 }), counts(2, { invalid: 1, yes: 10, no: 0 }))),
    ).toEqual([])
  })

  it.each([
    [
      'more or fewer papers went out than there are voters',
      tally({ issued: 12, notReturned: 0 }),
      'issued-not-voters',
    ],
    [
      'issued is not returned + not returned',
      tally({ notReturned: 0 }),
      'issued-not-returned-plus-missing',
    ],
    ['returned is not valid + invalid', tally({ invalid: 2 }), 'returned-not-valid-plus-invalid'],
    ['one answer is too many', tally({}, counts(1, { no: 2 }), counts(2)), 'answers-over-valid'],
    [
      'other answers are too many',
      tally({}, counts(1, { defer: 1 }), counts(2)),
      'answers-over-valid',
    ],
    [
      'a row was invalid and its answers are counted still',
      tally({}, counts(1, { invalid: 1 }), counts(2)),
      'answers-over-valid',
    ],
    [
      'more rows are invalid than papers valid',
      tally({}, counts(1, { invalid: 12, yes: 0, no: 0 }), counts(2)),
      'line-invalid-over-valid',
    ],
    ['a line is missing', tally({}, counts(1)), 'line-missing'],
    ['a line is not on the paper', tally({}, counts(1), counts(2), counts(3)), 'line-unknown'],
    ['a line is there twice', tally({}, counts(1), counts(2), counts(2)), 'line-twice'],
  ])('are refused when %s', (_, one, code) => {
    expect(codes(one)).toEqual([code])
  })
})

describe('A ballot by name', () => {
  const vote = (member: number, nomination: number, answer: NamedVote['answer']): NamedVote => ({
    memberId: id(member),
    nominationId: id(nomination),
    answer,
  })

  it('is counted from its names: who answers nothing did not return, who skips a line is invalid on it', () => {
    const entitled = [id(11), id(12), id(13)]
    const votes = [vote(11, 1, 'yes'), vote(11, 2, 'change-form'), vote(12, 1, 'no')]
    const counted = tallyOfNames([line(1), line(2)], votes, entitled, id(11))
    expect(counted.papers).toEqual({ issued: 3, returned: 2, notReturned: 1, valid: 2, invalid: 0 })
    expect(counted.lines[0]).toEqual(counts(1, { yes: 1, no: 1, chairAgrees: true }))
    expect(counted.lines[1]).toEqual(
      counts(2, { yes: 0, no: 0, changeForm: 1, invalid: 1, chairAgrees: false }),
    )
    expect(tallyProblems([line(1), line(2)], counted, 3)).toEqual([])
  })

  it('has no word of the chair where the chair was silent or not there', () => {
    const votes = [vote(11, 1, 'yes')]
    expect(
      tallyOfNames([line(1)], votes, [id(11), id(12)], id(12)).lines[0]?.chairAgrees,
    ).toBeNull()
    expect(tallyOfNames([line(1)], votes, [id(11)], null).lines[0]?.chairAgrees).toBeNull()
  })
})
