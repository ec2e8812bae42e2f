import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import type { RawCell, RawSheet } from '#shared/kernel/raw-workbook.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { contextOf, expectedOf, sampleFiles, SAMPLES } from '#test/support/preview-samples.ts'

const FIELDS = [
  'kind',
  'honorific',
  'name',
  'birth',
  'gender',
  'position',
  'workplace',
  'award',
] as const

const forgiving = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s.;,]+$/u, '')
    : value

const shown = (row: { readonly [Field in (typeof FIELDS)[number]]?: unknown }): string =>
  JSON.stringify(FIELDS.map((field) => forgiving(row[field] ?? null)))

/** The first row of the list's header, by its number column. */
const orderCell = (raw: RawSheet): RawCell | undefined =>
  raw.cells.find(({ text }) => /^(?:stt|tt)$/iu.test(text))

const width = (raw: RawSheet): number =>
  Math.max(1, ...raw.cells.map(({ column }) => column), ...raw.merges.map(({ right }) => right))

/** The same sheet laid out otherwise; what it says of its nominees must not change. */
const LAYOUTS: Readonly<Record<string, (raw: RawSheet) => RawSheet>> = {
  'without merges': (raw) => ({ ...raw, merges: [] }),
  'further down and to the right': (raw) => ({
    ...raw,
    cells: raw.cells.map((cell) => ({ ...cell, row: cell.row + 7, column: cell.column + 3 })),
    merges: raw.merges.map(({ top, left, bottom, right }) => ({
      top: top + 7,
      bottom: bottom + 7,
      left: left + 3,
      right: right + 3,
    })),
  }),
  'with its columns in the opposite order': (raw) => {
    const last = width(raw) + 1
    const rightOf = ({ row, column }: RawCell): number =>
      raw.merges.find(({ top, left }) => top === row && left === column)?.right ?? column
    return {
      ...raw,
      cells: raw.cells
        .map((cell) => ({ ...cell, column: last - rightOf(cell) }))
        .toSorted((a, b) => a.row - b.row || a.column - b.column),
      merges: raw.merges.map((merge) => ({
        ...merge,
        left: last - merge.right,
        right: last - merge.left,
      })),
    }
  },
  'without numbers and number column': (raw) => {
    const order = orderCell(raw)
    if (order === undefined) return raw
    const numbers = /^(?:\d+\.?|\(\d+\)|s?tt)$/iu
    return {
      ...raw,
      cells: raw.cells.filter(
        ({ column, row, text }) =>
          column !== order.column || row < order.row || !numbers.test(text.trim()),
      ),
    }
  },
  'with an empty row after each': (raw) => ({
    ...raw,
    cells: raw.cells.map((cell) => ({ ...cell, row: cell.row * 2 })),
    merges: raw.merges.map((merge) => ({ ...merge, top: merge.top * 2, bottom: merge.bottom * 2 })),
  }),
  'with nothing above its header': (raw) => {
    const order = orderCell(raw)
    return order === undefined
      ? raw
      : { ...raw, cells: raw.cells.filter(({ row }) => row >= order.row) }
  },
}

function understand(file: string, change: (raw: RawSheet) => RawSheet): FileReading | null {
  const raw = readBytes(readFileSync(path.join(SAMPLES, file)))
  if (!raw.ok) throw new Error(raw.error)
  if (raw.workbook.format === 'docx') return null
  const sheets = raw.workbook.sheets.map(change)
  return understandWorkbook({ ...raw.workbook, sheets }, file, contextOf(expectedOf(file).plan))
}

describe('the samples laid out otherwise say the same', () => {
  it.each(Object.keys(LAYOUTS))('%s', (name) => {
    const change = LAYOUTS[name]
    if (change === undefined) throw new Error(name)
    const read = sampleFiles().flatMap((file) => {
      const reading = understand(file, change)
      if (reading === null) return []
      const { imported, needsDecision, leftOut, nonEmpty } = reading.counts
      expect(imported + needsDecision + leftOut).toBe(nonEmpty)
      return [{ file, rows: reading.rows.map(shown).toSorted() }]
    })
    const expected = read.map(({ file }) => ({
      file,
      rows: expectedOf(file).rows.map(shown).toSorted(),
    }))
    expect(read).toEqual(expected)
  })
})
