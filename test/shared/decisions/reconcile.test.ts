import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreements, type FourAnswers } from '#shared/decisions/reconcile.ts'

const answer = (more: Partial<FourAnswers>): FourAnswers => ({
  nominationId: 'n',
  name: 'Hà Văn An',
  unit: 'Phòng Tư pháp',
  vote: 'giay-khen',
  outcome: 'giay-khen',
  annexes: ['giay-khen'],
  report: 'giay-khen',
  ...more,
})

describe('vote, outcome, annex and report', () => {
  it('that agree are no difference, also where nothing was given', () => {
    expect(disagreements([answer({})])).toEqual([])
    const nothing = { vote: null, outcome: null, annexes: [], report: null }
    expect(disagreements([answer(nothing)])).toEqual([])
  })

  it.each([
    [{ vote: 'bang-khen' }, 'vote-outcome', 'bang-khen', 'giay-khen'],
    [{ vote: null }, 'vote-outcome', null, 'giay-khen'],
    [{ outcome: null }, 'vote-outcome', 'giay-khen', null],
    [{ annexes: [] }, 'outcome-annex', 'giay-khen', null],
    [{ annexes: ['bang-khen'] }, 'outcome-annex', 'giay-khen', 'bang-khen'],
    [{ annexes: ['giay-khen', 'bang-khen'] }, 'two-annexes', 'giay-khen', 'bang-khen'],
    [{ report: null }, 'annex-report', 'giay-khen', null],
  ] as const)('that differ are named: %j', (more, between, left, right) => {
    expect(disagreements([answer({}), answer(more)])).toEqual([
      { name: 'Hà Văn An', unit: 'Phòng Tư pháp', between, left, right },
    ])
  })

  it('agree exactly when all four say the same', () => {
    const award = fc.constantFrom(null, 'giay-khen', 'bang-khen')
    fc.assert(
      fc.property(award, award, award, award, (vote, outcome, annex, report) => {
        const one = answer({ vote, outcome, annexes: annex === null ? [] : [annex], report })
        const agree = vote === outcome && outcome === annex && annex === report
        expect(disagreements([one])).toHaveLength(agree ? 0 : 1)
      }),
    )
  })
})
