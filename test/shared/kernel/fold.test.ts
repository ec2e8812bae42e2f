import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanText,
  compareVietnamese,
  comparePersonalNames,
  identityKey,
  searchKey,
} from '#shared/kernel/fold.ts'

describe('identityKey', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Uỷ ban', 'Ủy ban'],
    ['Hoàng Văn Thuỵ', 'HOÀNG  VĂN THỤY'],
    ['Đặng Đình', 'Ðặng Ɖình'],
    ['Ƣơm', 'Ươm'],
    ['P. Nội vụ', 'P Nội vụ'],
    ['Lường\u00a0Thị\u200b Hoà', 'Lường Thị Hoà'],
  ])('says that "%s" and "%s" are one name, composed or not', (left, right) => {
    expect(identityKey(left)).toBe(identityKey(right))
    expect(identityKey(left.normalize('NFD'))).toBe(identityKey(right))
  })

  it.each([
    ['Hòa', 'Hoa'],
    ['Thủy', 'Thùy'],
    ['Ân', 'An'],
    ['Ơn', 'On'],
    ['Đinh', 'Dinh'],
    ['Hà Văn', 'Hà Vân'],
    ['Hàvăn', 'Hà Văn'],
  ])('keeps "%s" and "%s" apart', (left, right) => {
    expect(identityKey(left)).not.toBe(identityKey(right))
  })

  it('does not depend on how a text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(identityKey(text.normalize('NFD'))).toBe(identityKey(text.normalize('NFC')))
      }),
    )
  })
})

describe('searchKey', () => {
  it('drops every mark, so that "nguyen" finds "Nguyễn"', () => {
    expect(searchKey('Nguyễn Thị Ước')).toBe('nguyen thi uoc')
    expect(searchKey('ĐẶNG Đình-Đạt')).toBe('dang dinh dat')
    expect(searchKey('TN&MT')).toBe('tn mt')
    expect(searchKey(' ủy_ban '.normalize('NFD'))).toBe('uy ban')
    expect(searchKey('…')).toBe('')
  })
})

describe('cleanText', () => {
  it('makes one space of any, and takes zero-width characters out', () => {
    expect(cleanText('\ufeff  Hoà\u00a0\n\tBình\u200b ')).toBe('Hoà Bình')
    expect(cleanText('Hòa'.normalize('NFD'))).toBe('Hòa')
  })
})

describe('Vietnamese order', () => {
  it('is that of the alphabet, personal names by the given name', () => {
    expect(['đá', 'dạ', 'ấm', 'ăn', 'an'].toSorted(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'ấm',
      'dạ',
      'đá',
    ])
    const names = ['Trần Bình', 'Lê Văn An', 'Hà An', 'Nông Ánh']
    expect(names.toSorted(comparePersonalNames)).toEqual([
      'Hà An',
      'Lê Văn An',
      'Nông Ánh',
      'Trần Bình',
    ])
  })
})

describe('keys of words that were worked out before', () => {
  const WORD = fc.constantFrom(
    'Hoà',
    'HÒA',
    'Ðặng',
    'a\u200bb',
    '-',
    '(Tổ',
    '2)',
    'ΑΣ',
    '\ufeff',
    'ƣ',
  )
  const SPACE = fc.constantFrom(' ', '  ', '\u00a0', '\n', '')
  const TEXT = fc
    .array(fc.tuple(fc.oneof(WORD, fc.string({ unit: 'grapheme' })), SPACE))
    .map((parts) => parts.flat().join(''))

  // A zero-width character has the whole text worked out at once.
  const whole = (text: string): string => `${text} \u200b`

  it('are the keys of the whole text', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(identityKey(text)).toBe(identityKey(whole(text)))
        expect(searchKey(text)).toBe(searchKey(whole(text)))
      }),
      { numRuns: 500 },
    )
  })
})
