import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildStatistics, type GivenAward } from '#shared/reports/statistics.ts'

const given = (year: number, name: string, more: Partial<GivenAward> = {}): GivenAward => ({
  year,
  kind: 'individual',
  honorific: null,
  name,
  birth: null,
  unit: 'Phòng Tư pháp',
  award: 'Giấy khen của Chủ tịch UBND huyện',
  ...more,
})
const build = (decided: readonly GivenAward[], register: readonly GivenAward[] = []) =>
  buildStatistics('UBND huyện', decided, register)

describe('statistics over years', () => {
  it('count by award and kind, and by unit, in a column for each year', () => {
    const { years, byAward, byUnit } = build([
      given(2024, 'Lê Văn An'),
      given(2022, 'Ma Thị Bình', { unit: 'Hội Nông dân' }),
      given(2024, 'Khoa Nội', { kind: 'collective' }),
    ])
    expect(years).toEqual([2022, 2024])
    expect(byAward).toEqual([
      { label: 'Giấy khen của Chủ tịch UBND huyện', kind: 'collective', counts: [0, 1] },
      { label: 'Giấy khen của Chủ tịch UBND huyện', kind: 'individual', counts: [1, 1] },
    ])
    expect(byUnit).toEqual([
      { label: 'Phòng Tư pháp', counts: [0, 2] },
      { label: 'Hội Nông dân', counts: [1, 0] },
    ])
  })

  it('count an award once that a decision and the register both know', () => {
    const one = given(2023, 'Lê Văn Hòa')
    const spelled = { ...one, name: 'LÊ VĂN HOÀ', award: 'giấy khen của Chủ tịch ubnd huyện' }
    expect(build([one], [spelled, { ...spelled, unit: null }]).byUnit).toEqual([
      { label: 'Phòng Tư pháp', counts: [1] },
    ])
    // Another unit's namesake, another year, another award are awards of their own.
    const others = [
      { ...one, unit: 'Hội Nông dân' },
      { ...one, year: 2022 },
      { ...one, award: 'Bằng khen' },
    ]
    expect(
      build([one], others)
        .byAward.flatMap(({ counts }) => counts)
        .reduce((a, b) => a + b),
    ).toBe(4)
  })

  it('name who got several, oldest award first; two births are two people, an unknown one is not', () => {
    const { several } = build([
      given(2024, 'Lê Văn An', { honorific: 'Ông', birth: '1980-03-12' }),
      given(2022, 'Lê Văn An'),
      given(2023, 'Lê Văn An', { birth: '1980' }),
      given(2023, 'Lê Văn An', { birth: '1991' }),
      given(2021, 'Ma Thị Bình'),
      given(2023, 'Ma Thị Bình', { unit: 'Hội Nông dân' }),
    ])
    expect(several).toHaveLength(1)
    expect(several[0]).toMatchObject({ name: 'Ông Lê Văn An', unit: 'Phòng Tư pháp' })
    expect(several[0]?.awards.map(({ year }) => year)).toEqual([2022, 2023, 2024])
  })

  it('have every award in both tables, and nobody of one award among the repeated', () => {
    const one = fc.record({
      year: fc.integer({ min: 2019, max: 2024 }),
      kind: fc.constantFrom('individual' as const, 'collective' as const),
      honorific: fc.constant(null),
      name: fc.constantFrom('Lê An', 'Ma Bình', 'Khoa Nội'),
      birth: fc.constantFrom(null, '1980', '1991'),
      unit: fc.constantFrom(null, 'Phòng Tư pháp', 'Hội Nông dân'),
      award: fc.constantFrom('Giấy khen', 'Bằng khen'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        const { byAward, byUnit, several } = build(all)
        const sum = (rows: readonly { readonly counts: readonly number[] }[]): number =>
          rows.flatMap(({ counts }) => counts).reduce((total, count) => total + count, 0)
        expect(sum(byAward)).toBe(all.length)
        expect(sum(byUnit)).toBe(all.length)
        expect(several.every(({ awards }) => awards.length > 1)).toBe(true)
        expect(several.flatMap(({ awards }) => awards).length).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})
