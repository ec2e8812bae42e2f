import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { RawCell, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { tableRecords } from '#shared/submissions/table-records.ts'
import { readCatalogue } from '#shared/units/catalogue.ts'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'

/** A workbook of one sheet from its rows; an empty text is no cell. */
function workbook(...sheets: readonly (readonly (readonly string[])[])[]): RawWorkbook {
  const bytes = (rows: readonly (readonly string[])[]): Uint8Array =>
    new TextEncoder().encode(
      rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n'),
    )
  const readings = sheets.map((rows) => {
    const reading = readBytes(bytes(rows))
    if (!reading.ok) throw new Error(reading.detail)
    return reading.workbook
  })
  const [first] = readings
  if (first === undefined) throw new Error('no sheet')
  return { ...first, sheets: readings.flatMap((reading) => reading.sheets) }
}

const HEAD = ['Mã', 'Tên đơn vị', 'Tên khác', 'Loại đơn vị', 'Khối', 'Cấp trên']
const refusalOf = (book: RawWorkbook): Refusal => {
  try {
    readCatalogue(book, 'danh mục.csv')
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}

describe('a catalogue', () => {
  it('is found under a title, in any order of columns, by their usual names', () => {
    const book = workbook([
      ['DANH MỤC ĐƠN VỊ NĂM 2024'],
      ['STT', 'Loại', 'TÊN CƠ QUAN, ĐƠN VỊ', 'Tên viết tắt/tên khác'],
      ['1', 'Phòng', 'Phòng  Nội vụ', 'PNV; P. Nội vụ ;'],
    ])
    expect(readCatalogue(book, 'x')).toEqual([
      {
        code: null,
        name: 'Phòng Nội vụ',
        aliases: ['PNV', 'P. Nội vụ'],
        type: 'Phòng',
        cluster: null,
        parent: null,
      },
    ])
  })

  it('is taken from the first sheet that has one', () => {
    const book = workbook([['Hướng dẫn']], [HEAD, ['1', 'Phòng A', '', 'Phòng', 'Khối 1', 'UBND']])
    expect(readCatalogue(book, 'x')).toMatchObject([
      { name: 'Phòng A', cluster: 'Khối 1', parent: 'UBND' },
    ])
  })

  it('names the cell of a bad row by its address', () => {
    const bad = (row: readonly string[]) =>
      refusalOf(workbook([HEAD, ['1', 'Phòng A', '', 'Phòng', '', ''], row]))
    expect(bad(['2', '', '', 'Phòng', '', '']).values['cell']).toBe('B3')
    expect(bad(['2', 'Phòng B', '', '', '', '']).values['cell']).toBe('D3')
    const twice = bad(['2', 'PHÒNG A', '', 'Phòng', '', ''])
    expect([twice.values['cell'], twice.values['detail']]).toEqual([
      'B3',
      expect.stringContaining('dòng 2'),
    ])
  })

  it('without its columns or units is refused', () => {
    expect(refusalOf(workbook([['Họ tên'], ['A']])).values['column']).toBe('Tên đơn vị')
    expect(
      refusalOf(
        workbook([
          ['Mã', 'Tên đơn vị'],
          ['1', 'A'],
        ]),
      ).values['column'],
    ).toBe('Loại đơn vị')
    expect(refusalOf(workbook([HEAD])).code).toBe('CATALOGUE_EMPTY')
  })
})

describe('a plain table', () => {
  it('has its first row that holds something as its head, and lines counted as in the file', () => {
    const table = tableRecords(
      workbook([
        [''],
        ['Received_At', 'File'],
        ['2024-08-09', 'a.xlsx'],
        ['', ''],
        ['2024-08-10', ''],
      ]),
    )
    expect(table.headings).toEqual(['received at', 'file'])
    expect(table.records.map(({ line, values }) => [line, Object.fromEntries(values)])).toEqual([
      [3, { 'received at': '2024-08-09', file: 'a.xlsx' }],
      [5, { 'received at': '2024-08-10' }],
    ])
  })

  it('leaves cells out that hold an error or stand under no heading', () => {
    const book = workbook([
      ['a', ''],
      ['1', '2'],
    ])
    const cells = book.sheets[0]?.cells ?? []
    const broken = cells.map((cell): RawCell =>
      cell.text === '1' ? { ...cell, value: { type: 'error' } } : cell,
    )
    const sheets = book.sheets.map((sheet) => ({ ...sheet, cells: broken }))
    expect(tableRecords({ ...book, sheets }).records.map(({ values }) => values.size)).toEqual([0])
  })
})
