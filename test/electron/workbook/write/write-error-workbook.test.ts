import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeErrorWorkbook } from '#electron/workbook/write/write-error-workbook.ts'
import type { RawCell, RawMerge, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { errorWorkbookText as text } from '#shared/text/error-workbook.ts'

const cell = (
  row: number,
  column: number,
  words: string,
  rest: Partial<RawCell> = {},
): RawCell => ({
  row,
  column,
  text: words,
  value: { type: 'text' },
  font: null,
  runs: null,
  formula: false,
  ...rest,
})

const bookOf = (cells: readonly RawCell[], merges: readonly RawMerge[] = []): RawWorkbook => ({
  format: 'xlsx',
  sheets: [
    { name: 'DS', hidden: false, hiddenRows: [], hiddenColumns: [], cells, merges },
    {
      name: 'Ẩn',
      hidden: true,
      hiddenRows: [],
      hiddenColumns: [],
      cells: [cell(1, 1, 'năm ngoái')],
      merges: [],
    },
  ],
})

const reading: FileReading = {
  file: 'a.xlsx',
  plan: 'p',
  unit: null,
  submission: null,
  purpose: 'nomination',
  replaces: false,
  rows: [],
  statedTotals: null,
  leftOut: [],
  repairs: [],
  counts: { imported: 0, needsDecision: 0, leftOut: 0, nonEmpty: 0 },
  issues: [],
}

async function written(
  raw: RawWorkbook,
  rest: Partial<FileReading> = {},
): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  const bytes = await writeErrorWorkbook(raw, { reading: { ...reading, ...rest }, lists: [] })
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book
}

describe('a file sent back', () => {
  it('takes nothing hostile over: far cells, merges that overlap or hide, formulas', async () => {
    const merge = (top: number, left: number, bottom: number, right: number): RawMerge => ({
      top,
      left,
      bottom,
      right,
    })
    const raw = bookOf(
      [
        cell(1, 1, 'Tiêu đề'),
        cell(2, 1, '=CMD()'),
        cell(2, 2, 'ở trong'),
        cell(3, 1, 'Lê Hà'),
        cell(1_048_576, 16_384, 'xa'),
      ],
      [
        merge(1, 1, 1, 3),
        merge(1, 2, 1, 4),
        merge(2, 1, 2, 3),
        merge(1, 1, 1_048_576, 16_384),
        merge(3, 1, 3, 1),
      ],
    )
    const sheet = (await written(raw)).getWorksheet('DS')
    expect(sheet?.model.merges).toEqual(['A1:C1'])
    expect(sheet?.getCell('A2')).toMatchObject({ value: '=CMD()', numFmt: '@' })
    expect(sheet?.getCell('B2').value).toBe('ở trong')
    expect(sheet?.rowCount).toBeLessThan(10)
  })

  it('leaves hidden sheets out and names sheets that a workbook would refuse', async () => {
    const raw = bookOf([cell(1, 1, 'x')])
    const names = ['a/b:c*?', 'a/b:c*?', 'table:2', 'paragraphs']
    const book = await written({
      ...raw,
      sheets: names.flatMap((name) =>
        raw.sheets.map((sheet) => (sheet.hidden ? sheet : { ...sheet, name })),
      ),
    })
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'a b c',
      'a b c (2)',
      text.table('2'),
      text.paragraphs,
      text.notes,
    ])
  })

  it('shows legacy text as it reads and keeps numbers as numbers', async () => {
    const raw = bookOf([
      cell(1, 1, 'L­êng ThÞ Hoµ'),
      cell(1, 2, '12', { value: { type: 'number', number: 12 } }),
      cell(1, 3, '50%', { value: { type: 'number', number: 0.5 } }),
    ])
    const sheet = (
      await written(raw, {
        repairs: [
          {
            sheet: 'DS',
            cell: 'A1',
            before: 'L­êng ThÞ Hoµ',
            after: 'Lường Thị Hoà',
            kind: 'tcvn3',
          },
        ],
      })
    ).getWorksheet('DS')
    expect(['A1', 'B1', 'C1'].map((at) => sheet?.getCell(at).value)).toEqual([
      'Lường Thị Hoà',
      12,
      '50%',
    ])
  })

  it('tells of rows without a name, and says where nothing is to be mended', async () => {
    const raw = bookOf([cell(1, 1, 'STT'), cell(2, 2, 'Trưởng phòng')])
    const nameless = await written(raw, {
      leftOut: [{ sheet: 'DS', row: 2, reason: 'no-name', text: 'Trưởng phòng' }],
    })
    expect(nameless.getWorksheet('DS')?.getCell('C2').value).toBe(text.noName(2))
    const notes = (await written(raw)).getWorksheet(text.notes)
    expect(notes?.getColumn(1).values).toContain(text.guide(0))
  })
})
