import { expect, it } from 'vitest'
import type { PastAward } from '#shared/appraisal/past-award.ts'
import { withoutDecided } from '#shared/appraisal/without-decided.ts'

const DECIDED: PastAward = {
  id: 'decided',
  year: 2023,
  kind: 'individual',
  nameKey: 'nguyễn thị hòa',
  birth: '1980',
  workplace: null,
  unitId: null,
  award: 'Lao động tiên tiến',
  number: '7/QĐ-UBND',
  day: '2023-12-20',
}
const ENTRY: PastAward = { ...DECIDED, id: 'entry', number: 'Số 07/QĐ-UBND', day: null }

it.each([
  ['the same number, grade, year and nominee', {}, false],
  ['another year', { year: 2022 }, true],
  ['another number', { number: '8/QĐ-UBND' }, true],
  ['no number', { number: null }, true],
  ['another day', { day: '2023-12-21' }, true],
  ['another name', { nameKey: 'nguyễn thị hoa' }, true],
  ['another birth', { birth: '1981' }, true],
  ['no birth and no day', { birth: null }, true],
  ['no birth but the day', { birth: null, day: '2023-12-20' }, false],
] as const)('an entry with %s', (_what, given, stays) => {
  const entry = { ...ENTRY, ...given }
  expect(withoutDecided([entry], [DECIDED])).toEqual(stays ? [entry] : [])
})

it('every entry stays where nothing was decided', () => {
  expect(withoutDecided([ENTRY], [])).toEqual([ENTRY])
})
