import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nomineeSortKey } from '#shared/submissions/nominee-sort-key.ts'

const byKey =
  (kind: 'individual' | 'collective') =>
  (left: string, right: string): number => {
    const [a, b] = [nomineeSortKey(kind, left), nomineeSortKey(kind, right)]
    return a < b ? -1 : a > b ? 1 : 0
  }

describe('the order of nominees', () => {
  it('of persons is by given name, then by the rest', () => {
    const sorted = [
      'Hà An',
      'Lê Văn An',
      'Bế Ánh',
      'Triệu Ăn',
      'Đàm Ân',
      'Lù Dung',
      'Má Đạt',
      'Lê Ý',
    ]
    expect(sorted.toReversed().toSorted(byKey('individual'))).toEqual(sorted)
  })

  it('goes by letters before tones: a, ă, â, d, đ, e, ê, o, ô, ơ, u, ư', () => {
    const sorted = [
      'An',
      'Àn',
      'Ản',
      'Ãn',
      'Án',
      'Ạn',
      'Anh',
      'Ăn',
      'Ân',
      'Dân',
      'Đan',
      'En',
      'Ên',
      'On',
      'Ôn',
      'Ơn',
      'Un',
      'Ưn',
    ]
    expect(sorted.toReversed().toSorted(byKey('collective'))).toEqual(sorted)
  })

  it('of collectives is as written', () => {
    const names = ['Tổ dân phố số 2', 'Công an phường', 'Chi hội Phụ nữ']
    expect(names.toSorted(byKey('collective'))).toEqual([
      'Chi hội Phụ nữ',
      'Công an phường',
      'Tổ dân phố số 2',
    ])
  })

  it('does not depend on how a letter is composed or where its tone stands', () => {
    fc.assert(
      fc.property(fc.constantFrom('Hoà', 'Thuỷ', 'Nguyễn Thị Ước', 'Đặng Ân'), (name) => {
        const key = nomineeSortKey('individual', name)
        expect(nomineeSortKey('individual', name.normalize('NFD'))).toBe(key)
        expect(nomineeSortKey('individual', name.toLocaleUpperCase('vi'))).toBe(key)
      }),
    )
    expect(nomineeSortKey('individual', 'Hòa')).toBe(nomineeSortKey('individual', 'Hoà'))
  })
})
