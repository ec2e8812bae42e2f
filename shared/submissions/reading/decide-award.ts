import type { ReadingContext } from '../file-reading.ts'
import { readAward } from './award-text.ts'
import type { AwardReading } from './award-text.ts'
import { awardInForce } from './group-heading.ts'
import { cellsOf, columnsOf } from './nominee-draft.ts'
import type { ListTitle, NomineeDraft } from './nominee-draft.ts'
import type { Cell } from './sheet-grid.ts'
import { isTick } from './tick.ts'
import { bareKey } from './word-keys.ts'

interface AwardDecision {
  readonly award: string | null
  readonly doubt: 'award-missing' | 'award-ambiguous' | 'award-unknown' | null
  readonly cell: Cell | null
}

/** A tick in a column without a heading: one of several forms, and nobody wrote which. */
const UNTOLD: AwardReading = { kind: 'several', ids: [] }

const fromTick = (leaf: string, header: string, context: ReadingContext): AwardReading => {
  if (header === '') return UNTOLD
  const own = readAward(leaf, context)
  return own.kind === 'none' ? readAward(header, context) : own
}

interface AwardCell {
  readonly reading: AwardReading
  readonly cell: Cell
}
const NO_CELLS: readonly AwardCell[] = []

function fromCells(draft: NomineeDraft, context: ReadingContext): readonly AwardCell[] {
  const cells = cellsOf(draft, 'award', 'award-tick')
  if (cells.length === 0) return NO_CELLS
  return cells.flatMap(({ column, cell }) => {
    if (cell.text === '') return []
    const text = readAward(cell.text, context)
    if (text.kind !== 'none') return [{ reading: text, cell }]
    if (!isTick(cell)) return []
    return [{ reading: fromTick(column.leaf, column.header, context), cell }]
  })
}

const settle = (reading: AwardReading, cell: Cell | null): AwardDecision | null => {
  switch (reading.kind) {
    case 'award':
      return { award: reading.id, doubt: null, cell }
    case 'several':
      return { award: null, doubt: reading === UNTOLD ? 'award-missing' : 'award-ambiguous', cell }
    case 'foreign':
      return { award: null, doubt: 'award-unknown', cell }
    case 'none':
      return null
  }
}

/**
 * The award asked for a nominee: ticks and award columns of the row first, then what stands behind
 * the name, the group heading, the title of the list, the sheet's name, the sentence of a letter. Two different ones leave it open.
 * Source: samples README, `rows[].award`.
 */
export function decideAward(
  draft: NomineeDraft,
  context: ReadingContext,
  behindName: string | null,
): AwardDecision {
  const own = fromCells(draft, context).flatMap(({ reading, cell }) => settle(reading, cell) ?? [])
  const [first] = own
  if (first !== undefined) {
    const same = own.every(({ award, doubt }) => award === first.award && doubt === first.doubt)
    return same ? first : { award: null, doubt: 'award-ambiguous', cell: first.cell }
  }
  const behind = behindName === null ? null : settle(readAward(behindName, context), null)
  if (behind !== null) return behind
  const over = overName(draft, context)
  if (over !== null && awardInForce(draft.headings).kind === 'none') return over
  return besideNote(draft, context, fromAbove(draft, context))
}

/** "Cá nhân đề nghị tặng Giấy khen" above the column in which the name stands. */
function overName(draft: NomineeDraft, context: ReadingContext): AwardDecision | null {
  const column = columnsOf(draft.band, 'name').find((each) => draft.cells.has(each.column))
  const reading = column === undefined ? null : readAward(column.header, context)
  return reading?.kind === 'award' ? settle(reading, null) : null
}

/** A note that says what to give, not what was given: "Tặng Giấy khen", "GK", not "GK 2023". */
const SAYS_TO_GIVE =
  /^(?:de nghi )?(?:xet )?(?:tang )?(?:giay khen|bang khen|gk|bk)\b(?!.*(?:\d|\b(?:nam|qd|da|truoc|lan|cu)\b))/u
/** Nothing else asks an award: the note must say that it does, or nothing but the form. */
const ASKS = /^(?:de nghi|xet|tang)\b|^(?:giay khen|bang khen|gk|bk)$/u

/** Where nothing else names an award, the column of notes may; another than the title's is asked. */
function besideNote(
  draft: NomineeDraft,
  context: ReadingContext,
  decision: AwardDecision,
): AwardDecision {
  const [note] = cellsOf(draft, 'note')
  const key = note === undefined ? '' : bareKey(note.cell.text)
  if (note === undefined || !SAYS_TO_GIVE.test(key)) return decision
  if (decision.doubt === 'award-missing' && !ASKS.test(key)) return decision
  const noted = settle(readAward(note.cell.text, context), note.cell)
  if (noted === null || decision.doubt === 'award-missing') return noted ?? decision
  if (noted.award === decision.award) return decision
  return { award: null, doubt: 'award-ambiguous', cell: note.cell }
}

interface Above {
  readonly headings: NomineeDraft['headings']
  readonly context: ReadingContext
  readonly decision: AwardDecision
}
const above = new WeakMap<ListTitle, Above>()

/** What stands above a nominee decides for all of his group, and is asked once for it. */
function fromAbove({ headings, title }: NomineeDraft, context: ReadingContext): AwardDecision {
  const before = above.get(title)
  if (before !== undefined && before.headings === headings && before.context === context)
    return before.decision
  const decision = [
    awardInForce(headings),
    readAward(title.text, context),
    readAward(title.sheetName ?? '', context),
    readAward(title.request, context),
  ]
    .map((reading) => settle(reading, null))
    .find((each) => each !== null) ?? { award: null, doubt: 'award-missing', cell: null }
  above.set(title, { headings, context, decision })
  return decision
}
