/** The form for units, filled in as a clerk with Excel would, and read back by the real reader. */
import ExcelJS from 'exceljs'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { writeBlankForm } from '#electron/workbook/write/write-blank-form.ts'
import { rulesInForce } from '#shared/campaigns/changes.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { FormColumn } from '#shared/submissions/blank-form.ts'
import type { FileReading, ReadingContext } from '#shared/submissions/file-reading.ts'
import { blankForm, type BlankForm, type EarlierAward } from '#shared/submissions/form-model.ts'
import { understandUnitFile } from '#shared/submissions/understand-unit-file.ts'
import { blankFormText as text, FORM_HEADINGS } from '#shared/text/blank-form.ts'

export const FORM_STAMP = { creator: 'Sổ Thi đua', at: '2024-07-01T08:00' }

export const formOf = (
  plan: Plan,
  name: string,
  type: string,
  earlier: readonly EarlierAward[] = [],
) =>
  blankForm(
    rulesInForce(plan, []),
    { id: 'u-1', name, type },
    { campaignId: 'c-1', earlier, year: 2023 },
  )

const contextOf = (plan: Plan, name: string): ReadingContext => ({
  plan: plan.id,
  level: plan.issuer.level,
  bareAwards: plan.bareAwards,
  awards: plan.awards.map(({ id, name: award }) => ({ id, name: award })),
  units: [
    { name, aliases: [], type: 'x', parent: null, takesPart: true },
    {
      name: `${name} (cũ)`,
      aliases: [name.toUpperCase()],
      type: 'x',
      parent: null,
      takesPart: true,
    },
    { name: 'Công an thị xã', aliases: ['CATX'], type: 'x', parent: null, takesPart: true },
  ],
  issuer: plan.issuer.body,
})

export function rawOf(bytes: Uint8Array): RawWorkbook {
  const reading = readBytes(bytes)
  if (!reading.ok) throw new Error(reading.detail)
  return reading.workbook
}

export const understoodForm = (
  bytes: Uint8Array,
  plan: Plan,
  name: string,
  campaignId = 'c-1',
): FileReading =>
  understandUnitFile(rawOf(bytes), 'gui lai lan 2 (1).xlsx', {
    campaignId,
    context: contextOf(plan, name),
  }).reading

export type FormEntry = Readonly<Partial<Record<FormColumn, string | number | Date>>>

const stringCells = (sheet: ExcelJS.Worksheet) => {
  const cells: { readonly value: string; readonly row: number; readonly column: number }[] = []
  sheet.eachRow((line, row) =>
    line.eachCell(({ value }, column) => {
      if (typeof value === 'string') cells.push({ value, row, column })
    }),
  )
  return cells
}

/** Opens the form as Excel does, writes entries below the examples and saves it. */
export async function fillForm(
  form: BlankForm,
  entries: readonly FormEntry[],
  change: (sheet: ExcelJS.Worksheet, first: number) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await writeBlankForm(form, FORM_STAMP)).buffer)
  const sheet = book.getWorksheet(text.sheet)
  if (sheet === undefined) throw new Error('no list')
  const found = stringCells(sheet).flatMap(({ value, row, column }) => {
    const heading = Object.entries(FORM_HEADINGS).find(([, words]) => words === value)
    return heading === undefined ? [] : [{ heading: heading[0], row, column }]
  })
  const columns = new Map(found.map(({ heading, column }) => [heading, column]))
  const header = found[0]?.row ?? 0
  const first = header + form.examples.length + 1
  entries.forEach((entry, index) => {
    for (const [column, value] of Object.entries(entry))
      sheet.getCell(first + index, columns.get(column) ?? 99).value = value
  })
  change(sheet, first)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Writes into a field of the covering paper: the cell behind its label. */
export const fillField = (sheet: ExcelJS.Worksheet, label: string, value: string | Date): void => {
  const row = stringCells(sheet).find((cell) => cell.value === label)?.row ?? 99
  sheet.getRow(row).getCell(label === text.paperNumber ? 4 : 6).value = value
}
