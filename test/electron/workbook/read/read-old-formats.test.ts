import { z } from 'zod'
import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import type { BookType, WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { decodeCell } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { firstSheet, ods, shown, utf8, workbookOf } from './office-packages.ts'

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../../fixtures/reading/${name}`, import.meta.url)))

const save = (book: WorkBook, bookType: BookType): Uint8Array =>
  Uint8Array.from(z.instanceof(Uint8Array).parse(write(book, { type: 'buffer', bookType })))

function sampleBook(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['DANH SÁCH'],
    [],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh'],
    [
      1,
      'Nguyễn Văn Đức',
      { t: 'n', v: 32944, z: 'dd/mm/yyyy' },
      { t: 'n', v: 1085012345, z: '000000000000' },
    ],
  ])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }]
  const guide = utils.aoa_to_sheet([['DM']])
  return {
    SheetNames: ['Danh sách', 'DM'],
    Sheets: { 'Danh sách': sheet, DM: guide },
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
  }
}

describe('an .xls workbook', () => {
  test('is read with dates, zeros, merges and hidden sheets', () => {
    const book = workbookOf(save(sampleBook(), 'biff8'))
    expect(book.format).toBe('xls')
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Danh sách', false],
      ['DM', true],
    ])
    const [sheet] = book.sheets
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }])
    expect(shown(sheet?.cells ?? [])).toEqual([
      '1,1 DANH SÁCH',
      '3,1 STT',
      '3,2 Họ và tên',
      '3,3 Ngày sinh',
      '3,4 Số định danh',
      '4,1 1',
      '4,2 Nguyễn Văn Đức',
      '4,3 12/03/1990',
      '4,4 001085012345',
    ])
    expect(sheet?.cells[7]?.value).toEqual({ type: 'day', day: '1990-03-12' })
  })

  test('tells the font of each cell, so that TCVN3 is known by name', () => {
    const { cells } = firstSheet(fixture('tcvn3-fonts.xls'))
    expect(new Set(cells.map((cell) => cell.font))).toEqual(new Set(['.VnTime', '.VnTimeH']))
    const texts = cells.map((cell) => decodeCell(cell).text)
    expect(texts[0]).toBe('HỘI NÔNG DÂN TỈNH BẮC KẠN')
    expect(texts).toContain('Họ và tên, tên tập thể')
  })

  test('of Excel 5, with one byte a letter, keeps the bytes of TCVN3 whatever its code page', () => {
    const text = 'Nguyễn Văn Đức, hưởng lương'
    const place = 'Q'.repeat(text.length)
    const sheet = utils.aoa_to_sheet([[place]])
    const bytes = Buffer.from(save({ SheetNames: ['DS'], Sheets: { DS: sheet } }, 'biff5'))
    bytes.write(encodeTcvn3(text), bytes.indexOf(place), 'latin1')
    const codePage = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]))
    expect(codePage).toBeGreaterThan(0)
    for (const page of [1252, 1258]) {
      bytes.writeUInt16LE(page, codePage + 4)
      const [cell] = firstSheet(Uint8Array.from(bytes)).cells
      const decoded = cell === undefined ? '' : decodeCell({ ...cell, font: '.VnTime' }).text
      expect(decoded, String(page)).toBe(text)
    }
  })

  test('of Excel 5 in Windows-1258 is put into Unicode', () => {
    // "PHÒNG KINH TẾ", its tone marks as Windows-1258 writes them.
    const coded = Buffer.from('PHOÌNG KINH TÊì, Ðõn viò', 'latin1')
    const place = 'Q'.repeat(coded.length)
    const sheet = utils.aoa_to_sheet([[place]])
    const bytes = Buffer.from(save({ SheetNames: ['DS'], Sheets: { DS: sheet } }, 'biff5'))
    coded.copy(bytes, bytes.indexOf(place))
    const text = firstSheet(Uint8Array.from(bytes)).cells[0]?.text.normalize('NFC')
    expect(text).toBe('PHÒNG KINH TẾ, Đơn vị')
  })

  test('of Excel 2 is read too, without its container', () => {
    const sheet = utils.aoa_to_sheet([
      ['STT', 'Ten'],
      [1, 'An'],
    ])
    expect(
      shown(firstSheet(save({ SheetNames: ['S'], Sheets: { S: sheet } }, 'biff2')).cells),
    ).toEqual(['1,1 STT', '1,2 Ten', '2,1 1', '2,2 An'])
  })
})

describe('other spreadsheets', () => {
  test('.xlsb and Excel 2003 XML are read by the library', () => {
    for (const type of ['xlsb', 'xlml'] as const) {
      const cells = firstSheet(save(sampleBook(), type)).cells
      expect(
        cells.map((cell) => cell.text),
        type,
      ).toContain('Nguyễn Văn Đức')
      expect(cells.find((cell) => cell.row === 4 && cell.column === 3)?.value, type).toEqual({
        type: 'day',
        day: '1990-03-12',
      })
    }
  })
})

describe('an .ods workbook', () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const table = (rows: string, more = '') =>
    `<table:table table:name="DS" ${more}>${rows}</table:table>`

  test('of a unit is read', () => {
    const book = workbookOf(fixture('list.ods'))
    expect(book.format).toBe('ods')
    expect(book.sheets[0]?.cells.map((one) => one.text)).toContain('DANH SÁCH')
    expect(book.sheets[0]?.merges.length).toBeGreaterThan(5)
  })

  test('gives values by type and text as it is shown', () => {
    const { cells } = firstSheet(
      ods(
        table(
          row(
            cell('12/03/90', 'office:value-type="date" office:date-value="1990-03-12T08:00:00"'),
            cell('1.234,5', 'office:value-type="float" office:value="1234.5"'),
            cell('#N/A', 'office:value-type="string" table:formula="of:=NA()"'),
            cell('ĐÚNG', 'office:value-type="boolean" office:boolean-value="true"'),
            '<table:table-cell office:value-type="float" office:value="7"/>',
          ),
        ),
      ),
    )
    expect(cells.map(({ text, value, formula }) => [text, value, formula])).toEqual([
      ['12/03/90', { type: 'day', day: '1990-03-12' }, false],
      ['1.234,5', { type: 'number', number: 1234.5 }, false],
      ['#N/A', { type: 'error' }, true],
      ['ĐÚNG', { type: 'boolean', boolean: true }, false],
      ['7', { type: 'number', number: 7 }, false],
    ])
  })

  test('joins paragraphs and counted spaces, leaves remarks out', () => {
    const content =
      '<table:table-cell><office:annotation><text:p>chú thích</text:p></office:annotation>' +
      '<text:p>Nguyễn<text:s text:c="2"/>Văn<text:line-break/>An</text:p><text:p>Trưởng<text:tab/>phòng</text:p></table:table-cell>'
    expect(firstSheet(ods(table(row(content)))).cells[0]?.text).toBe(
      'Nguyễn  Văn\nAn\nTrưởng\tphòng',
    )
  })

  test('counts repeated, covered and hidden cells, rows and columns', () => {
    const rows =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
      row(
        cell('gộp', 'table:number-columns-spanned="2" table:number-rows-spanned="2"'),
        '<table:covered-table-cell/>',
        cell('x', 'table:number-columns-repeated="2"'),
      ) +
      `<table:table-row table:number-rows-repeated="2" table:visibility="filter">${cell('lặp')}</table:table-row>` +
      row('<table:table-cell table:number-columns-repeated="3"/>', cell('cuối'))
    const sheet = firstSheet(ods(table(rows)))
    expect(shown(sheet.cells)).toEqual([
      '1,1 gộp',
      '1,3 x',
      '1,4 x',
      '2,1 lặp',
      '3,1 lặp',
      '4,4 cuối',
    ])
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }])
    expect(sheet.hiddenRows).toEqual([2, 3])
    expect(sheet.hiddenColumns).toEqual([3])
  })

  test('tells fonts of cells and spans through parent styles and font faces', () => {
    const styles =
      '<style:font-face style:name="F1" fo:font-family="\'.VnTime\'"/>' +
      '<style:style style:name="cha" style:family="table-cell"><style:text-properties style:font-name="F1"/></style:style>' +
      '<style:style style:name="con" style:family="table-cell" style:parent-style-name="cha"/>' +
      '<style:style style:name="hoa" style:family="text"><style:text-properties fo:font-family=".VnTimeH"/></style:style>' +
      '<style:style style:name="an" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const content = `<table:table-cell table:style-name="con"><text:p>Hµ <text:span text:style-name="hoa">b</text:span></text:p></table:table-cell>`
    const bytes = ods(table(row(content), 'table:style-name="an"'), styles)
    const sheet = firstSheet(bytes)
    expect(sheet.hidden).toBe(true)
    expect(sheet.cells[0]).toMatchObject({
      text: 'Hµ b',
      font: '.VnTime',
      runs: [
        { text: 'Hµ ', font: '.VnTime' },
        { text: 'b', font: '.VnTimeH' },
      ],
    })
  })
})

describe('the kind of a file', () => {
  test('is told from what it holds: a csv, a page and a workbook need no name', () => {
    expect(workbookOf(utf8('a;b\n1;2')).format).toBe('csv')
    expect(workbookOf(utf8('<table><tr><td>1</td></tr></table>')).format).toBe('html')
    expect(workbookOf(save(sampleBook(), 'xlsx')).format).toBe('xlsx')
    expect(workbookOf(save(sampleBook(), 'ods')).format).toBe('ods')
  })
})

describe('a workbook of Excel 2 to 4', () => {
  test('is damaged wherever it is cut, and said so at once: its reader would go on behind its end', () => {
    const whole = save(sampleBook(), 'biff2')
    expect(readBytes(whole).ok).toBe(true)
    for (let length = 20; length < whole.length; length += 1)
      expect(readBytes(whole.slice(0, length))).toMatchObject({ ok: false, error: 'corrupt' })
  })

  test('is read up to the end of its last sheet, whatever lies behind', () => {
    const whole = save(sampleBook(), 'biff2')
    const more = Uint8Array.from([...whole, 4, 0, 255, 255, 1, 2, 3])
    expect(readBytes(more)).toEqual(readBytes(whole))
  })
})
