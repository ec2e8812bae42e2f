import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateScores } from '#shared/meetings/aggregate.ts'
import { totalOf } from '#shared/appraisal/scoring/rubric-total.ts'
import { compareFractions, sumFractions } from '#shared/kernel/exact.ts'
import { fitScore, rubricSchema } from '#shared/appraisal/scoring/rubric.ts'
import type { Rubric, RubricCriterion } from '#shared/appraisal/scoring/rubric.ts'
import { sheetCheckSum } from '#shared/meetings/score-sheet.ts'
import type { Score, ScoreSheet } from '#shared/meetings/score-sheet.ts'

const points = (hundredths: number): Score => ({ mark: 'points', hundredths })
const criterion = (id: string, changes: Partial<RubricCriterion> = {}): RubricCriterion => ({
  id,
  title: `Tiêu chí ${id}`,
  kind: 'base',
  max: 4000,
  step: 25,
  evidence: null,
  ...changes,
})
const RUBRIC: Rubric = {
  id: 'khoi-xa',
  version: 1,
  title: 'Bảng điểm khối xã',
  effectiveFrom: '2024-01-01',
  source: null,
  groups: [
    { id: 'I', title: 'Nhiệm vụ', cap: 6000, criteria: [criterion('1'), criterion('2')] },
    {
      id: 'II',
      title: 'Thưởng, trừ',
      cap: null,
      criteria: [
        criterion('3', { kind: 'bonus', max: 500, step: 50 }),
        criterion('4', { kind: 'bonus', max: 500, step: 50 }),
        criterion('5', { kind: 'penalty', max: null, step: 50 }),
        criterion('6', { kind: 'knock-out', max: null, step: null }),
      ],
    },
  ],
  caps: { bonus: 700, penalty: 1000, total: 6500 },
}
const total = (values: Record<string, number | null>) =>
  totalOf(
    RUBRIC,
    new Map(Object.entries(values).map(([id, value]) => [id, value === null ? null : [value, 1]])),
  )

describe('A rubric', () => {
  it('is taken as data, and refused where it cannot be scored by', () => {
    const read = (changes: object): string | null => {
      const result = rubricSchema.safeParse({ ...RUBRIC, ...changes })
      return result.success ? null : (result.error.issues[0]?.message ?? '')
    }
    const groupWith = (...criteria: object[]) => ({
      groups: [{ id: 'I', title: 'x', cap: null, criteria }],
    })
    expect(read({})).toBeNull()
    expect(read(groupWith(criterion('1', { max: null })))).toMatch(/điểm tối đa/)
    expect(read(groupWith(criterion('1', { max: 110, step: 25 })))).toMatch(/chia hết/)
    expect(read(groupWith(criterion('1'), criterion('1')))).toMatch(/trùng/)
    expect(read({ groups: [RUBRIC.groups[0], RUBRIC.groups[0]] })).toMatch(/trùng/)
  })

  it('takes scores from 0 to the maximum on the step', () => {
    const one = criterion('1')
    const code = (typed: number, of = one): string | number => {
      const fit = fitScore(of, typed)
      return fit.ok ? fit.hundredths : fit.code
    }
    expect([0, 25, 4000].map((typed) => code(typed))).toEqual([0, 25, 4000])
    expect([-25, 4025, 4001, 30].map((typed) => code(typed))).toEqual([
      'below-zero',
      'over-max',
      'over-max',
      'off-step',
    ])
    expect(code(-150, criterion('5', { kind: 'penalty', max: 200, step: 50 }))).toBe(150)
    expect(code(250, criterion('5', { kind: 'penalty', max: 200, step: 50 }))).toBe('over-max')
  })

  it('adds up with the caps of group, bonus, penalty and whole', () => {
    expect(total({ 1: 3000, 2: 2500 }).total).toEqual([5500, 1])
    expect(total({ 1: 4000, 2: 4000 }).total).toEqual([6000, 1])
    expect(total({ 1: 3000, 2: 2500, 3: 300, 4: 300 }).total).toEqual([6100, 1])
    expect(total({ 1: 3000, 2: 2500, 3: 500, 4: 500 }).total).toEqual([6200, 1])
    expect(total({ 1: 4000, 2: 4000, 3: 500, 4: 500 }).total).toEqual([6500, 1])
    expect(total({ 1: 3000, 2: 2500, 5: 150 }).total).toEqual([5350, 1])
    expect(total({ 1: 3000, 2: 2500, 5: 5000 }).total).toEqual([4500, 1])
  })

  it('has no total while a base criterion has no value, and says which', () => {
    expect(total({ 1: 3000, 2: null })).toMatchObject({
      total: null,
      missing: ['Tiêu chí 2'],
      groups: { I: null, II: [0, 1] },
    })
    expect(total({ 1: 3000, 2: 0 }).total).toEqual([3000, 1])
  })

  it('knocks out by a knock-out above zero', () => {
    expect(total({ 1: 3000, 2: 2500, 6: 100 }).knockedOutBy).toEqual(['Tiêu chí 6'])
    expect(total({ 1: 3000, 2: 2500, 6: 0 }).knockedOutBy).toEqual([])
  })
})

describe('One value from many scores', () => {
  const given = [900, 700, 800, 1000, 600].map(points)

  it('is a mean, a trimmed mean, a median, with the spread', () => {
    expect(aggregateScores(given, { method: 'mean' })).toMatchObject({
      value: [800, 1],
      spread: 400,
    })
    const skewed = [900, 700, 800, 1000, 0].map(points)
    expect(aggregateScores(skewed, { method: 'mean' }).value).toEqual([680, 1])
    expect(aggregateScores(skewed, { method: 'trimmed-mean', drop: 1 }).value).toEqual([800, 1])
    expect(aggregateScores(skewed, { method: 'median' }).value).toEqual([800, 1])
    expect(aggregateScores(skewed.slice(1), { method: 'median' }).value).toEqual([750, 1])
    expect(aggregateScores([675, 700].map(points), { method: 'median' }).value).toEqual([1375, 2])
    expect(aggregateScores([100, 100, 101].map(points), { method: 'mean' }).value).toEqual([301, 3])
  })

  it('leaves out abstained, recused and absent, which differ from each other and from zero', () => {
    const marks: Score[] = [
      { mark: 'abstain' },
      { mark: 'recuse' },
      { mark: 'absent' },
      { mark: 'absent' },
    ]
    expect(aggregateScores([...given, ...marks], { method: 'mean' })).toEqual({
      value: [800, 1],
      why: null,
      counted: 5,
      abstained: 1,
      recused: 1,
      absent: 2,
      spread: 400,
    })
    expect(aggregateScores([...given, points(0)], { method: 'mean' }).value).toEqual([2000, 3])
  })

  it('says why there is none', () => {
    expect(aggregateScores([{ mark: 'abstain' }], { method: 'mean' })).toMatchObject({
      value: null,
      why: 'no-scores',
      spread: null,
    })
    const trimmed = { method: 'trimmed-mean', drop: 1 } as const
    expect(aggregateScores(given.slice(0, 2), trimmed).why).toBe('too-few')
    expect(aggregateScores(given.slice(0, 3), trimmed).value).toEqual([800, 1])
  })

  it('is agreed when all say the same, or when the council settled on it', () => {
    const agreed = { method: 'agreed' } as const
    expect(aggregateScores([points(800), points(800)], agreed).value).toEqual([800, 1])
    expect(aggregateScores([points(800), points(825)], agreed).why).toBe('not-agreed')
    expect(aggregateScores([points(800), points(825)], agreed, 810).value).toEqual([810, 1])
  })

  it('lies between the lowest and the highest, whatever the method', () => {
    const method = fc.constantFrom(
      { method: 'mean' } as const,
      { method: 'median' } as const,
      { method: 'trimmed-mean', drop: 1 } as const,
    )
    fc.assert(
      fc.property(
        fc.array(fc.nat(100_000), { minLength: 3, maxLength: 200 }),
        method,
        (all, how) => {
          const { value } = aggregateScores(all.map(points), how)
          if (value === null) throw new Error('no value')
          expect(compareFractions(value, [Math.min(...all), 1])).toBeGreaterThanOrEqual(0)
          expect(compareFractions(value, [Math.max(...all), 1])).toBeLessThanOrEqual(0)
          const sum = BigInt(all.reduce((so, one) => so + one, 0))
          const isMean = BigInt(value[0]) * BigInt(all.length) === sum * BigInt(value[1])
          expect(isMean || how.method !== 'mean').toBe(true)
        },
      ),
    )
  })

  it('sums exactly: a third three times is one', () => {
    expect(
      sumFractions([
        [1, 3],
        [1, 3],
        [1, 3],
      ]),
    ).toEqual([1, 1])
    expect(sumFractions([])).toEqual([0, 1])
  })
})

describe('The check sum of a printed sheet', () => {
  const ids = ['1', '2', '3', '4', '5', '6']
  const sheet = (scores: Record<string, Score>): ScoreSheet => ({
    nominationId: '01920000-0000-7000-8000-000000000001',
    author: { kind: 'member', member: 'Ủy viên 01' },
    scores,
  })
  const sum = (...given: Score[]): string =>
    sheetCheckSum(
      ids,
      sheet(Object.fromEntries(given.map((one, index) => [ids[index] ?? '', one]))),
    )

  it('shows one wrong score, and zero in place of abstaining', () => {
    const typed = [3800, 1800, 1900, 900, 300, 0].map(points)
    for (let index = 0; index < typed.length; index += 1)
      for (const wrong of [-100, -25, 25, 50, 100, 900]) {
        const score = typed[index]
        const other = typed.with(
          index,
          points((score?.mark === 'points' ? score.hundredths : 0) + wrong),
        )
        expect(sum(...other)).not.toBe(sum(...typed))
      }
    expect(sum(...typed.with(5, { mark: 'abstain' }))).not.toBe(sum(...typed))
    expect(sum(...typed)).toMatch(/^\d\d$/)
  })
})
