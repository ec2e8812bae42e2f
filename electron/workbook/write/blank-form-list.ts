/** The sheet of the form that the unit fills in: fields, headings, examples and empty rows. */
import type ExcelJS from 'exceljs'
import type { FormColumn } from '#shared/submissions/blank-form.ts'
import type { BlankForm, FormListColumn } from '#shared/submissions/form-model.ts'
import { blankFormText as text } from '#shared/text/blank-form.ts'
import {
  FORM_BOX,
  FORM_FONT,
  FORM_HEADER_FILL,
  formHeight,
  formWords,
  wideRow,
} from './form-cells.ts'
import { columnLetter } from './sheet-page.ts'

const FIELD_FILL: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFFFF8E1' },
}
const GREY = { argb: 'FF595959' }
/** The last row that offers choices: a list longer than this is typed on. */
const LAST_CHOICE_ROW = 300

const WIDTHS: Readonly<Record<FormColumn, number>> = {
  order: 5,
  kind: 12,
  honorific: 8,
  name: 29,
  birth: 13,
  gender: 8,
  position: 19,
  workplace: 25,
  award: 25,
  achievement: 36,
  income: 14,
  households: 12,
  workers: 12,
  note: 18,
}

const CENTRED: readonly FormColumn[] = ['order', 'kind', 'honorific', 'birth', 'gender']

const formatOf = ({ column, input }: FormListColumn): string => {
  if (input.type === 'whole') return '#,##0'
  return column === 'order' ? '0' : '@'
}

/** "Kèm theo Tờ trình số: [ ] ngày: [ ]": the two fields of the covering paper. */
function paperFields(sheet: ExcelJS.Worksheet): void {
  const row = sheet.addRow([])
  const at = row.number
  row.height = 19
  for (const [from, to, label] of [
    [1, 3, text.paperNumber],
    [5, 5, text.paperDay],
  ] as const) {
    if (to > from) sheet.mergeCells(at, from, at, to)
    const cell = row.getCell(from)
    cell.value = label
    cell.font = FORM_FONT
    cell.alignment = { horizontal: 'right', vertical: 'middle' }
  }
  sheet.mergeCells(at, 6, at, 7)
  for (const column of [4, 6]) {
    const field = row.getCell(column)
    field.fill = FIELD_FILL
    field.border = FORM_BOX
    field.font = FORM_FONT
    field.numFmt = '@'
    field.dataValidation = {
      type: 'custom',
      formulae: ['TRUE'],
      allowBlank: true,
      showInputMessage: true,
      prompt: text.paperHint,
    }
  }
}

function headings(sheet: ExcelJS.Worksheet, form: BlankForm): number {
  const row = sheet.addRow(form.columns.map(({ heading }) => heading))
  row.height = Math.max(
    ...form.columns.map(({ column, heading }) => formHeight(heading, WIDTHS[column], true)),
  )
  row.eachCell((cell) => {
    cell.font = { ...FORM_FONT, bold: true }
    cell.fill = FORM_HEADER_FILL
    cell.border = FORM_BOX
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
  return row.number
}

function listCell(cell: ExcelJS.Cell, column: FormListColumn, example: boolean): void {
  cell.border = FORM_BOX
  cell.font = example ? { ...FORM_FONT, italic: true, color: GREY } : FORM_FONT
  cell.numFmt = formatOf(column)
  cell.alignment = {
    horizontal: CENTRED.includes(column.column)
      ? 'center'
      : column.input.type === 'whole'
        ? 'right'
        : 'left',
    vertical: 'middle',
    wrapText: true,
  }
}

function examples(sheet: ExcelJS.Worksheet, form: BlankForm): void {
  for (const example of form.examples) {
    const values = form.columns.map(({ column }) => example[column] ?? '')
    const row = sheet.addRow(values.map((value) => (value === '' ? null : formWords(value))))
    row.height = Math.max(
      ...form.columns.map(({ column }, index) => formHeight(values[index] ?? '', WIDTHS[column])),
    )
    form.columns.forEach((column, index) => listCell(row.getCell(index + 1), column, true))
  }
}

/** Where the hidden sheet keeps the values of each drop-down list. */
export type ChoiceRanges = ReadonlyMap<FormColumn, string>

function validationOf(
  { column, input }: FormListColumn,
  ranges: ChoiceRanges,
): ExcelJS.DataValidation | null {
  const wrong = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: text.wrongTitle,
  } as const
  if (input.type === 'choice')
    return { type: 'list', formulae: [ranges.get(column)], error: input.wrong, ...wrong }
  if (input.type === 'whole')
    return {
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      error: input.wrong,
      ...wrong,
    }
  return null
}

function listRows(sheet: ExcelJS.Worksheet, form: BlankForm, ranges: ChoiceRanges): void {
  const first = sheet.rowCount + 1
  const nameColumn = columnLetter(form.columns.findIndex(({ column }) => column === 'name') + 1)
  const validations = form.columns.map((column) => validationOf(column, ranges))
  for (let at = first; at <= LAST_CHOICE_ROW; at += 1) {
    const row = sheet.getRow(at)
    const ruled = at < first + form.rows
    if (ruled) row.height = 21
    form.columns.forEach((column, index) => {
      const cell = row.getCell(index + 1)
      if (ruled) listCell(cell, column, false)
      else cell.numFmt = formatOf(column)
      const validation = validations[index] ?? null
      if (validation !== null) cell.dataValidation = validation
      if (column.column === 'order' && ruled)
        cell.value = {
          formula: `IF(${nameColumn}${at}="","",COUNTA(${nameColumn}$${first}:${nameColumn}${at}))`,
          result: '',
          date1904: false,
        }
    })
  }
}

/** Draws the list; the header row stays in view and is printed on every page. */
export function drawFormList(
  sheet: ExcelJS.Worksheet,
  form: BlankForm,
  ranges: ChoiceRanges,
): void {
  form.columns.forEach(({ column }, index) => {
    sheet.getColumn(index + 1).width = WIDTHS[column]
  })
  const wide = form.columns.length
  wideRow(sheet, wide, text.title, { bold: true, size: 14 }, true)
  wideRow(sheet, wide, form.movement, { bold: true, size: 13 }, true)
  wideRow(sheet, wide, form.unitLine, { bold: true }, false)
  paperFields(sheet)
  wideRow(
    sheet,
    wide,
    [form.quotaLine, ...(form.dueLine === null ? [] : [form.dueLine])].join('. ').concat('.'),
    { italic: true },
    false,
  )
  const header = headings(sheet, form)
  examples(sheet, form)
  listRows(sheet, form, ranges)
  sheet.views = [
    { state: 'frozen', xSplit: 0, ySplit: header, zoomScale: 85, activeCell: `B${header + 3}` },
  ]
  sheet.pageSetup.printTitlesRow = `${header}:${header}`
  sheet.pageSetup.printArea = `A1:${columnLetter(wide)}${header + form.examples.length + form.rows}`
}
