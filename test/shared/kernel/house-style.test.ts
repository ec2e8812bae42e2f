import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandAbbreviations, respell } from '#shared/kernel/house-style.ts'
import { identityKey } from '#shared/kernel/fold.ts'

describe('house style', () => {
  it('moves the tone mark of an open oa, oe, uy and of nothing else', () => {
    expect(respell('Ủy ban, ủy viên, hòa bình, KHỎE, THÚY', 'mark-last')).toBe(
      'Uỷ ban, uỷ viên, hoà bình, KHOẺ, THUÝ',
    )
    expect(respell('Uỷ ban, hoà bình, khoẻ, thuý, HOÀ', 'mark-first')).toBe(
      'Ủy ban, hòa bình, khỏe, thúy, HÒA',
    )
    for (const style of ['mark-first', 'mark-last'] as const)
      expect(respell('quý, quỷ, toàn, hoàng, huyện, tuyển, quà', style)).toBe(
        'quý, quỷ, toàn, hoàng, huyện, tuyển, quà',
      )
    expect(respell('Uỷ ban ủy quyền', 'as-written')).toBe('Uỷ ban ủy quyền')
  })

  it('changes the look and never the identity, and comes back', () => {
    const syllable = fc.constantFrom('Ủy', 'uỷ', 'hoà', 'Hòa', 'thúy', 'quý', 'toàn', 'khoẻ', 'x')
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 8 }), (words) => {
        const text = words.join(' ')
        const first = respell(text, 'mark-first')
        expect(identityKey(first)).toBe(identityKey(text))
        expect(respell(respell(first, 'mark-last'), 'mark-first')).toBe(first)
      }),
    )
  })

  it('writes abbreviations in full, but not in the symbol of a document', () => {
    expect(expandAbbreviations('UBND xã A, Số 12/QĐ-UBND, TTYT, Hội LHPN')).toBe(
      'Ủy ban nhân dân xã A, Số 12/QĐ-UBND, Trung tâm Y tế, Hội Liên hiệp Phụ nữ',
    )
    expect(expandAbbreviations('Văn phòng HĐND và UBND')).toBe(
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    )
  })
})
