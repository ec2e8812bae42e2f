import { describe, expect, test } from 'vitest'
import { packWorkbook, unpackWorkbook } from '#electron/workbook/read/pack-workbook.ts'
import { ReaderMessage } from '#electron/workbook/read/reader-messages.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { docx, sheetOf, shown, workbookOf } from './office-packages.ts'

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

  test('what is struck through as a whole is told, in a table and among the paragraphs', () => {
    const run = (text: string, struck: boolean): string =>
      `<w:r>${struck ? '<w:rPr><w:strike/></w:rPr>' : ''}<w:t>${text}</w:t></w:r>`
    const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
    const cell = (...runs: readonly string[]): string => `<w:tc>${paragraph(...runs)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell(run('a', false))}${cell(run('b', true))}</w:tr></w:tbl>`
    const { sheets } = workbookOf(
      docx(table + paragraph(run('c', true), run('d', false)) + paragraph(run('e', true))),
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
