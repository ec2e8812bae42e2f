import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { buildAnnex } from '#shared/decisions/annex.ts'
import { decodeCell } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { line } from './papers-data.ts'

const STAMP = { creator: 'Phòng Nội vụ', at: '2024-08-20T08:00' } as const

const annexOf = (names: readonly string[]) =>
  buildAnnex({
    heading: { kind: 'list' },
    title: null,
    reference: {
      paper: 'Quyết định',
      number: null,
      symbol: '/QĐ-UBND',
      day: '2024-08',
      by: 'Chủ tịch Ủy ban nhân dân thành phố Bắc Kạn',
    },
    lines: names.map((name) => line('individual', name, { position: 'Đội trưởng, Ủy viên' })),
    layout: 'table',
    purpose: 'award',
    showMoney: true,
    place: 'unit',
    signer: { onBehalfOf: null, inPlaceOf: null, title: 'CHỦ TỊCH', name: 'Nguyễn Đình Vinh' },
    recipients: ['Như Điều 3'],
  })

const cellsOf = (bytes: Uint8Array) => {
  const reading = readBytes(bytes)
  if (!reading.ok) throw new Error(reading.detail)
  return reading.workbook.sheets.flatMap(({ cells }) => cells)
}

describe('the copy in TCVN3', () => {
  it('reads back through the legacy decoder as the very text of the usual annex', async () => {
    const names = ['Ánh Văn Ổn', 'NGUYỄN THỊ ƯỚC', 'Đỗ Thị Ẩn', 'Ứng Hòa', 'Hoàng Thị Lệ Thủy']
    const annex = annexOf(names)
    const usual = cellsOf(await writeAnnex(annex, { stamp: STAMP }))
    const copy = cellsOf(await writeAnnex(annex, { stamp: STAMP, encoding: 'tcvn3' }))
    expect(copy.map((cell) => decodeCell(cell).text)).toEqual(usual.map(({ text }) => text))
    const fonts = new Set(copy.flatMap((cell) => cell.runs?.map(({ font }) => font) ?? [cell.font]))
    expect(fonts).toEqual(new Set(['.VnTime', '.VnTimeH']))
    // Nothing but one byte a letter is left, as those programs need it.
    const texts = copy.filter((cell) => cell.value.type === 'text').map(({ text }) => text)
    expect(texts.join('')).toMatch(/^[\u0009-\u00ff\u2010-\u2015]*$/u)
  })

  it('keeps money as numbers and the total as a formula', async () => {
    const copy = cellsOf(
      await writeAnnex(annexOf(['Hà Văn A', 'Lê B']), { stamp: STAMP, encoding: 'tcvn3' }),
    )
    const numbers = copy.filter(({ value }) => value.type === 'number')
    expect(numbers.filter(({ formula }) => formula)).toHaveLength(1)
    expect(numbers.length).toBe(5)
  })

  it('brings back every letter of Vietnamese, small and large, alone and in words', async () => {
    const letters = Array.from(
      'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ',
    )
    const syllable = fc.tuple(fc.constantFrom('n', 'th', 'kh', 'đ'), fc.constantFrom(...letters))
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          syllable.map(([onset, vowel]) => `${onset}${vowel}n`),
          { minLength: 2, maxLength: 4 },
        ),
        fc.constantFrom('small', 'title', 'capitals'),
        async (words, style) => {
          const cased = words.map((word) =>
            style === 'capitals'
              ? word.toUpperCase()
              : style === 'title'
                ? word.slice(0, 1).toUpperCase() + word.slice(1)
                : word,
          )
          const name = cased.join(' ')
          const bytes = await writeAnnex(annexOf([name]), { stamp: STAMP, encoding: 'tcvn3' })
          const texts = cellsOf(bytes).map((cell) => decodeCell(cell).text)
          expect(texts).toContain(`Ông ${name}`)
        },
      ),
      { numRuns: 40 },
    )
  })
})
