import { describe, expect, test } from 'vitest'
import { firstSheet, outcomeOf, shown, workbookOf } from './office-packages.ts'

/** Streams of an .xls workbook written record by record, bare of their container. */

const u16 = (...values: number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff])
const u32 = (value: number): number[] => u16(value & 0xffff, value >>> 16)
const narrow = (text: string): number[] => [...Buffer.from(text, 'latin1')]
const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
const record = (type: number, ...parts: number[][]): number[] => {
  const content = parts.flat()
  return [...u16(type, content.length), ...content]
}
const double = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)]

const BOF = (kind: number) => record(0x809, u16(0x0600, kind), zeros(12))
const EOF = record(0x0a)
const font = (name: string) => record(0x31, zeros(14), [name.length, 0], narrow(name))
const xf = (fontIndex: number, format = 0) => record(0xe0, u16(fontIndex, format), zeros(16))

interface Sheet {
  readonly name: string
  readonly state?: number
  readonly records: number[][]
}

/** A workbook of these sheets after these global records. */
function book(globals: number[][], sheets: readonly Sheet[]): Uint8Array {
  const entry = (sheet: Sheet, start: number) =>
    record(0x85, u32(start), [sheet.state ?? 0, 0, sheet.name.length, 1], wide(sheet.name))
  const bodies = sheets.map((sheet) => [...BOF(0x10), ...sheet.records.flat(), ...EOF])
  const head = (starts: readonly number[]) => [
    ...BOF(5),
    ...globals.flat(),
    ...sheets.flatMap((sheet, index) => entry(sheet, starts[index] ?? 0)),
    ...EOF,
  ]
  let at = head([]).length
  const starts = bodies.map((body) => {
    const start = at
    at += body.length
    return start
  })
  return Uint8Array.from([...head(starts), ...bodies.flat()])
}

const label = (row: number, column: number, style: number, index: number) =>
  record(0xfd, u16(row, column, style), u32(index))

const FONTS = ['Arial', 'Arial', 'Arial', 'Arial', '.VnTimeH', '.VnTime'].map((name) => font(name))

describe('what is struck through in an .xls', () => {
  test('is told by the font of the cell or of a run of its text', () => {
    const struck = record(0x31, u16(220, 0x08), zeros(10), [5, 0], narrow('Arial'))
    const globals = [
      ...FONTS.slice(0, 4),
      struck,
      xf(0),
      xf(5),
      // A string of one run that begins at its fourth letter, and a plain one.
      record(0xfc, u32(2), u32(2), u16(4), [8], u16(1), narrow('abcd'), u16(3, 5), u16(1), [
        0,
        ...narrow('e'),
      ]),
    ]
    const records = [label(0, 0, 0, 0), label(1, 0, 0, 1), label(2, 0, 1, 1)]
    const sheet = firstSheet(book(globals, [{ name: 'DS', records }]))
    expect(shown(sheet.cells)).toEqual(['1,1 abcd', '2,1 e', '3,1 e'])
    expect(sheet.struck).toEqual([
      { row: 1, column: 1 },
      { row: 3, column: 1 },
    ])
  })
})

describe('an .xls stream', () => {
  test('joins shared strings that run over into further records, width told anew', () => {
    const globals = [
      record(0xfc, u32(2), u32(2), u16(9), [0], narrow('Nguy')),
      // The rest of the same string, wide now; then a string in one piece.
      record(0x3c, [1], wide('ễn Vă'), u16(3), [1], wide('Đỗ')),
      record(0x3c, [1], wide('n')),
    ]
    const sheet = { name: 'DS', records: [label(0, 0, 0, 0), label(0, 1, 0, 1)] }
    expect(shown(firstSheet(book(globals, [sheet])).cells)).toEqual(['1,1 Nguyễn Vă', '1,2 Đỗn'])
  })

  test('tells fonts of cells and of runs, counting past the font that does not exist', () => {
    const rich = [...u16(5), [8], u16(1), narrow('H\u00b5 b\u00b5'), u16(3, 6)].flat()
    const plain = [...u16(2), 0, ...narrow('H\u00b5')]
    const globals = [...FONTS, xf(5), record(0xfc, u32(2), u32(2), rich, plain)]
    const sheet = { name: 'DS', records: [label(0, 0, 0, 0), label(1, 0, 0, 1)] }
    const { cells } = firstSheet(book(globals, [sheet]))
    expect(cells[0]).toMatchObject({
      text: 'H\u00b5 b\u00b5',
      runs: [
        { text: 'H\u00b5 ', font: '.VnTimeH' },
        { text: 'b\u00b5', font: '.VnTime' },
      ],
    })
    expect(cells[1]).toMatchObject({ font: '.VnTimeH', runs: null })
  })

  test('reads numbers however they are packed, with their formats', () => {
    const identity = record(0x41e, u16(170), u16(12), [0], narrow('000000000000'))
    const globals = [...FONTS, identity, xf(0), xf(0, 14), xf(0, 170)]
    const whole = (value: number, hundredths = 0) => u32(((value << 2) | 2 | hundredths) >>> 0)
    const upper = (value: number) => {
      const high = new Uint32Array(Float64Array.of(value).buffer)[1] ?? 0
      return u32((high & 0xfffffffc) >>> 0)
    }
    const records = [
      record(0x203, u16(0, 0, 0), double(91.7)),
      record(0x27e, u16(0, 1, 0), whole(-1985)),
      record(0x27e, u16(0, 2, 0), whole(12_345, 1)),
      record(0x27e, u16(0, 3, 0), upper(0.5)),
      record(0xbd, u16(1, 0), u16(1), whole(32_944), u16(0), whole(7), u16(1)),
      record(0x203, u16(2, 0, 2), double(1_085_012_345)),
    ]
    const { cells } = firstSheet(book(globals, [{ name: 'DS', records }]))
    expect(cells.map(({ text }) => text)).toEqual([
      '91,7',
      '-1985',
      '123,45',
      '0,5',
      '12/03/1990',
      '7',
      '001085012345',
    ])
    expect(cells[4]?.value).toEqual({ type: 'day', day: '1990-03-12' })
  })

  test('counts days from 1904 where the workbook says so', () => {
    const globals = [...FONTS, record(0x22, u16(1)), xf(0, 14)]
    const records = [record(0x203, u16(0, 0, 0), double(1))]
    const [cell] = firstSheet(book(globals, [{ name: 'DS', records }])).cells
    expect(cell?.value).toEqual({ type: 'day', day: '1904-01-02' })
  })

  test('reads what formulas gave: numbers, texts, booleans, errors and nothing', () => {
    const result = (...bytes: number[]) => [...bytes, ...zeros(6)].slice(0, 6).concat([0xff, 0xff])
    const formula = (column: number, value: number[]) =>
      record(0x06, u16(0, column, 0), value, zeros(8))
    const records = [
      formula(0, double(100)),
      formula(1, result(0)),
      record(0x207, u16(2), [1], wide('Đỗ')),
      formula(2, result(1, 0, 1)),
      formula(3, result(2, 0, 0x2a)),
      formula(4, result(3)),
      record(0x205, u16(0, 5, 0), [0, 0]),
      record(0x205, u16(0, 6, 0), [0x07, 1]),
    ]
    const { cells } = firstSheet(book([...FONTS, xf(0)], [{ name: 'DS', records }]))
    expect(cells.map(({ text, value, formula: is }) => [text, value.type, is])).toEqual([
      ['100', 'number', true],
      ['Đỗ', 'text', true],
      ['TRUE', 'boolean', true],
      ['#N/A', 'error', true],
      ['FALSE', 'boolean', false],
      ['#DIV/0!', 'error', false],
    ])
  })

  test('tells merges, hidden rows, columns and sheets, and skips charts within a sheet', () => {
    const strings = record(0xfc, u32(1), u32(1), u16(2), [0], narrow('An'))
    const records = [
      record(0x7d, u16(1, 255), u16(0, 0), u16(1)),
      record(0x208, u16(1), zeros(10), u16(0x20), u16(0)),
      label(0, 0, 0, 0),
      label(1, 2, 0, 0),
      [...BOF(0x20), ...label(9, 9, 0, 0), ...EOF],
      record(0xe5, u16(2), u16(0, 1, 0, 0), u16(1, 65_535, 1, 255)),
    ]
    const { sheets } = workbookOf(
      book(
        [...FONTS, xf(0), strings],
        [
          { name: 'Danh sách', records },
          { name: 'ẩn', state: 2, records: [] },
        ],
      ),
    )
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Danh sách', false],
      ['ẩn', true],
    ])
    expect(shown(sheets[0]?.cells ?? [])).toEqual(['1,1 An', '2,3 An'])
    expect(sheets[0]?.hiddenRows).toEqual([2])
    expect(sheets[0]?.hiddenColumns).toEqual([2, 3])
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ])
  })

  test('is damage when a record, a string or a sheet is cut short', () => {
    const strings = record(0xfc, u32(1), u32(1), u16(2), [0], narrow('An'))
    const whole = book([...FONTS, xf(0), strings], [{ name: 'DS', records: [label(0, 0, 0, 0)] }])
    expect(outcomeOf(whole)).toBe('ok')
    for (let size = 20; size < whole.length; size += 1) {
      expect(outcomeOf(whole.subarray(0, size)), String(size)).toBe('corrupt')
    }
    const promised = record(0xfc, u32(1), u32(1), u16(60_000), [0], narrow('An'))
    expect(outcomeOf(book([promised], [{ name: 'DS', records: [] }]))).toBe('corrupt')
    const missing = [label(0, 0, 0, 77)]
    expect(outcomeOf(book([strings], [{ name: 'DS', records: missing }]))).toBe('corrupt')
  })
})
