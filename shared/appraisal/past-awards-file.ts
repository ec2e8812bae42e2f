/**
 * A list of awards of earlier years as offices keep them: found, mended and taken apart by the same
 * reading as a unit's list; year, award and decision by synonyms of their headings, else from the
 * headings between the rows, the title, the file's name.
 */
import { searchKey } from '#shared/kernel/fold.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { LeftOutRow, ReadingContext, RowReading } from '#shared/submissions/file-reading.ts'
import { readAward } from '#shared/submissions/reading/award-text.ts'
import type { ListColumn } from '#shared/submissions/reading/list-layout.ts'
import { matchUnit, UNIT_ACCEPTED } from '#shared/submissions/reading/match-unit.ts'
import type { NomineeDraft } from '#shared/submissions/reading/nominee-draft.ts'
import type { Cell } from '#shared/submissions/reading/sheet-grid.ts'
import { isTick } from '#shared/submissions/reading/tick.ts'
import { understandWithLists } from '#shared/submissions/reading/understand-workbook.ts'
import { dayIn, dayOfCell, numberIn, yearIn, yearOfTitle } from './register-cells.ts'

/** One award of one nominee. A nominee with a title and a yearly grade has two lines. */
export interface PastAwardLine {
  readonly row: number
  readonly year: number
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly birth: string | null
  readonly position: string | null
  readonly workplace: string | null
  /** Exact name in the catalogue, where the row names one of its units. */
  readonly unit: string | null
  readonly award: string
  readonly achievement: string | null
  readonly number: string | null
  readonly day: Day | null
}

export interface PastAwardsReading {
  readonly rows: readonly PastAwardLine[]
  readonly leftOut: readonly LeftOutRow[]
}

const YEAR = /^nam(?: (?:khen|tang|duoc|dat|cong nhan|thi dua|xet|hoc|cong tac)\b.*)?$/u
const DECISION_DAY = /\bngay (?:quyet dinh|qd|ky|ban hanh|khen|cong nhan)\b|^ngay$|^ngay thang$/u
const DECISION = /\b(?:quyet dinh|qd)\b|^so ky hieu|^so van ban/u
const GRADE = /\bxep loai\b|\bmuc do hoan thanh\b|\bket qua danh gia\b|\bdanh gia\b/u
const AWARD = /\bhinh thuc\b|\bdanh hieu\b|\bkhen thuong\b|\bda duoc tang\b/u

type Sort = 'year' | 'day' | 'decision' | 'grade' | 'award' | 'tick'

function sortOf(column: ListColumn): Sort | null {
  const key = searchKey(column.leaf)
  if (column.meaning === 'award-tick') return 'tick'
  if (column.meaning === 'sex-nam' || key.includes('sinh')) return null
  if (YEAR.test(key)) return 'year'
  if (DECISION_DAY.test(key)) return 'day'
  if (DECISION.test(key)) return 'decision'
  if (GRADE.test(key)) return 'grade'
  return column.meaning === 'award' || AWARD.test(key) ? 'award' : null
}

/** The cells of a draft in the columns of one sort. */
const cellsOf = (
  draft: NomineeDraft,
  sort: Sort,
): readonly { readonly cell: Cell; readonly column: ListColumn }[] =>
  draft.band.columns
    .filter((column) => sortOf(column) === sort)
    .flatMap((column) => (draft.cells.get(column.column) ?? []).map((cell) => ({ cell, column })))
    .filter(({ cell }) => !/^[-–—.…/]*$/u.test(cell.text))

const NAMED =
  /(?:giấy khen|bằng khen|cờ thi đua|huân chương \p{L}+|kỷ niệm chương|chiến sĩ (?:thi đua|tiên tiến)|lao động (?:tiên tiến|xuất sắc)|tập thể lao động (?:tiên tiến|xuất sắc)|hoàn thành (?:xuất sắc |tốt )?nhiệm vụ)/iu

/** An award that a heading or a title names, as the plan calls it or by its own first words. */
function namedIn(text: string, context: ReadingContext): string | null {
  const reading = readAward(text, context)
  if (reading.kind === 'award')
    return context.awards.find(({ id }) => id === reading.id)?.name ?? null
  const words = NAMED.exec(text)?.[0].toLocaleLowerCase('vi')
  return words === undefined ? null : words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)
}

/** What stands over a row: the group headings above it, nearest first, then the list's title. */
function wordsOver(draft: NomineeDraft, headings: readonly LeftOutRow[]): readonly string[] {
  const above = headings
    .filter(({ sheet, row }) => sheet === draft.sheet && row < draft.row)
    .map(({ text }) => text)
  return [...above.toReversed(), draft.title.text, draft.title.sheetName ?? '']
}

const firstOf = <Value>(
  texts: readonly string[],
  read: (text: string) => Value | null,
): Value | null => texts.map(read).find((value) => value !== null) ?? null

function awardsOf(
  draft: NomineeDraft,
  over: readonly string[],
  context: ReadingContext,
): readonly string[] {
  const written = cellsOf(draft, 'award').map(({ cell }) => cell.text)
  const ticked = cellsOf(draft, 'tick').flatMap(({ cell, column }) =>
    isTick(cell) ? [namedIn(column.header, context) ?? column.leaf] : [],
  )
  const grades = cellsOf(draft, 'grade').map(({ cell }) => cell.text)
  const own = [...written, ...ticked, ...grades]
  if (own.length > 0) return [...new Set(own)]
  const named = firstOf(over, (text) => namedIn(text, context))
  return named === null ? [] : [named]
}

function unitOf(row: RowReading, draft: NomineeDraft, context: ReadingContext): string | null {
  const column = draft.band.columns.find(({ meaning }) => meaning === 'unit')?.column
  const texts = [
    ...(column === undefined ? [] : (draft.cells.get(column) ?? []).map(({ text }) => text)),
    row.workplace ?? '',
    ...(row.kind === 'individual' ? [] : [row.name]),
  ].filter((text) => text !== '')
  return firstOf(texts, (text) => {
    const { unit, score } = matchUnit(text, context.units)
    return score >= UNIT_ACCEPTED ? unit : null
  })
}

/** Reads a list of earlier awards. What has no year or names no award is left out with its reason. */
export function readPastAwards(
  workbook: RawWorkbook,
  file: string,
  context: ReadingContext,
): PastAwardsReading {
  const { reading, lists } = understandWithLists(workbook, file, context)
  const drafts = lists.flatMap((list) => list.drafts)
  const headings = reading.leftOut.filter(({ reason }) => reason === 'group-heading')
  const rows: PastAwardLine[] = []
  const leftOut: LeftOutRow[] = [...reading.leftOut]
  reading.rows.forEach((row, index) => {
    const draft = drafts[index]
    if (draft === undefined || row.item !== undefined) return
    const over = wordsOver(draft, headings)
    const decisions = cellsOf(draft, 'decision').map(({ cell }) => cell.text)
    const days = cellsOf(draft, 'day').map(({ cell }) => dayOfCell(cell))
    const day = days.find((one) => one !== null) ?? firstOf(decisions, dayIn)
    const year =
      firstOf(
        cellsOf(draft, 'year').map(({ cell }) => cell.text),
        yearIn,
      ) ??
      (day !== null
        ? Number(day.slice(0, 4))
        : // A list with a column of years says by an empty cell that it does not know.
          draft.band.columns.some((column) => sortOf(column) === 'year')
          ? null
          : firstOf([...over, file], yearOfTitle))
    const awards = awardsOf(draft, over, context)
    const { sheet } = row
    if (year === null || awards.length === 0) {
      const reason = year === null ? 'year-missing' : 'award-missing'
      leftOut.push({ sheet, row: row.row, reason, text: row.name })
      return
    }
    const { kind, honorific, name, birth, position, workplace, achievement } = row
    const unit = unitOf(row, draft, context)
    const number = firstOf(decisions, numberIn)
    for (const award of awards)
      rows.push({
        row: row.row,
        year,
        kind,
        honorific,
        name,
        birth,
        position,
        workplace,
        unit,
        award,
        achievement,
        number,
        day,
      })
  })
  return { rows, leftOut }
}
