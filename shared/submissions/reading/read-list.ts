import { headingOf, isPureHeading, pushHeading } from './group-heading.ts'
import { filledCells, keyColumns, partsOf } from './line-parts.ts'
import type { LineParts } from './line-parts.ts'
import { headingIn, nextBegins } from './list-headings.ts'
import { readNumbering, takeNumbering } from './line-numbering.ts'
import { isColumnNumbers, isFiller, isNote, isSignature, saysNobody } from './line-marks.ts'
import { belongsToPrevious } from './belongs-to-previous.ts'
import { columnsOf } from './nominee-draft.ts'
import type { LineVerdict, ListLine, ListState } from './list-state.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { RowCells } from './row-cells.ts'
import type { Cell } from './sheet-grid.ts'
import { continuesTotals, opensTotals } from './stated-totals.ts'
import { goesWithPaper } from './submission-paper.ts'

const leftOut = (reason: string): LineVerdict => ({ kind: 'left-out', reason })

function signatureIn(state: ListState, parts: LineParts): boolean {
  if (parts.numbering?.style === 'arabic' && parts.name !== null) return false
  const texts = parts.cells.filter(({ text }) => isSignature(text))
  if (texts.length === 0) return false
  // "Chủ tịch …" in a column of posts is a nominee's, unless nobody is named in the row.
  return parts.name === null || texts.includes(parts.name) || (state.totals && parts.order === null)
}

/** "As above": ", nt, như trên. */
const DITTO =
  /^(?:[-–("'“”″〃‘’,/\s]*n\.?\s?t\.?[-–)"'“”″〃‘’,/\s]*|[-–\s]*(?:["“”″〃]+|['‘’]{2,}|,,+|\/\/+)[-–\s]*|như trên|(?:cùng|như) (?:đơn vị|cơ quan|địa chỉ|hình thức)(?: trên)?|cùng (?:trên|như trên))$/iu

function startDraft(state: ListState, line: ListLine, parts: LineParts, name: Cell): NomineeDraft {
  const cells = new RowCells()
  for (const cell of line.cells) {
    if (cell.text === '') continue
    const same = DITTO.test(cell.text) ? state.previous?.cells.get(cell.column) : undefined
    // A list of its own: the nominee may get cells of further rows.
    cells.set(cell.column, same === undefined ? [cell] : [...same])
  }
  for (const { column } of state.band.columns) {
    if (cells.has(column)) continue
    const above = mergedInto(state, line.row, column)
    if (above !== null) cells.set(column, [above])
  }
  const numbered = parts.numbering !== null || takeNumbering(name.text).numbering !== null
  if (numbered && parts.order !== null) state.numbers = true
  const doubts = state.numbers && !numbered ? ['unnumbered'] : []
  if (state.grid.struck.size > 0 && state.grid.struck.has(`${name.row}:${name.column}`))
    doubts.push('withdrawn')
  return {
    sheet: state.grid.name,
    row: line.row,
    lastRow: line.row,
    band: state.band,
    headings: state.headings,
    title: state.title,
    cells,
    after: [],
    numbered,
    hidden: state.grid.hiddenRows.has(line.row),
    doubts,
  }
}

/** The cell of an earlier nominee that is merged down into this row. */
function mergedInto(state: ListState, row: number, column: number): Cell | null {
  const merge = state.grid.merges.over(row, column)
  if (merge === null || merge.top === row || merge.top <= state.afterHeader) return null
  return anchorCell(state, merge.top, column)
}

function anchorCell(state: ListState, row: number, column: number): Cell | null {
  const { rows } = state.grid
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  const found = rows[low]
  return found?.row === row ? (found.cells.find((cell) => cell.column === column) ?? null) : null
}

function append(
  previous: NomineeDraft,
  line: ListLine,
  state: ListState,
  nameIsPost: boolean,
): void {
  const names = new Set(keyColumns(state.band))
  for (const cell of filledCells(line)) {
    if (nameIsPost && names.has(cell.column)) {
      previous.after.push(cell.text)
      continue
    }
    const cells = previous.cells.get(cell.column)
    if (cells === undefined) previous.cells.set(cell.column, [cell])
    else cells.push(cell)
  }
  previous.lastRow = line.row
}

function afterEnd(state: ListState, parts: LineParts): boolean {
  // A list goes on below a stray mark only if its numbers do and the row has more than a name.
  const last = state.previous === null ? null : readNumbering(orderOf(state, state.previous))
  return !(
    parts.numbering?.style === 'arabic' &&
    parts.name !== null &&
    parts.others.length > 0 &&
    (last === null || parts.numbering.value === last.value + 1)
  )
}

const orderOf = (state: ListState, draft: NomineeDraft): string => {
  const column = columnsOf(state.band, 'order')[0]?.column ?? 0
  return draft.cells.get(column)?.[0]?.text ?? ''
}

/** The number of the last nominee. */
export const lastNumber = (state: ListState): number | null =>
  state.previous === null ? null : (readNumbering(orderOf(state, state.previous))?.value ?? null)

function isTotals(state: ListState, parts: LineParts): boolean {
  if (parts.numbering?.style === 'arabic') return false
  const opening = parts.cells.find((cell) => readNumbering(cell.text) === null)
  const texts = [opening?.text, parts.name?.text].filter((text) => text !== undefined)
  const goesOn = state.totals && parts.numbering === null && texts.some(continuesTotals)
  return goesOn || texts.some(opensTotals)
}

/** A line that is no nominee for reasons of its own, or null. */
function plainlyLeftOut(state: ListState, line: ListLine, parts: LineParts): LineVerdict | null {
  const [first] = parts.cells
  if (first === undefined) return leftOut('filler')
  if (isColumnNumbers(parts.cells)) return leftOut('column-numbers')
  if (isTotals(state, parts)) {
    state.totals = true
    state.totalsLines.push(line)
    return leftOut('total')
  }
  if (signatureIn(state, parts)) {
    state.ended = true
    return leftOut('signature')
  }
  if (state.ended && afterEnd(state, parts)) return leftOut('signature')
  return null
}

function withoutName(state: ListState, line: ListLine, parts: LineParts): LineVerdict {
  if (isFiller(parts.cells)) return leftOut('filler')
  const text = parts.cells.find((cell) => /\p{L}/u.test(cell.text))?.text ?? ''
  if (isNote(text) || goesWithPaper(text)) return leftOut('note')
  const { previous } = state
  if (
    previous !== null &&
    parts.numbering === null &&
    !state.totals &&
    line.row === previous.lastRow + 1
  ) {
    append(previous, line, state, false)
    return leftOut('continuation')
  }
  if (state.totals || parts.cells.length === 1) return leftOut('note')
  return leftOut('no-name')
}

/** A line that the user says is a nominee: its name, or where it has none its longest text. */
export function takeLine(state: ListState, line: ListLine): LineVerdict {
  const parts = partsOf(state.band, line)
  const name = parts.name ?? parts.cells.toSorted((a, b) => b.text.length - a.text.length)[0]
  if (name === undefined) return leftOut('filler')
  const draft = startDraft(state, line, parts, name)
  const [column] = keyColumns(state.band)
  if (parts.name === null && column !== undefined) draft.cells.set(column, [name])
  state.previous = draft
  return { kind: 'nominee', draft }
}

/**
 * The name merged down over a row that asks another award for the nominee above: he is put forward
 * twice, as if he had been written twice.
 */
function againForAnother(state: ListState, line: ListLine, parts: LineParts): Cell | null {
  const { previous } = state
  if (previous === null || parts.name !== null) return null
  const awards = columnsOf(state.band, 'award', 'award-tick').map(({ column }) => column)
  const asks = filledCells(line).some(({ column }) => awards.includes(column))
  if (!asks || !awards.some((column) => previous.cells.has(column))) return null
  for (const column of keyColumns(state.band)) {
    const above = mergedInto(state, line.row, column)
    if (above !== null) return above
  }
  return null
}

/** A line whose name cell holds no name: a note, "Không có"; null where it may be a nominee's. */
function namesNobody(state: ListState, parts: LineParts, name: Cell): LineVerdict | null {
  if (state.totals && parts.numbering === null && parts.others.length === 0) return leftOut('note')
  if (parts.numbering === null && (isNote(name.text) || goesWithPaper(name.text)))
    return leftOut('note')
  if (saysNobody(name.text)) return leftOut('nobody')
  const numbered = parts.numbering !== null || takeNumbering(name.text).numbering !== null
  return state.mustNumber && !numbered ? leftOut('note') : null
}

/** What a line of a list is; `next` is the line below it. */
export function readLine(state: ListState, line: ListLine, next: ListLine | null): LineVerdict {
  const parts = partsOf(state.band, line)
  const plain = plainlyLeftOut(state, line, parts)
  if (plain !== null) return plain
  const again = againForAnother(state, line, parts)
  if (again !== null && state.previous !== null) {
    const numbering = readNumbering(orderOf(state, state.previous))
    const draft = startDraft(state, line, { ...parts, numbering }, again)
    state.previous = draft
    return { kind: 'nominee', draft }
  }
  const heading = headingIn(state, parts, next)
  if (heading !== null && state.totals && !isPureHeading(heading.text) && !nextBegins(state, next))
    return leftOut('note')
  if (heading !== null) {
    const read = headingOf(heading.numbering, heading.text, state.context)
    state.headings = pushHeading(state.headings, read)
    state.previous = null
    state.totals = false
    return leftOut('group-heading')
  }
  const { name } = parts
  if (name === null) return withoutName(state, line, parts)
  const none = namesNobody(state, parts, name)
  if (none !== null) return none
  const joined = belongsToPrevious(state, line, { ...parts, name })
  if (joined !== null && state.previous !== null) {
    append(state.previous, line, state, joined === 'post')
    return leftOut('continuation')
  }
  const draft = startDraft(state, line, parts, name)
  state.previous = draft
  return { kind: 'nominee', draft }
}
