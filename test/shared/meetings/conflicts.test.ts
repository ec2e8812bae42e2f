import { describe, expect, it } from 'vitest'
import { possibleConflicts } from '#shared/meetings/conflicts.ts'

const member = (id: string, name: string, organisation: string | null) => ({
  id,
  name,
  organisation,
})
const MEMBERS = [
  member('m1', 'Nguyễn Thị Hòa', 'Phòng Nội vụ'),
  member('m2', 'Nguyễn Văn An', 'Công an thành phố Bắc Kạn'),
  member('m3', 'Trần Văn Bình', null),
]
const nominee = (name: string, unit: string, workplace: string | null = null) => ({
  id: 'n',
  kind: 'individual' as const,
  name,
  unit,
  workplace,
})
const found = (...args: Parameters<typeof nominee>) =>
  possibleConflicts(MEMBERS, [nominee(...args)], []).map((one) => [one.memberId, one.kind])

describe('Possible conflicts of interest', () => {
  it('are the same name in any spelling, and the member’s own unit or workplace', () => {
    expect(found('NGUYỄN THỊ HOÀ', 'Phòng Tư pháp')).toEqual([['m1', 'same-person']])
    expect(found('Lê Minh', 'phòng nội vụ')).toEqual([['m1', 'own-unit']])
    expect(found('Lê Minh', 'Phòng Tư pháp', 'Công an thành phố Bắc Kạn')).toEqual([
      ['m2', 'own-unit'],
    ])
  })

  it('are not a shared family name, another tone, or an organisation nobody noted', () => {
    expect(found('Nguyễn Thị Hoa', 'Phòng Tư pháp')).toEqual([])
    expect(found('Trần Văn Tám', '')).toEqual([])
  })

  it('of a collective are its own name too, and never a person’s', () => {
    const collective = { ...nominee('Phòng Nội vụ', 'UBND thành phố'), kind: 'collective' as const }
    expect(possibleConflicts(MEMBERS, [collective], [])).toEqual([
      { memberId: 'm1', nominationId: 'n', kind: 'own-unit' },
    ])
    const namesake = { ...nominee('Nguyễn Văn An', 'UBND thành phố'), kind: 'collective' as const }
    expect(possibleConflicts(MEMBERS, [namesake], [])).toEqual([])
  })

  it('know a member’s organisation by an alias, or by a name that only one unit goes on from', () => {
    const police = { name: 'Công an thành phố Bắc Kạn', aliases: ['CATP'] }
    const ward = { name: 'Công an thành phố cũ', aliases: [] }
    const of = (organisation: string, units: Parameters<typeof possibleConflicts>[2]) =>
      possibleConflicts(
        [member('m', 'Lê Văn Tám', organisation)],
        [nominee('Lê Minh', police.name)],
        units,
      ).length
    expect(of('catp', [police, ward])).toBe(1)
    expect(of('Công an thành phố', [police])).toBe(1)
    expect(of('Công an thành phố', [police, ward])).toBe(0)
    expect(of('Công an', [])).toBe(0)
  })
})
