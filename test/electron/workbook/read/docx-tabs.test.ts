import { describe, expect, test } from 'vitest'
import { docx, shown, workbookOf } from './office-packages.ts'

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

  test('a table says how many paragraphs stand above it, also across the process', async () => {
    const { packWorkbook, unpackWorkbook } =
      await import('#electron/workbook/read/pack-workbook.ts')
    const body = `${line('a')}${line('b')}<w:tbl><w:tr><w:tc>${line('c')}</w:tc></w:tr></w:tbl>`
    const book = unpackWorkbook(packWorkbook(workbookOf(docx(body))))
    expect(book.sheets.map(({ name, paragraphsAbove }) => [name, paragraphsAbove])).toEqual([
      ['table:1', 2],
      ['paragraphs', undefined],
    ])
  })
})
