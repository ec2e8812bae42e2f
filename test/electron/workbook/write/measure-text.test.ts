import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lineHeight,
  textHeight,
  textWidth,
  wrapText,
} from '#electron/workbook/write/measure-text.ts'
import { SERIF_WIDTHS } from '#electron/workbook/write/serif-widths.ts'

const type = { face: 'regular', size: 12 } as const

describe('the width table', () => {
  it('knows every Vietnamese letter in all three faces, no wider than its base and a horn', () => {
    const bases = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'.split('')
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const letters = bases.flatMap((base) => tones.map((tone) => (base + tone).normalize('NFC')))
    for (const face of ['regular', 'bold', 'italic'] as const) {
      const widths = new Map(
        SERIF_WIDTHS[face].flatMap(([width, all]) => [...all].map((one) => [one, width] as const)),
      )
      expect([...letters, 'đ', 'Đ'].filter((letter) => !widths.has(letter))).toEqual([])
      expect(widths.get('ế')).toBe(widths.get('e'))
      expect(widths.get('Ộ')).toBe(widths.get('O'))
    }
  })
  it('names no letter twice', () => {
    for (const rows of Object.values(SERIF_WIDTHS)) {
      const all = rows.flatMap(([, letters]) => [...letters])
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

describe('measuring', () => {
  it('measures digits as half the type size, as Times New Roman has them', () => {
    expect(textWidth('0123456789', type)).toBe(60)
    expect(textWidth('', type)).toBe(0)
  })
  it('takes decomposed and composed letters alike', () => {
    const name = 'Nguyễn Thị Thúy Hòa'
    expect(textWidth(name.normalize('NFD'), type)).toBe(textWidth(name, type))
  })
  it('breaks between words, at line feeds, and inside a word that is too long', () => {
    expect(wrapText('11 22 33', type, 28)).toEqual(['11 22', '33'])
    expect(wrapText('11 22 33', type, 27)).toEqual(['11 22', '33'])
    expect(wrapText('11 22 33', type, 26.9)).toEqual(['11', '22', '33'])
    expect(wrapText('a\n\nb', type, 100)).toEqual(['a', '', 'b'])
    expect(wrapText('11111', type, 12)).toEqual(['11', '11', '1'])
    expect(wrapText('', type, 12)).toEqual([''])
  })
  it('gives a line of 12 points what Excel gives it', () => {
    expect(lineHeight(12)).toBe(15.75)
    expect(textHeight('a\nb', type, 100)).toBe(34.5)
  })
  it('loses no letter and makes no line wider than the column, whatever the text', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'Nguyễn ThịƯỡ-ộ.5W'.split('')),
      maxLength: 60,
    })
    fc.assert(
      fc.property(word, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, type, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.normalize('NFC').replaceAll(' ', ''))
        for (const line of lines) expect(textWidth(line, type)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
