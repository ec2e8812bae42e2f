/** How a cell looks and what stands in it, as the file has it: fonts, styles, texts in several looks. */
import { safeText } from './safe-text.ts'
import type { SheetRows, SheetTables, SheetValue, TextRun } from './fast-sheet.ts'
import type { CellLook, PlacedCell } from './sheet-page.ts'

export const FONT = 'Times New Roman'
export const SMALLEST_TYPE = 6
export const BODY_SIZE = 12

const THIN = { style: 'thin' } as const
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const

/** The letters of a copy for old programs: another font, and texts cut where it changes. */
export interface Lettering {
  readonly font: string
  readonly runs: (text: string) => readonly { readonly text: string; readonly font: string }[]
}

const fontOf = (look: CellLook, shrink: number, name: string) => ({
  name,
  size: Math.max(SMALLEST_TYPE, (look.size ?? BODY_SIZE) - shrink),
  bold: look.bold === true,
  italic: look.italic === true,
})

/** A text in the looks that it has: its first line in one of its own, letters in another font. */
function textRuns(
  cell: PlacedCell & { readonly value: string },
  shrink: number,
  lettering: Lettering | null,
): string | readonly TextRun[] {
  const { value: text } = cell
  if (cell.firstLine === undefined && lettering === null) return text
  const end = text.indexOf('\n')
  const parts =
    cell.firstLine === undefined || end < 0
      ? [{ text, look: cell.look }]
      : [
          { text: text.slice(0, end), look: cell.firstLine },
          { text: text.slice(end), look: cell.look },
        ]
  const runs = parts.flatMap(({ text: part, look }) =>
    lettering === null
      ? [{ text: part, font: fontOf(look, shrink, FONT) }]
      : lettering
          .runs(part)
          .map((run) => ({ text: run.text, font: fontOf(look, shrink, run.font) })),
  )
  const [only] = runs
  return runs.length === 1 && only?.font.name === (lettering?.font ?? FONT) ? only.text : runs
}

interface Setting {
  /** How many points smaller the row is set. */
  readonly shrink: number
  readonly lettering: Lettering | null
}

/** The number of a cell's style in the file; `literal`: a text that looks like a formula. */
function styleOf(
  tables: SheetTables,
  { look, value }: PlacedCell,
  literal: boolean,
  { shrink, lettering }: Setting,
): number {
  const numeric = typeof value !== 'string'
  const format = look.format ?? (literal ? '@' : 'General')
  const font = fontOf(look, shrink, lettering?.font ?? FONT)
  const align = look.align ?? 'left'
  const valign = look.valign ?? 'middle'
  const border = look.border === true
  const key = `${font.size}|${font.bold}|${font.italic}|${align}|${valign}|${border}|${numeric}|${format}`
  return tables.style(key, () => ({
    font: { ...font, family: 1 },
    alignment: {
      horizontal: align,
      vertical: valign,
      ...(numeric ? { shrinkToFit: true } : { wrapText: true }),
    },
    border: border ? BOX : {},
    fill: { type: 'pattern', pattern: 'none' },
    numFmt: format,
  }))
}

function valueOf(cell: PlacedCell, { shrink, lettering }: Setting): SheetValue {
  const { value } = cell
  if (typeof value === 'number') return { kind: 'number', number: value, formula: null }
  if (typeof value === 'object')
    return { kind: 'number', number: value.result, formula: value.formula }
  return { kind: 'text', runs: textRuns({ ...cell, value }, shrink, lettering) }
}

/** Writes one cell into the row that is begun. */
export function placeCell(
  rows: SheetRows,
  tables: SheetTables,
  cell: PlacedCell,
  setting: Setting,
): void {
  const safe = typeof cell.value === 'string' ? safeText(cell.value) : null
  const plain = safe === null ? cell : { ...cell, value: safe.text }
  const style = styleOf(tables, plain, safe?.literal === true, setting)
  rows.cell(cell.from, cell.to, style, valueOf(plain, setting))
}
