/**
 * A list of recognised initiatives and research topics as offices keep them: the row of headings by
 * synonyms, every row below it until the signature; one initiative for each author.
 */
import type { Day } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { LeftOutRow, ReadingContext } from '#shared/submissions/file-reading.ts'
import { documentEncoding } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { readBirth } from '#shared/submissions/reading/birth-text.ts'
import { splitHonorific } from '#shared/submissions/reading/honorific.ts'
import { isSignature } from '#shared/submissions/reading/line-marks.ts'
import { matchUnit, UNIT_ACCEPTED } from '#shared/submissions/reading/match-unit.ts'
import { nameForDisplay } from '#shared/submissions/reading/name-case.ts'
import {
  cellLines,
  gridOf,
  rowText,
  type Cell,
  type GridRow,
  type SheetGrid,
} from '#shared/submissions/reading/sheet-grid.ts'
import { opensTotals } from '#shared/submissions/reading/stated-totals.ts'
import type { Reach } from './initiative.ts'
import { dayIn, dayOfCell, numberIn, yearIn, yearOfTitle } from './register-cells.ts'

export interface InitiativeLine {
  readonly row: number
  readonly title: string
  readonly author: string
  readonly birth: string | null
  readonly workplace: string | null
  /** Exact name in the catalogue, where the row names one of its units. */
  readonly unit: string | null
  readonly recognisedBy: string | null
  readonly number: string | null
  readonly day: Day | null
  readonly year: number | null
  readonly reach: Reach | null
  readonly note: string | null
}

export interface InitiativesReading {
  readonly rows: readonly InitiativeLine[]
  readonly leftOut: readonly LeftOutRow[]
}

type Sort =
  | 'title'
  | 'author'
  | 'birth'
  | 'reach'
  | 'recognised-by'
  | 'decision'
  | 'day'
  | 'year'
  | 'workplace'
  | 'note'

/** Asked in this order; the first that fits is what the column holds. */
const HEADINGS: readonly (readonly [Sort, RegExp])[] = [
  ['note', /^ghi chu/u],
  ['birth', /\b(?:nam|ngay)(?: thang)?(?: nam)? sinh\b/u],
  ['day', /\bngay (?:cong nhan|quyet dinh|qd|ky|ban hanh)\b|\bthoi gian cong nhan\b/u],
  ['decision', /\b(?:quyet dinh|qd|giay chung nhan|van ban)\b/u],
  ['year', /^nam(?: cong nhan| hoc| thuc hien)?$/u],
  ['reach', /\bpham vi\b|^cap(?: (?:cong nhan|do|anh huong|de tai|sang kien|ap dung))?$/u],
  [
    'recognised-by',
    /\b(?:don vi|co quan|noi|nguoi|hoi dong|tham quyen)\b.*\bcong nhan\b|^cong nhan boi\b/u,
  ],
  ['author', /\btac gia\b|^ho (?:va )?ten\b|\bnguoi thuc hien\b|\bchu nhiem\b/u],
  ['title', /\b(?:sang kien|de tai|giai phap|cai tien)\b/u],
  ['workplace', /\b(?:don vi|co quan|noi cong tac|phong ban|dia chi)\b/u],
]

const sortOf = (heading: string): Sort | null => {
  const key = searchKey(heading)
  return HEADINGS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

type Columns = ReadonlyMap<Sort, number>

/** The columns of a row of headings: a title and an author at least; null for any other row. */
function columnsIn(row: GridRow): Columns | null {
  const columns = new Map<Sort, number>()
  for (const cell of row.cells) {
    const sort = cell.text.length > 80 ? null : sortOf(cell.text)
    if (sort !== null && !columns.has(sort)) columns.set(sort, cell.column)
  }
  return columns.has('title') && columns.has('author') && row.cells.length > 2 ? columns : null
}

const REACH_WORDS: readonly (readonly [Reach, RegExp])[] = [
  ['toan-quoc', /\b(?:toan quoc|nha nuoc|trung uong|quoc gia|bo truong|cap bo|chinh phu)\b/u],
  ['tinh', /\btinh\b/u],
  ['huyen', /\b(?:huyen|thi xa|thanh pho|tp|tx|quan)\b/u],
  ['xa', /\b(?:xa|phuong|thi tran|dac khu)\b/u],
  ['co-so', /\b(?:co so|truong|don vi|phong|trung tam|benh vien|tram)\b/u],
]

/** The level that words name ("Cấp thị xã", "Chủ tịch UBND huyện"); null where they name none. */
export function reachIn(text: string): Reach | null {
  const key = searchKey(text)
  return REACH_WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

const AUTHORS = /\s*(?:[;\n]|,(?=\s*\p{Lu})|\s(?:và|&)\s(?=\p{Lu}))\s*/u

/** "Ông Nguyễn Văn A; bà Trần Thị B" → two names. */
export const authorsIn = (cell: Pick<Cell, 'text' | 'lines'>): readonly string[] =>
  cellLines(cell)
    .flatMap((line) => line.split(AUTHORS))
    .map((text) => splitHonorific(text.replace(/^[\s\d.)+-]+/u, '').trim()).name)
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => nameForDisplay(name, true, false))

interface Reading {
  readonly columns: Columns
  readonly context: ReadingContext
  /** Year that the title or the file's name speaks of. */
  readonly titleYear: number | null
}

function linesOf(
  row: GridRow,
  { columns, context, titleYear }: Reading,
): readonly InitiativeLine[] {
  const cell = (sort: Sort): Cell | undefined =>
    row.cells.find((one) => one.column === columns.get(sort))
  const text = (sort: Sort): string | null => cell(sort)?.text ?? null
  const title = text('title')
  const author = cell('author')
  if (title === null || author === undefined) return []
  const decision = text('decision') ?? ''
  const dayCell = cell('day')
  const day = (dayCell === undefined ? null : dayOfCell(dayCell)) ?? dayIn(decision)
  const named = text('reach')
  const reach = named === null ? null : reachIn(named)
  const recognisedBy = text('recognised-by') ?? (reach === null ? named : null)
  const workplace = text('workplace')
  const match = workplace === null ? null : matchUnit(workplace, context.units)
  const authors = authorsIn(author)
  const birth = authors.length === 1 ? readBirth(text('birth') ?? '').birth : null
  return authors.map((name) => ({
    row: row.row,
    title,
    author: name,
    birth,
    workplace,
    unit: match !== null && match.score >= UNIT_ACCEPTED ? match.unit : null,
    recognisedBy,
    number: numberIn(decision),
    day,
    year:
      day === null
        ? (yearIn(text('year') ?? '') ?? yearIn(dayCell?.text ?? '') ?? titleYear)
        : Number(day.slice(0, 4)),
    reach: reach ?? (recognisedBy === null ? null : reachIn(recognisedBy)),
    note: text('note'),
  }))
}

function readSheet(grid: SheetGrid, file: string, context: ReadingContext): InitiativesReading {
  const rows: InitiativeLine[] = []
  const leftOut: LeftOutRow[] = []
  let reading: Reading | null = null
  let ended = false
  for (const row of grid.rows) {
    const leave = (reason: string): void => {
      leftOut.push({ sheet: grid.name, row: row.row, reason, text: rowText(row.cells) })
    }
    const columns = grid.hidden || ended ? null : columnsIn(row)
    if (columns !== null) {
      const over = [...leftOut.map(({ text }) => text).toReversed(), file]
      const titleYear = over.map(yearOfTitle).find((year) => year !== null) ?? null
      reading = { columns, context, titleYear }
      leave('header')
    } else if (grid.hidden) leave('hidden-sheet')
    else if (reading === null) leave('letterhead')
    else {
      const lines = ended ? [] : linesOf(row, reading)
      if (lines.length > 0) rows.push(...lines)
      else if (row.cells.some(({ text }) => opensTotals(text))) leave('total')
      else if (ended || row.cells.some(({ text }) => isSignature(text))) {
        ended = true
        leave('signature')
      } else leave('no-author')
    }
  }
  return { rows, leftOut }
}

/** Reads a list of initiatives. Every row that is none is left out with its reason. */
export function readInitiatives(
  workbook: RawWorkbook,
  file: string,
  context: ReadingContext,
): InitiativesReading {
  const encoding = documentEncoding(workbook.sheets.flatMap(({ cells }) => cells))
  const sheets = workbook.sheets.map((sheet) =>
    readSheet(gridOf(sheet, [], new Set(), encoding), file, context),
  )
  return {
    rows: sheets.flatMap(({ rows }) => rows),
    leftOut: sheets.flatMap(({ leftOut }) => leftOut),
  }
}
