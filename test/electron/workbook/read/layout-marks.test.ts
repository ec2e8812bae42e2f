import { describe, expect, test } from 'vitest'
import { packWorkbook, unpackWorkbook } from '#electron/workbook/read/pack-workbook.ts'
import { ReaderMessage } from '#electron/workbook/read/reader-messages.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { docx, ods, sheetOf, shown, utf8, workbookOf } from './office-packages.ts'

/** As it comes out on the other side of the reader's process. */
function overTheWay(book: RawWorkbook): RawWorkbook {
  const message = ReaderMessage.parse({ type: 'read', id: 1, workbook: packWorkbook(book) })
  if (message.type !== 'read') throw new Error('no reading')
  return unpackWorkbook(message.workbook)
}

const line = (...parts: readonly string[]): string =>
  `<w:p><w:r>${parts.map((part) => (part === '' ? '' : `<w:t>${part}</w:t>`)).join('<w:tab/>')}</w:r></w:p>`
const read = (...paragraphs: readonly string[]): readonly string[] =>
  shown(workbookOf(docx(paragraphs.join(''))).sheets[0]?.cells ?? [])

describe('paragraphs typed in columns with the tab key', () => {
  test('are cells, an empty column kept where every line has the same tabs', () => {
    expect(
      read(line('TT', 'Họ tên', 'Chức vụ', 'Năm sinh'), line('1', 'Lê Mai', '', '1980')),
    ).toEqual([
      '1,1 TT',
      '1,2 Họ tên',
      '1,3 Chức vụ',
      '1,4 Năm sinh',
      '2,1 1',
      '2,2 Lê Mai',
      '2,4 1980',
    ])
  })

  test('of uneven tabs: several in a row only align, and those before the first word indent', () => {
    expect(read(line('TT', 'Họ tên', 'Năm sinh'), line('', '1', 'Lê Mai', '', '1980'))).toEqual([
      '1,1 TT',
      '1,2 Họ tên',
      '1,3 Năm sinh',
      '2,1 1',
      '2,2 Lê Mai',
      '2,3 1980',
    ])
  })

  test('but one such line alone, or a number with its tab, is a paragraph as it stands', () => {
    expect(read(line('UBND XÃ', '', 'CỘNG HÒA', 'x'), line('1.', 'Ông An'))).toEqual([
      '1,1 UBND XÃ\t\tCỘNG HÒA\tx',
      '2,1 1.\tÔng An',
    ])
  })

  test('what is struck through, were it a part only, is told, in a table and among the paragraphs', () => {
    const run = (text: string, struck: boolean): string =>
      `<w:r>${struck ? '<w:rPr><w:strike/></w:rPr>' : ''}<w:t>${text}</w:t></w:r>`
    const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
    const cell = (...runs: readonly string[]): string => `<w:tc>${paragraph(...runs)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell(run('a', false))}${cell(run('b', true))}</w:tr></w:tbl>`
    const { sheets } = workbookOf(
      docx(table + paragraph(run('c', false)) + paragraph(run('d', false), run('e', true))),
    )
    expect(sheets.map(({ struck }) => struck)).toEqual([
      [{ row: 1, column: 2 }],
      [{ row: 2, column: 1 }],
    ])
  })

  test('a table says how many paragraphs stand above it, also across the process', async () => {
    const body = `${line('a')}${line('b')}<w:tbl><w:tr><w:tc>${line('c')}</w:tc></w:tr></w:tbl>`
    const book = overTheWay(workbookOf(docx(body)))
    expect(book.sheets.map(({ name, paragraphsAbove }) => [name, paragraphsAbove])).toEqual([
      ['table:1', 2],
      ['paragraphs', undefined],
    ])
  })
})

test('cells of a sheet in a struck font are told, an empty one is not', () => {
  const styles =
    '<fonts><font><name val="Arial"/></font><font><strike/></font><font><strike val="0"/></font></fonts>' +
    '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
  const text = (at: string, style: number): string =>
    `<c r="${at}" s="${style}" t="inlineStr"><is><t>x</t></is></c>`
  const row = `<row r="3">${text('A3', 0)}${text('B3', 1)}${text('C3', 2)}<c r="D3" s="1"/></row>`
  const [sheet] = overTheWay(workbookOf(sheetOf(row, { styles }))).sheets
  expect(sheet?.struck).toEqual([{ row: 3, column: 2 }])
})

test('in an .ods a style strikes a cell through, or a span of it, or takes it back', () => {
  const style = (family: string, name: string, how: string, parent = ''): string =>
    `<style:style style:family="${family}" style:name="${name}"${parent}><style:text-properties ${how}/></style:style>`
  const styles =
    style('table-cell', 'st', 'style:text-line-through-style="solid"') +
    style(
      'table-cell',
      'un',
      'style:text-line-through-style="none"',
      ' style:parent-style-name="st"',
    ) +
    '<style:style style:family="table-cell" style:name="kid" style:parent-style-name="st"/>' +
    style('text', 'T1', 'style:text-line-through-type="single"')
  const cell = (name: string, text: string): string =>
    `<table:table-cell table:style-name="${name}"><text:p>${text}</text:p></table:table-cell>`
  const row = `<table:table-row>${cell('st', 'a')}${cell('un', 'b')}${cell('kid', 'c')}${cell('un', 'd <text:span text:style-name="T1">e</text:span>')}</table:table-row>`
  const [sheet] = workbookOf(
    ods(`<table:table table:name="DS">${row}</table:table>`, styles),
  ).sheets
  expect(sheet?.struck?.map(({ column }) => column)).toEqual([1, 3, 4])
})

test('an OpenDocument spreadsheet in one piece is read as one', () => {
  const page = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="DS"><table:table-row><table:table-cell><text:p>Tổ 5</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`
  const { format, sheets } = workbookOf(utf8(page))
  expect([format, sheets[0]?.name, shown(sheets[0]?.cells ?? [])]).toEqual([
    'ods',
    'DS',
    ['1,1 Tổ 5'],
  ])
})

describe('a list within a cell of a table that lays out the page', () => {
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const tc = (content: string): string => `<w:tc>${content}</w:tc>`
  const tr = (...cells: readonly string[]): string => `<w:tr>${cells.map(tc).join('')}</w:tr>`
  const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
  const list = tbl(tr(p('TT'), p('Họ tên'), p('Chức vụ')), tr(p('1'), p('Lê Mai'), p('Văn thư')))
  const sheetsOf = (body: string) =>
    overTheWay(workbookOf(docx(body))).sheets.map(({ name, linesAbove, cells }) => [
      name,
      linesAbove ?? [],
      shown(cells),
    ])

  test('is a sheet of its own that knows what stands above it, and leaves the cell', () => {
    const page = tbl(tr(p('PHÒNG NỘI VỤ')), tr(p('DANH SÁCH') + list + p('TRƯỞNG PHÒNG')))
    expect(sheetsOf(page + tbl(tr(p('hai'))))).toEqual([
      ['table:1', [], ['1,1 PHÒNG NỘI VỤ', '2,1 DANH SÁCH\nTRƯỞNG PHÒNG']],
      [
        'table:1/1',
        ['PHÒNG NỘI VỤ', 'DANH SÁCH'],
        ['1,1 TT', '1,2 Họ tên', '1,3 Chức vụ', '2,1 1', '2,2 Lê Mai', '2,3 Văn thư'],
      ],
      ['table:2', [], ['1,1 hai']],
      ['paragraphs', [], []],
    ])
  })

  test('also two tables deep, and in a text box', () => {
    const names = (body: string) => sheetsOf(body).map(([name]) => name)
    expect(names(tbl(tr(p('a') + tbl(tr(list)))))).toEqual(['table:1', 'table:1/1', 'paragraphs'])
    expect(names(`<w:p><w:r><w:txbxContent>${list}</w:txbxContent></w:r></w:p>`)).toEqual([
      'paragraphs/1',
      'paragraphs',
    ])
  })

  test('what is smaller than a list stays in its cell', () => {
    const small = tbl(tr(p('2022:'), p('HTXSNV')), tr(p('2023:'), p('HTTNV')))
    expect(sheetsOf(tbl(tr(p('1'), small + p(''), p('Giấy khen'))))[0]?.[2]).toEqual([
      '1,1 1',
      '1,2 2022:\nHTXSNV\n2023:\nHTTNV\n',
      '1,3 Giấy khen',
    ])
  })
})
