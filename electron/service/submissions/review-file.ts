/** A file for the review screen: the sheets as they came beside what was understood. */
import type { ServiceContext } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { RawSheet } from '#shared/kernel/raw-workbook.ts'
import { NO_CORRECTIONS, type Corrections } from '#shared/submissions/corrections.ts'
import type { DuplicateQuestion } from '#shared/submissions/duplicates.ts'
import type { FileReading, FileRefusal } from '#shared/submissions/file-reading.ts'
import type { ListShape } from '#shared/submissions/reading/understand-workbook.ts'
import type { FileReview, ReviewRow, ReviewSheet } from '#shared/submissions/review.ts'
import { unitProposals } from '#shared/submissions/unit-proposals.ts'
import { openRegister } from './nominee-register.ts'
import { understandFile } from './understand-file.ts'

export interface ReviewInput {
  readonly campaignId: string
  readonly file: File
  /** Id or name of the unit, where the desk says it. */
  readonly unit?: string | undefined
  readonly corrections?: Corrections | undefined
  /** The sheet rows to send along; without it all of them. */
  readonly rows?: { readonly from: number; readonly to: number } | undefined
}

function rowsOf(sheet: RawSheet, window: ReviewInput['rows']): readonly ReviewRow[] {
  const rows: { row: number; cells: [number, string][] }[] = []
  for (const { row, column, text } of sheet.cells) {
    if (window !== undefined && (row < window.from || row > window.to)) continue
    const last = rows.at(-1)
    if (last?.row === row) last.cells.push([column, text])
    else rows.push({ row, cells: [[column, text]] })
  }
  return rows
}

function reviewSheet(
  sheet: RawSheet,
  lists: readonly ListShape[],
  window: ReviewInput['rows'],
): ReviewSheet {
  // The headings of a list on its side stand in no row and over no column.
  const own = lists.filter((list) => list.sheet === sheet.name && list.turned !== true)
  const headers = new Set(
    own.flatMap(({ layout: { top, bottom } }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    ),
  )
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    height: sheet.cells.reduce((most, { row }) => Math.max(most, row), 0),
    width: sheet.cells.reduce((most, { column }) => Math.max(most, column), 0),
    rows: rowsOf(sheet, window),
    merges: sheet.merges,
    columns: own.flatMap((list) =>
      list.band.columns.map(({ column, header, meaning }) => ({ column, header, meaning })),
    ),
    headers: [...headers],
  }
}

async function duplicatesIn(
  reader: Reader,
  input: ReviewInput,
  reading: FileReading,
): Promise<readonly DuplicateQuestion[]> {
  if (reading.purpose === 'registration') return []
  const several = input.unit === undefined ? (reading.units ?? []) : []
  if (several.length > 0) {
    const found: DuplicateQuestion[] = []
    for (const unit of several)
      found.push(
        ...(await duplicatesOf(
          reader,
          { ...input, unit },
          reading.rows.filter((row) => row.unit === unit),
        )),
      )
    return found
  }
  const wanted = input.unit ?? reading.unit
  return duplicatesOf(reader, { ...input, unit: wanted ?? undefined }, reading.rows)
}

async function duplicatesOf(
  reader: Reader,
  input: ReviewInput,
  rows: FileReading['rows'],
): Promise<readonly DuplicateQuestion[]> {
  const unit =
    input.unit === undefined ? null : await findUnit(reader, input.campaignId, input.unit)
  const register = await openRegister(
    reader,
    {
      campaignId: input.campaignId,
      unitId: unit?.id ?? null,
      unit: unit?.name ?? '',
      nextSeq: 1,
    },
    rows,
    (input.corrections ?? NO_CORRECTIONS).duplicates,
  )
  for (const row of rows) register.register(row)
  return register.questions
}

/** @throws Refusal CAMPAIGN_UNKNOWN, UNIT_UNKNOWN, UNIT_AMBIGUOUS */
export async function reviewFile(
  reader: Reader,
  input: ReviewInput,
  context: ServiceContext,
): Promise<FileReview | FileRefusal> {
  const understood = await understandFile(input, context)
  if ('error' in understood) return understood
  const { workbook, lists, reading, known, remembered } = understood
  return {
    reading,
    sheets: workbook.sheets.map((sheet) => reviewSheet(sheet, lists, input.rows)),
    duplicates: await duplicatesIn(reader, input, reading),
    units: unitProposals(workbook, reading.file, known.units),
    remembered,
  }
}
