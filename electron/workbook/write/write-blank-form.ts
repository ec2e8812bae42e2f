/**
 * The form that a unit fills in, as a workbook: the list with drop-down choices and a header that
 * stays, a guide, last year's awards, and the hidden sheet with the form's code.
 */
import type ExcelJS from 'exceljs'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { codeRows } from '#shared/submissions/blank-form.ts'
import type { BlankForm } from '#shared/submissions/form-model.ts'
import { blankFormText as text, formKind } from '#shared/text/blank-form.ts'
import { drawFormList, type ChoiceRanges } from './blank-form-list.ts'
import {
  FORM_BOX,
  FORM_FONT,
  FORM_HEADER_FILL,
  formHeight,
  formWords,
  wideRow,
} from './form-cells.ts'
import { settlePackage } from './settle-package.ts'
import { columnLetter } from './sheet-page.ts'

/** A4 for the library's page setup; it names the number only in its types. */
const A4 = { paperSize: 9 } as const
function drawGuide(sheet: ExcelJS.Worksheet, form: BlankForm): void {
  const width = 88
  sheet.getColumn(1).width = width
  const line = (value: string, look: Partial<ExcelJS.Font>, centred = false): void => {
    const row = sheet.addRow([formWords(value)])
    row.height = formHeight(value, width, look.bold === true)
    const cell = row.getCell(1)
    cell.font = { ...FORM_FONT, ...look }
    cell.alignment = { wrapText: true, vertical: 'top', horizontal: centred ? 'center' : 'left' }
  }
  line(text.guide.title, { bold: true, size: 14 }, true)
  line(form.unitLine, { bold: true }, true)
  form.guide.forEach(({ heading, lines }, index) => {
    sheet.addRow([]).height = 6
    line(`${index + 1}. ${heading}`, { bold: true })
    for (const each of lines) line(lines.length > 1 ? `- ${each}` : each, {})
  })
}

function drawEarlier(sheet: ExcelJS.Worksheet, form: BlankForm): void {
  const { earlier } = form
  const widths = [6, 15, 40, 42, 30]
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  wideRow(sheet, widths.length, earlier.title, { bold: true, size: 14 }, true)
  wideRow(
    sheet,
    widths.length,
    earlier.rows.length === 0 ? earlier.none : text.earlier.hint,
    { italic: true },
    true,
  )
  if (earlier.rows.length === 0) return
  const rows = [
    text.earlier.headings,
    ...earlier.rows.map(({ kind, name, award, number, day }, index) => [
      String(index + 1),
      formKind(kind),
      name,
      award,
      text.earlier.decision(number, day),
    ]),
  ]
  rows.forEach((values, index) => {
    const row = sheet.addRow(values.map(formWords))
    row.height = Math.max(
      ...values.map((value, at) => formHeight(value, widths[at] ?? 10, index === 0)),
    )
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.font = { ...FORM_FONT, bold: index === 0 }
      cell.border = FORM_BOX
      if (index === 0) cell.fill = FORM_HEADER_FILL
      cell.alignment = {
        wrapText: true,
        vertical: 'middle',
        horizontal: index === 0 || column < 3 ? 'center' : 'left',
      }
    })
  })
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 3 }]
}

const FIRST_LIST_COLUMN = 4

/** The code in the first two columns, the values of the drop-down lists in those behind. */
function drawCode(sheet: ExcelJS.Worksheet, form: BlankForm): ChoiceRanges {
  codeRows(form.code).forEach(([word, value], index) => {
    for (const [column, content] of [
      [1, word],
      [2, value],
    ] as const) {
      const cell = sheet.getCell(index + 1, column)
      cell.value = formWords(content)
      cell.numFmt = '@'
    }
  })
  const choices = form.columns.flatMap(({ column, input }) =>
    input.type === 'choice' ? [[column, input.values] as const] : [],
  )
  return new Map(
    choices.map(([column, values], index) => {
      const at = FIRST_LIST_COLUMN + index
      values.forEach((value, row) => {
        sheet.getCell(row + 1, at).value = formWords(value)
      })
      const letter = columnLetter(at)
      return [column, `'${text.codeSheet}'!$${letter}$1:$${letter}$${values.length}`]
    }),
  )
}

const landscape = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const

/** Bytes of an .xlsx file; the same form and stamp always give the same bytes. */
export async function writeBlankForm(form: BlankForm, stamp: PaperStamp): Promise<Uint8Array> {
  const { default: library } = await import('exceljs')
  const book = new library.Workbook()
  const made = new Date(`${stamp.at.slice(0, 10)}T${stamp.at.slice(11, 16) || '00:00'}:00Z`)
  book.creator = stamp.creator
  book.lastModifiedBy = stamp.creator
  book.created = made
  book.modified = made
  const list = book.addWorksheet(text.sheet, { pageSetup: { ...landscape } })
  const guide = book.addWorksheet(text.guideSheet, {
    pageSetup: { ...landscape, orientation: 'portrait' },
  })
  const earlier = book.addWorksheet(text.earlierSheet, { pageSetup: { ...landscape } })
  for (const sheet of [list, guide, earlier]) Object.assign(sheet.pageSetup, A4)
  const ranges = drawCode(book.addWorksheet(text.codeSheet, { state: 'veryHidden' }), form)
  drawFormList(list, form, ranges)
  drawGuide(guide, form)
  drawEarlier(earlier, form)
  return settlePackage(new Uint8Array(await book.xlsx.writeBuffer()))
}
