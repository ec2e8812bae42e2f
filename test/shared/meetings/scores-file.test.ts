import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { csvTable, fixtureText } from './csv-table.ts'
import { fractionSchema } from '#shared/kernel/fraction.ts'
import type { AggregateMethod } from '#shared/meetings/aggregate.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import type { TieBreak } from '#shared/appraisal/scoring/ranking.ts'
import { criterionKindSchema } from '#shared/appraisal/scoring/rubric.ts'
import type { Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { scoreDocument } from '#shared/meetings/score-document.ts'
import { readScoresFile } from '#shared/meetings/scores-file.ts'

const CSV = fixtureText('scores/council-13x6.csv')
const CHECKED = z
  .object({
    criteria: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        kind: criterionKindSchema,
        max: z.int(),
        step: z.int(),
        group: z.string(),
      }),
    ),
    nominees: z.array(
      z.object({
        name: z.string(),
        unit: z.string(),
        criteria: z.array(
          z.object({
            criterion: z.string(),
            counted: z.int(),
            abstained: z.int(),
            recused: z.int(),
            absent: z.int(),
            sum: z.int(),
            mean: fractionSchema,
            median: fractionSchema,
            trimmed: fractionSchema,
            spread: z.int(),
          }),
        ),
        totals: z.object({ mean: fractionSchema, median: fractionSchema, trimmed: fractionSchema }),
      }),
    ),
  })
  .parse(JSON.parse(fixtureText('scores/council-13x6-checked.json')))

const RUBRIC: Rubric = {
  id: 'khoi',
  version: 2,
  title: 'Bảng điểm khối xã, phường',
  effectiveFrom: null,
  source: null,
  groups: ['I', 'II', 'III'].map((group) => ({
    id: group,
    title: `Nhóm ${group}`,
    cap: null,
    criteria: CHECKED.criteria
      .filter((one) => one.group === group)
      .map(({ id, title, kind, max, step }) => ({ id, title, kind, max, step, evidence: null })),
  })),
  caps: { bonus: null, penalty: null, total: null },
}
const NOMINATIONS = CHECKED.nominees.map(({ unit, name }, index) => ({
  id: `01920000-0000-7000-8000-00000000000${index + 1}`,
  unit,
  name,
  kind: name === 'Bế Công Chiến' ? ('individual' as const) : ('collective' as const),
}))

const document = (method: AggregateMethod, tieBreaks: readonly TieBreak[] = [], csv = CSV) => {
  const read = readScoresFile(csvTable(csv), NOMINATIONS, RUBRIC)
  if (!read.ok) throw new Error(read.refusals.map((one) => one.message).join('\n'))
  const { sheets, rubric } = read
  return scoreDocument({
    rubric,
    sheets,
    nominations: NOMINATIONS,
    method,
    tieBreaks,
    facts: new Map(),
  })
}

describe('13 members × 6 criteria, against the table added up by hand', () => {
  it.each([
    [{ method: 'mean' }, 'mean'],
    [{ method: 'median' }, 'median'],
    [{ method: 'trimmed-mean', drop: 1 }, 'trimmed'],
  ] as const)('%o', (method, key) => {
    const nominees = document(method).nominees
    for (const expected of CHECKED.nominees) {
      const found = nominees.find((one) => one.name === expected.name)
      expect(found?.total?.hundredths).toEqual(expected.totals[key])
      expect(found?.sheets).toBe(13)
      expect(
        found?.criteria.map(
          ({ criterion, counted, abstained, recused, absent, value, spread }) => ({
            criterion,
            counted,
            abstained,
            recused,
            absent,
            value: value?.hundredths,
            spread,
          }),
        ),
      ).toEqual(
        expected.criteria.map(
          ({ criterion, counted, abstained, recused, absent, spread, ...values }) => ({
            criterion,
            counted,
            abstained,
            recused,
            absent,
            value: values[key],
            spread: formatHundredths([spread, 1]),
          }),
        ),
      )
    }
  })

  it('holds figures that a person can check: 378,25 points from 10 members are 37,83 shown', () => {
    const first = CHECKED.nominees[0]?.criteria[0]
    expect(first).toMatchObject({ counted: 10, abstained: 1, recused: 1, absent: 1, sum: 37_825 })
    const shown = document({ method: 'mean' }).nominees[0]
    expect(shown?.criteria[0]?.value).toEqual({ hundredths: [7565, 2], shown: '37,83' })
    expect(shown?.total?.shown).toBe('85,67')
  })

  it('ranks 1, 2, 2, 4, and 1, 2, 3, 4 once group I breaks the tie', () => {
    const ranking = (...breaks: TieBreak[]) =>
      document({ method: 'mean' }, breaks).ranking.map(({ rank, name }) => [rank, name])
    expect(ranking()).toEqual([
      [1, 'UBND xã Nông Thượng'],
      [2, 'Tổ dân phố số 9'],
      [2, 'Tổ dân phố số 11A'],
      [4, 'Bế Công Chiến'],
    ])
    expect(ranking({ by: 'group', group: 'I' }).map(([rank]) => rank)).toEqual([1, 2, 3, 4])
  })

  it('takes the value the members agree on, and has no total where they do not', () => {
    const nominees = document({ method: 'agreed' }).nominees
    expect(nominees.find((one) => one.name === 'Bế Công Chiến')).toMatchObject({
      rank: 1,
      total: { shown: '65,50' },
    })
    expect(nominees.find((one) => one.name === 'Tổ dân phố số 9')).toMatchObject({
      rank: null,
      total: null,
    })
  })

  it('prints no member and no single score', () => {
    expect(JSON.stringify(document({ method: 'mean' }))).not.toMatch(/Ủy viên/)
  })
})

const HEAD = 'member,unit,nominee,criterion,points'
const small = (...lines: string[]) => csvTable([HEAD, ...lines].join('\n'))
const LINE = 'TV 1,UBND phường Đức Xuân,Tổ dân phố số 9'
const codes = (...lines: string[]) => {
  const read = readScoresFile(small(...lines), NOMINATIONS, RUBRIC)
  return read.ok ? [] : read.refusals.map(({ line, code }) => [line, code])
}

describe('A file of scores', () => {
  it.each([
    ['a word is no number', `${LINE},1.1,tốt`, 'points-invalid'],
    ['a number could be a thousand', `${LINE},1.1,"1.000"`, 'points-invalid'],
    ['a score is over the maximum', `${LINE},1.1,40.25`, 'score-out-of-range'],
    ['a score is off the step', `${LINE},1.1,38.1`, 'score-out-of-range'],
    ['a score is below zero', `${LINE},1.1,-1`, 'score-out-of-range'],
    ['the rubric has no such criterion', `${LINE},9.9,1`, 'criterion-unknown'],
    ['the nominee is not known', 'TV 1,UBND phường Đức Xuân,Tổ dân phố số 8,1.1,1', 'not-found'],
    ['the points are blank', `${LINE},1.1,`, 'cell-blank'],
    ['a number stands for a whole sheet', `${LINE},,30`, 'criterion-unknown'],
  ])('is refused when %s, naming the line', (_, line, code) => {
    expect(codes(`${LINE},1.2,15`, line)).toEqual([[3, code]])
  })

  it('is refused when a score is there twice, however the member is spelled', () => {
    expect(codes(`${LINE},1.1,30`, `${LINE.replace('TV 1', 'tv  1')},1.1,31`)).toEqual([
      [3, 'scored-twice'],
    ])
  })

  it('is refused without its columns or lines', () => {
    const read = readScoresFile(csvTable('member,unit\n'), NOMINATIONS, RUBRIC)
    expect(read.ok ? [] : read.refusals.map((one) => one.code)).toEqual(
      Array.from({ length: 3 }, () => 'column-missing'),
    )
    expect(codes()).toEqual([[null, 'empty']])
  })

  it('takes a sheet left out in one line, and the highest score on the boundary', () => {
    const read = readScoresFile(
      small(`${LINE},,vắng`, `${LINE.replace('TV 1', 'TV 2')},1.1,40`),
      NOMINATIONS,
      RUBRIC,
    )
    expect(read.ok && Object.values(read.sheets[0]?.scores ?? {})).toEqual(
      Array.from({ length: 6 }, () => ({ mark: 'absent' })),
    )
    expect(read.ok && read.sheets[1]?.scores['1.1']).toEqual({ mark: 'points', hundredths: 4000 })
  })

  it('tells stages from members, and ranks by the latest stage where no member scored', () => {
    const stage = (name: string, points: string) =>
      ['1.1', '1.2', '2.1', '2.2'].map((one) => `${LINE.replace('TV 1', name)},${one},${points}`)
    const read = readScoresFile(
      small(...stage('Tự chấm', '10'), ...stage('Thẩm định', '9')),
      NOMINATIONS,
      RUBRIC,
    )
    if (!read.ok) throw new Error('refused')
    const input = { ...read, nominations: NOMINATIONS, tieBreaks: [], facts: new Map() }
    const { nominees } = scoreDocument({ ...input, method: { method: 'mean' } })
    expect(nominees).toHaveLength(1)
    expect(nominees[0]).toMatchObject({
      from: 'appraisal',
      total: { shown: '36,00' },
      stages: [
        { stage: 'self', total: { shown: '40,00' } },
        { stage: 'appraisal', total: { shown: '36,00' } },
      ],
    })
  })

  it('implies its criteria where the campaign has no rubric; what is below zero is a penalty', () => {
    const read = readScoresFile(
      small(`${LINE},Nội dung 1,80`, `${LINE},Điểm trừ,-2`),
      NOMINATIONS,
      null,
    )
    if (!read.ok) throw new Error('refused')
    const input = { ...read, nominations: NOMINATIONS, tieBreaks: [], facts: new Map() }
    expect(read.implied).toBe(true)
    expect(scoreDocument({ ...input, method: { method: 'mean' } }).ranking).toEqual([
      { rank: 1, unit: 'UBND phường Đức Xuân', name: 'Tổ dân phố số 9', total: '78,00' },
    ])
  })
})
