/** The list of units to be reminded as a workbook, A4 landscape. */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { reminderHead, reminderRows, type Reminder } from '#shared/reports/reminders.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'
import { centredRow } from './paper-rows.ts'
import { makeWorkbook, type CellLook } from './sheet-page.ts'

const text = wordPapersText.reminder
const WIDTHS = [5, 30, 28, 28, 30, 14]
const CENTRED: CellLook = { border: true, align: 'center' }

/** Bytes of an .xlsx file: a line for each thing that a unit is to be reminded of. */
export const writeReminderList = (
  reminders: readonly Reminder[],
  options: { readonly stamp: PaperStamp; readonly title: string; readonly at: string },
): Promise<Uint8Array> =>
  makeWorkbook(options.stamp, (addPage) => {
    const columns = WIDTHS.length
    const page = addPage({ name: text.sheet, orientation: 'landscape', widths: WIDTHS })
    centredRow(page, columns, text.list, { bold: true, size: 14 })
    centredRow(page, columns, options.title, { bold: true, size: 13 })
    centredRow(page, columns, text.asOf(formatMoment(options.at)), { italic: true, size: 13 })
    page.gap(8)
    const line = (values: readonly string[], look: (column: number) => CellLook): number =>
      page.row(
        values.map((value, index) => ({
          from: index + 1,
          to: index + 1,
          value: index === 0 && /^\d+$/u.test(value) ? Number(value) : value,
          look: look(index),
        })),
      )
    page.repeat(line(reminderHead, () => ({ ...CENTRED, bold: true })))
    for (const row of reminderRows(reminders))
      line(row, (column) => (column === 0 || column === 5 ? CENTRED : { border: true }))
    page.gap(6)
    const end = reminders.length === 0 ? text.nobody : text.total(reminders.length)
    centredRow(page, columns, end, { italic: true, size: 13, align: 'left' })
  })
