/**
 * What a clerk puts right before a file is committed: whose it is, what a column means, the text of
 * a cell, what a row is, a repair that is refused, a duplicate that is decided. Corrections are data:
 * they are kept with the receipt and never touch the file itself. Source: issue "Reading what units
 * really send", points 5–7.
 */
import { z } from 'zod'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import type { RawCell, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { FileReading, Issue, LeftOutRow, RowReading } from './file-reading.ts'
import { MEANINGS } from './reading/column-meaning.ts'
import { stateOf } from './reading/reading-issues.ts'
import type { SheetCorrections } from './reading/sheet-corrections.ts'
import type { ReadingOptions } from './reading/understand-workbook.ts'

const sheet = z.string().nullable()
const place = { sheet, row: z.int().positive(), part: z.int().positive().default(1) }
const text = z.string().trim().min(1)

/** What stands of a nominee in a reading and can be written over. */
const rowFieldsSchema = z
  .strictObject({
    kind: nomineeKindSchema,
    honorific: text.nullable(),
    name: text,
    birth: z
      .string()
      .regex(/^\d{4}(-\d{2}-\d{2})?$/, { error: 'năm sinh viết 1985 hoặc 1985-03-12' })
      .nullable(),
    gender: z.enum(['male', 'female']).nullable(),
    position: text.nullable(),
    workplace: text.nullable(),
    award: text.nullable(),
    achievement: text.nullable(),
  })
  .partial()
export type RowFields = z.infer<typeof rowFieldsSchema>

const rowCorrectionSchema = z.strictObject({
  ...place,
  /** A row that was left out is a nominee; a nominee is to be left out. */
  as: z.enum(['nominee', 'left-out']).optional(),
  set: rowFieldsSchema.default({}),
  /** The row is right as it stands, whatever it waited for. */
  accept: z.boolean().default(false),
})

const decisionSchema = z.strictObject({
  ...place,
  /** Somebody of the unit itself (in this file or before), or of another unit. */
  scope: z.enum(['own', 'other-unit']),
  decision: z.enum(['merge', 'separate', 'wait', 'mark']),
})

export const correctionsSchema = z.strictObject({
  /** Exact name of the unit, chosen by hand. */
  unit: text.optional(),
  /** Words of the file that mean this unit from now on. */
  alias: text.optional(),
  /** Whether the list takes the place of what the unit sent before, whatever it says itself. */
  replaces: z.boolean().optional(),
  columns: z
    .array(z.strictObject({ sheet, column: z.int().positive(), meaning: z.enum(MEANINGS) }))
    .default([]),
  /** The last row of the headings, on a sheet where no list was found. */
  headers: z.array(z.strictObject({ sheet, row: z.int().min(0) })).default([]),
  cells: z.array(z.strictObject({ sheet, cell: text, text: z.string() })).default([]),
  rows: z.array(rowCorrectionSchema).default([]),
  refusedRepairs: z.array(z.strictObject({ sheet, cell: text })).default([]),
  duplicates: z.array(decisionSchema).default([]),
  /** Read without what is remembered of a layout like this one. */
  ignoreRemembered: z.boolean().default(false),
})
export type Corrections = z.infer<typeof correctionsSchema>
export type RowCorrection = Corrections['rows'][number]
export type DuplicateDecision = Corrections['duplicates'][number]['decision']

/** No correction at all. */
export const NO_CORRECTIONS: Corrections = correctionsSchema.parse({})

/** Whether there is nothing to keep. */
export const isUncorrected = (corrections: Corrections): boolean =>
  JSON.stringify(corrections) === JSON.stringify(NO_CORRECTIONS)

/** Where a row stands; `part` counts, from 1, the lists that lie beside each other on that row. */
export interface RowPlace {
  readonly sheet: string | null
  readonly row: number
  readonly part?: number | undefined
}

/** One key for a row, the same on the screen, in corrections and in the store. */
export const rowKeyOf = ({ sheet: name, row, part }: RowPlace): string =>
  `${name ?? ''}!${row}${part === undefined || part === 1 ? '' : `/${part}`}`

const cellKey = (name: string | null, address: string): string =>
  `${name ?? ''}!${address.toUpperCase()}`

/** The workbook with the corrected texts in their cells; an empty text empties a cell. */
export function correctWorkbook(workbook: RawWorkbook, cells: Corrections['cells']): RawWorkbook {
  if (cells.length === 0) return workbook
  const texts = new Map(cells.map((one) => [cellKey(one.sheet, one.cell), one]))
  const typed = (row: number, column: number, written: string): RawCell => ({
    row,
    column,
    text: written,
    value: { type: 'text' },
    font: null,
    runs: null,
    formula: false,
  })
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => {
      const known = new Map(
        one.cells.map((cell) => [cellKey(one.name, cellAddress(cell.row, cell.column)), cell]),
      )
      for (const [key, { sheet: name, cell: address, text: written }] of texts) {
        if (name !== one.name) continue
        const at = addressOf(address)
        if (at === null) continue
        if (written.trim() === '') known.delete(key)
        else known.set(key, typed(at.row, at.column, written))
      }
      return {
        ...one,
        cells: [...known.values()].toSorted(
          (left, right) => left.row - right.row || left.column - right.column,
        ),
      }
    }),
  }
}

/** "B14" taken apart; null where it is no address. */
export function addressOf(
  address: string,
): { readonly row: number; readonly column: number } | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(address.toUpperCase())
  if (found === null) return null
  const column = [...(found[1] ?? '')].reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64,
    0,
  )
  return { row: Number(found[2]), column }
}

/** What the understanding itself must know of the corrections. */
export const readingOptionsOf = (corrections: Corrections): ReadingOptions & SheetCorrections => ({
  ...(corrections.unit === undefined ? {} : { unit: corrections.unit }),
  columns: corrections.columns,
  headers: corrections.headers,
  takenIn: corrections.rows.flatMap(({ sheet: name, row, as }) =>
    as === 'nominee' ? [{ sheet: name, row }] : [],
  ),
  refusedRepairs: corrections.refusedRepairs,
})

function withParts(rows: readonly RowReading[]): readonly RowReading[] {
  const sheets = new Map<string | null, Map<number, number>>()
  return rows.map((row) => {
    const seen = sheets.get(row.sheet) ?? new Map<number, number>()
    sheets.set(row.sheet, seen)
    const part = (seen.get(row.row) ?? 0) + 1
    seen.set(row.row, part)
    return part === 1 ? row : { ...row, part }
  })
}

const SETTLED_BY: readonly (readonly [keyof RowFields, RegExp])[] = [
  ['kind', /^kind-/u],
  ['name', /^two-people$|^unnumbered$/u],
  ['birth', /^date-|^two-digit-year$|^serial-date$/u],
  ['gender', /^gender-/u],
  ['award', /^award-/u],
]

const stillOpen = (issue: Issue, set: RowFields): boolean =>
  !SETTLED_BY.some(([field, codes]) => set[field] !== undefined && codes.test(issue.code))

/** Only what was given; a key without a value says nothing. */
const given = (set: RowFields): Partial<RowReading> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))

function correctRow(row: RowReading, { set, accept }: RowCorrection): RowReading {
  const issues = accept ? [] : row.issues.filter((issue) => stillOpen(issue, set))
  return { ...row, ...given(set), issues, state: stateOf(issues) }
}

const leftOutByHand = (row: RowReading): LeftOutRow => ({
  sheet: row.sheet,
  row: row.row,
  ...(row.part === undefined ? {} : { part: row.part }),
  reason: 'left-out-by-hand',
  text: [row.honorific, row.name, row.position, row.workplace]
    .filter((part) => part !== null)
    .join(', '),
})

/** The reading with its rows corrected; imported + needs a decision + left out is still all there is. */
export function correctReading(reading: FileReading, corrections: Corrections): FileReading {
  const changes = new Map(corrections.rows.map((one) => [rowKeyOf(one), one]))
  const kept: RowReading[] = []
  const dropped: LeftOutRow[] = []
  for (const row of withParts(reading.rows)) {
    const change = changes.size === 0 ? undefined : changes.get(rowKeyOf(row))
    if (change === undefined) kept.push(row)
    else if (change.as === 'left-out') dropped.push(leftOutByHand(row))
    else kept.push(correctRow(row, change))
  }
  const needsDecision = kept.filter(({ state }) => state === 'needs-decision').length
  const refused = new Set(corrections.refusedRepairs.map((one) => cellKey(one.sheet, one.cell)))
  return {
    ...reading,
    replaces: corrections.replaces ?? reading.replaces,
    rows: kept,
    repairs:
      refused.size === 0
        ? reading.repairs
        : reading.repairs.map((repair) =>
            refused.has(cellKey(repair.sheet, repair.cell)) ? { ...repair, refused: true } : repair,
          ),
    leftOut: [...reading.leftOut, ...dropped],
    counts: {
      imported: kept.length - needsDecision,
      needsDecision,
      leftOut: reading.counts.leftOut + dropped.length,
      nonEmpty: reading.counts.nonEmpty,
    },
    issues:
      corrections.replaces === undefined
        ? reading.issues
        : reading.issues.filter(({ code }) => code !== 'name-says-replaces'),
  }
}
