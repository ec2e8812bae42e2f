import type { Figures } from '../file-reading.ts'
import { readCount, readIncome } from './figure-text.ts'
import { cellsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import type { Cell } from './sheet-grid.ts'

interface FigureDecision {
  readonly figures: Figures | null
  readonly doubts: readonly { readonly code: string; readonly cell: Cell }[]
}

const NO_FIGURES: FigureDecision = { figures: null, doubts: [] }

const EMPTY = /^[-–—.…/x]*$/iu

/** A number cell shows what its format makes of it; the number itself is what was entered. */
const exactText = (cell: Cell): string =>
  cell.value.type === 'number' ? String(cell.value.number).replace('.', ',') : cell.text

/** Parsed numbers of the columns that have them. Source: samples README, `rows[].figures`. */
export function decideFigures(draft: NomineeDraft): FigureDecision {
  const cells = cellsOf(draft, 'income', 'households', 'workers')
  if (cells.length === 0) return NO_FIGURES
  const figures: { incomeVnd?: number; households?: number; workers?: number } = {}
  const doubts: { code: string; cell: Cell }[] = []
  for (const { column, cell } of cells) {
    if (cell.text === '' || EMPTY.test(cell.text)) continue
    const text = exactText(cell)
    const value =
      column.meaning === 'income'
        ? readIncome(text, column.header, draft.title.measure)
        : readCount(text)
    if (value === null) doubts.push({ code: 'figure-unreadable', cell })
    else if (column.meaning === 'income') figures.incomeVnd ??= value
    else if (column.meaning === 'households') figures.households ??= value
    else figures.workers ??= value
  }
  return { figures: Object.keys(figures).length === 0 ? null : figures, doubts }
}
