import { headingOf, isBlockHeading, isPureHeading, pushHeading } from './group-heading.ts'
import { isNote, isSignature } from './line-marks.ts'
import { kindsOfHeading } from './kind-text.ts'
import { splitHonorific } from './honorific.ts'
import { takeNumbering } from './line-numbering.ts'
import type { Numbering } from './line-numbering.ts'
import { partsOf } from './line-parts.ts'
import type { LineParts } from './line-parts.ts'
import type { ListLine, ListState } from './list-state.ts'
import { columnsOf } from './nominee-draft.ts'
import type { Cell } from './sheet-grid.ts'
import { looksLikePerson } from './split-person.ts'

/** A heading's numbering and its text without it. */
interface FoundHeading {
  readonly numbering: Numbering
  readonly text: string
}

/** Whether the next line begins to count at 1: what stands before it is a heading. */
export function nextBegins(state: ListState, next: ListLine | null): boolean {
  if (next === null) return false
  const { numbering, name } = partsOf(state.band, next)
  return name !== null && numbering?.style === 'arabic' && numbering.value === 1
}

/** Whether the next line names a person, the first of a count or behind a dash. */
function nextIsPerson(state: ListState, next: ListLine | null): boolean {
  if (next === null) return false
  const { numbering, name } = partsOf(state.band, next)
  if (name === null || (numbering?.style !== 'bullet' && !nextBegins(state, next))) return false
  return looksLikePerson(splitHonorific(takeNumbering(name.text).rest).name)
}

/** Whether the next line is numbered within this one's number: "1.1" beneath "1". */
function nextNests(state: ListState, numbering: Numbering, next: ListLine | null): boolean {
  if (next === null || numbering === null) return false
  const { order, name } = partsOf(state.band, next)
  return name !== null && order !== null && order.text.startsWith(`${numbering.value}.1`)
}

const spans = (state: ListState, cell: Cell): boolean => {
  const merge = state.grid.merges.at(cell.row, cell.column)
  return merge !== null && merge.right - merge.left >= 2
}

/** "1 | Trạm Y tế xã", merged over all the rest, above the first of its persons. */
function opensGroup(state: ListState, cell: Cell, next: ListLine | null): boolean {
  if (!nextIsPerson(state, next)) return false
  const merge = state.grid.merges.at(cell.row, cell.column)
  const last = state.band.columns.at(-1)?.column ?? 0
  return merge !== null && merge.top === merge.bottom && merge.right >= last
}

const noHeading = (text: string): boolean =>
  isNote(text) || isSignature(text) || text.startsWith('(')

const COUNT = /^\d{1,4}$/u

/** "I | TẬP THỂ | 02 | 01": the cells without the counts that stand under the forms. */
function withoutCounts({ cells, name, order, others }: LineParts): readonly Cell[] {
  if (name === null || others.length === 0 || cells.length < 2) return cells
  const counted = others.every(({ text }) => COUNT.test(text)) && isPureHeading(name.text)
  return counted ? cells.filter((cell) => cell === name || cell === order) : cells
}

/** A heading's number and text, and who signs beside it, over two cells. */
const MOST_CELLS = 4

/** Text and numbering of a line that has nothing else: "I | TẬP THỂ", or "I. TẬP THỂ" in one cell. */
function onlyText(
  parts: LineParts,
): (FoundHeading & { readonly cell: Cell; readonly apart: boolean }) | null {
  const { order } = parts
  const all = withoutCounts(parts)
  // Every row of a list comes here: one with more cells is no heading beside a signature.
  if (all.length > MOST_CELLS) return null
  const cells = all.length < 3 ? all : all.filter(({ text }) => !isSignature(text))
  const [first, second] = cells
  if (first === undefined || cells.length > 2) return null
  if (second !== undefined) {
    const cell = cells.find((each) => each !== order)
    const apart = order !== null && parts.numbering !== null && cell !== undefined
    return apart ? { numbering: parts.numbering, text: cell.text, cell, apart } : null
  }
  const { numbering, rest } = takeNumbering(first.text)
  return { numbering, text: rest, cell: first, apart: false }
}

/** "CÁ NHÂN thuộc Tổ 1"; "Cá nhân ông Lê Văn Ba" is he himself. */
const PERSONS_OF = /^\s*cá\s*nhân\s+(?:thuộc|của|ở|tại|trong|ngoài|các)(?!\p{L})/iu
const opensPersons = (text: string): boolean =>
  PERSONS_OF.test(text) && kindsOfHeading(text, false).includes('individual')

function saysSomething(
  state: ListState,
  { numbering, text, apart }: FoundHeading & { readonly apart: boolean },
): boolean {
  // "* | Khối điều trị" between numbered rows.
  if (apart && numbering?.style === 'bullet' && isBlockHeading(text)) return true
  if (!isPureHeading(text)) return opensPersons(text)
  const { kinds, award } = headingOf(numbering, text, state.context)
  return kinds.length > 0 || award.kind !== 'none' || isBlockHeading(text)
}

/** Headings by their number: a Roman numeral, a letter, or one that the next line counts within. */
function numberedSurely(
  state: ListState,
  { numbering, text }: FoundHeading,
  next: ListLine | null,
): boolean {
  const style = numbering?.style
  if (isSignature(text)) return false
  if (style === 'roman' || style === 'letter') return true
  return style === 'arabic' && nextNests(state, numbering, next)
}

/**
 * The heading a line is, or null. Surely one: heading words and nothing else, or a Roman numeral or
 * capital letter before a text that stands alone. Others must lie over the columns or stand before
 * a line that begins to count at 1.
 */
export function headingIn(
  state: ListState,
  parts: LineParts,
  next: ListLine | null,
): FoundHeading | null {
  const found = onlyText(parts)
  if (found === null || !/\p{L}/u.test(found.text)) return null
  const { numbering, text, cell, apart } = found
  const surely = saysSomething(state, found) || numberedSurely(state, found, next)
  if (surely) return { numbering, text }
  if (apart) return opensGroup(state, cell, next) ? { numbering, text } : null
  const style = numbering?.style
  const wide = spans(state, cell) || (parts.name === null && parts.order === cell)
  const begins = nextBegins(state, next)
  if (style === 'arabic' || style === 'bullet') return wide && begins ? { numbering, text } : null
  if (noHeading(text)) return null
  const counted = state.numbers || columnsOf(state.band, 'order').length > 0
  return wide || (counted && begins) ? { numbering, text } : null
}

/** The last heading of one of the lists beside each other holds for another, too. */
export function shareHeading(other: ListState, state: ListState): void {
  const heading = state.headings.at(-1)
  if (heading !== undefined) other.headings = pushHeading(other.headings, heading)
  other.previous = null
  other.totals = false
}
