import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nominationFindings, type FindingPart } from '#shared/appraisal/findings.ts'
import {
  firstYearOfInitiatives,
  initiativeGap,
  type Initiative,
} from '#shared/appraisal/initiative.ts'
import {
  gradeShownBy,
  gradesShown,
  sameNominee,
  yearsWanting,
  type PastAward,
} from '#shared/appraisal/past-award.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const plan = { ...builtInPlan('sa-pa-2020'), dossier: [] }
const office = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng, ban' }
const official = {
  ...nominee('u', 'Nguyễn Thị Hoà'),
  birth: '1985',
  award: 'giay-khen-huyen',
  categories: ['can-bo-cong-chuc'],
}
const base: StatusInput = {
  ...emptyInput(plan, [office], '2020-10-24'),
  files: [fileOf('u', '2020-10-20T09:00')],
  nominations: [official],
}
const award = (year: number, words: string, rest: Partial<PastAward> = {}): PastAward => ({
  id: `${year}${words}`,
  year,
  kind: 'individual',
  nameKey: identityKey('Nguyễn Thị Hòa'),
  birth: '1985-02-03',
  workplace: null,
  unitId: null,
  award: words,
  number: null,
  day: null,
  ...rest,
})
const initiative = (rest: Partial<Initiative> = {}): Initiative => ({
  id: 'i',
  title: 'Một cửa lưu động',
  authorKey: identityKey('Nguyễn Thị Hòa'),
  birth: null,
  workplace: null,
  unitId: 'u',
  recognisedBy: 'Chủ tịch UBND thị xã',
  number: '15/QĐ-UBND',
  day: '2019-03-02',
  year: 2019,
  reach: 'huyen',
  ...rest,
})
const judged = (pastAwards: readonly PastAward[], initiatives: readonly Initiative[] = []) => {
  const input = { ...base, registers: { pastAwards, initiatives } }
  const [found] = nominationFindings(input)
  const finding = found?.findings.find(({ rule }) => rule === 'can-bo-hai-nam')
  const part = (key: string): FindingPart | undefined =>
    finding?.parts.find((one) => one.key === key)
  return {
    finding,
    years: part('xep-loai'),
    initiatives: part('sang-kien'),
    line: campaignStatus(input).nominations[0],
  }
}

describe('eligibility over years', () => {
  test('says which years are missing, and is unknown until they are there', () => {
    const nothing = judged([])
    expect(nothing.years).toMatchObject({
      verdict: 'unknown',
      actual: 'chưa có số liệu; chưa có năm 2018, 2019',
      years: { missing: [2018, 2019], below: [] },
    })
    const one = judged([award(2018, 'Lao động tiên tiến')])
    expect(one.years).toMatchObject({
      verdict: 'unknown',
      actual: '2018: hoàn thành tốt nhiệm vụ; chưa có năm 2019',
      years: { missing: [2019], below: [] },
      sources: ['2018: Lao động tiên tiến'],
    })
    expect(one.finding?.wording).toContain('hai năm liên tục')
  })

  test('is met by titles of both years, and unknown, not failed, where the register has a hole', () => {
    const both = [award(2018, 'Lao động tiên tiến'), award(2019, 'Hoàn thành xuất sắc nhiệm vụ')]
    expect(judged(both).years?.verdict).toBe('met')
    expect(judged(both).years).not.toHaveProperty('years')
    const hole = [award(2017, 'Lao động tiên tiến'), award(2019, 'Lao động tiên tiến')]
    expect(judged(hole).years?.verdict).toBe('unknown')
    expect(judged(hole).years?.years?.missing).toEqual([2018])
  })

  test('fails by a grade that is too low, and names its year', () => {
    const low = judged([award(2018, 'Hoàn thành nhiệm vụ'), award(2019, 'Lao động tiên tiến')])
    expect(low.years).toMatchObject({ verdict: 'not-met', years: { missing: [], below: [2018] } })
    expect(low.line?.reasons).toContain('criterion-not-met')
  })

  test('what the desk entered stands above the register, year by year', () => {
    const evidence = [
      {
        nominationId: official.id,
        key: 'xep-loai',
        value: { type: 'years' as const, grades: [{ year: 2018, grade: 'hoan-thanh' as const }] },
        by: 'Lan',
        at: '2020-10-21',
      },
    ]
    const registers = {
      pastAwards: [award(2018, 'Lao động tiên tiến'), award(2019, 'Lao động tiên tiến')],
      initiatives: [],
    }
    const [found] = nominationFindings({ ...base, evidence, registers })
    const part = found?.findings.flatMap(({ parts }) => parts).find(({ key }) => key === 'xep-loai')
    expect(part?.verdict).toBe('not-met')
    expect(part?.actual).toBe(
      '2018: hoàn thành nhiệm vụ; 2019: hoàn thành tốt nhiệm vụ; năm 2018 chưa đạt mức',
    )
  })

  test('somebody of the same name is named and proves nothing', () => {
    const namesake = judged([award(2018, 'Lao động tiên tiến', { birth: null })])
    expect(namesake.years?.verdict).toBe('unknown')
    expect(namesake.years?.sources).toEqual([
      '2018: Lao động tiên tiến – trùng tên, chưa chắc cùng đối tượng',
    ])
    const other = judged([award(2018, 'Lao động tiên tiến', { birth: '1990' })])
    expect(other.years).not.toHaveProperty('sources')
  })
})

describe('initiatives', () => {
  test('recognised at the level asked, in the years asked, meet the criterion with their paper', () => {
    const both = [award(2018, 'Lao động tiên tiến'), award(2019, 'Lao động tiên tiến')]
    const met = judged(both, [initiative()])
    expect(met.initiatives).toMatchObject({
      verdict: 'met',
      actual: '01 sáng kiến',
      sources: [
        '“Một cửa lưu động”, Chủ tịch UBND thị xã công nhận, số 15/QĐ-UBND ngày 02/3/2019, cấp huyện',
      ],
    })
    expect(met.finding?.verdict).toBe('met')
  })

  test.each([
    ['on the very day', { day: '2020-10-24' }, null],
    ['a day later', { day: '2020-10-25' }, 'later'],
    ['in a later year, without a day', { day: null, year: 2021 }, 'later'],
    ['on the first day of the first year', { day: '2018-01-01' }, null],
    ['the day before', { day: '2017-12-31' }, 'too-old'],
    ['of no known year', { day: null, year: null }, 'year-unknown'],
    ['of no known level', { reach: null }, 'reach-unknown'],
    ['at the commune’s level only', { reach: 'xa' }, 'reach-narrow'],
    ['at the province’s level', { reach: 'tinh' }, null],
  ] as const)('%s: %s', (_, rest, gap) => {
    expect(initiativeGap(initiative(rest), plan, '2020-10-24')).toBe(gap)
    const part = judged([], [initiative(rest)]).initiatives
    expect(part?.verdict).toBe(gap === null ? 'met' : 'unknown')
    expect(part?.sources).toHaveLength(1)
  })

  test('count from the first year a plan looks back to, else from the year before the campaign', () => {
    expect(firstYearOfInitiatives(plan)).toBe(2018)
    expect(firstYearOfInitiatives(builtInPlan('chi-lang-2024'))).toBe(2023)
  })
})

describe('whose a record is', () => {
  const someone = {
    kind: 'individual' as const,
    nameKey: 'a',
    birth: null,
    workplace: null,
    unitId: null,
  }
  test.each([
    ['a year goes with a day of it', { birth: '1985' }, { birth: '1985-02-03' }, 'same'],
    ['another birth', { birth: '1985' }, { birth: '1986' }, 'no'],
    ['one unit', { unitId: 'u' }, { unitId: 'u' }, 'same'],
    ['two units', { unitId: 'u' }, { unitId: 'v' }, 'perhaps'],
    ['one workplace', { workplace: 'Tổ 5' }, { workplace: 'tổ 5' }, 'same'],
    ['only the name', {}, {}, 'perhaps'],
    ['another name', {}, { nameKey: 'b' }, 'no'],
    ['another kind', {}, { kind: 'collective' as const }, 'no'],
  ] as const)('%s: %s', (_, left, right, expected) => {
    expect(sameNominee({ ...someone, ...left }, { ...someone, ...right })).toBe(expected)
    expect(sameNominee({ ...someone, ...right }, { ...someone, ...left })).toBe(expected)
  })
})

describe('what a title or an entry shows', () => {
  test.each([
    ['Lao động tiên tiến', 'hoan-thanh-tot'],
    ['Chiến sĩ thi đua cơ sở', 'hoan-thanh-tot'],
    ['CSTĐ cấp tỉnh', 'hoan-thanh-tot'],
    ['Hoàn thành tốt nhiệm vụ', 'hoan-thanh-tot'],
    ['Hoàn thành xuất sắc nhiệm vụ', 'hoan-thanh-xuat-sac'],
    ['Hoàn thành nhiệm vụ', 'hoan-thanh'],
    ['Không hoàn thành nhiệm vụ', 'khong-hoan-thanh'],
    ['Giấy khen của Chủ tịch UBND huyện', null],
  ])('%s: %s', (words, grade) => {
    expect(gradeShownBy(words)).toBe(grade)
  })

  test('of a year the best counts, whatever the order', () => {
    const two = [award(2019, 'Hoàn thành nhiệm vụ'), award(2019, 'Lao động tiên tiến')]
    const best = [{ year: 2019, grade: 'hoan-thanh-tot' }]
    expect(gradesShown(two)).toEqual(best)
    expect(gradesShown(two.toReversed())).toEqual(best)
  })

  test('the years wanting and those met are together the years asked', () => {
    const grade = fc.constantFrom('khong-hoan-thanh', 'hoan-thanh', 'hoan-thanh-tot' as const)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(fc.record({ year: fc.integer({ min: 2010, max: 2025 }), grade }), {
          selector: ({ year }) => year,
        }),
        (years, grades) => {
          const leaf = {
            test: 'consecutive-years' as const,
            key: 'k',
            label: 'l',
            years,
            until: 2022,
            grade: 'hoan-thanh' as const,
          }
          const { missing, below } = yearsWanting(leaf, grades)
          const met = grades.filter(
            (one) =>
              one.grade !== 'khong-hoan-thanh' && one.year <= 2022 && one.year > 2022 - years,
          )
          expect(missing.length + below.length + met.length).toBe(years)
        },
      ),
    )
  })
})
