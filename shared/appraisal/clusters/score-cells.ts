/**
 * Where points stand in a spreadsheet: the sheet of one unit as it is sent out (a row a criterion, a
 * column a stage), or a list of units (a row a unit, a column a criterion or a stage).
 */
import { cellAddress } from '#shared/kernel/cell-address.ts'
import type { Day } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { dayOfCell } from '#shared/appraisal/register-cells.ts'
import type { Cell, GridRow, SheetGrid } from '#shared/submissions/reading/sheet-grid.ts'
import { clusterFileText as say } from '#shared/text/clusters.ts'
import type { ClusterStage } from './sheet.ts'

const STAGE_HEADINGS: readonly (readonly [ClusterStage, RegExp])[] = [
  ['cross-check', /\b(?:cham|kiem tra|danh gia) cheo\b/u],
  ['self', /\btu (?:cham|danh gia)\b/u],
  ['cluster', /\b(?:cum|khoi)\b.*\b(?:cham|danh gia|thong nhat|thong qua)\b|^diem (?:cum|khoi)\b/u],
]
const stageIn = (text: string): ClusterStage | null => {
  const key = searchKey(text)
  return STAGE_HEADINGS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}
const CRITERION_HEADING = /^(?:ten )?(?:noi dung|tieu chi|tieu chuan)\b/u
const UNIT_HEADING = /^(?:ten )?(?:don vi|co quan)\b/u
const OTHER_HEADING = /^(?:tt|stt|so tt|tong|diem toi da|xep|ghi chu|chenh lech|suy ton)\b/u
const FACTS = {
  day: /^ngay (?:cham|danh gia)/u,
  author: /^(?:nguoi|dai dien) (?:cham|danh gia)/u,
  checker: /^don vi (?:cham|kiem tra) cheo/u,
} as const
type Fact = keyof typeof FACTS
/** What a heading says of the most that can be given. */
export const MAX = /\s*\((?:tối đa|max)[^)]*\)\s*$/iu

/** One cell that holds points, before anybody knows whether they are. */
export interface Found {
  readonly place: string
  readonly unit: string
  readonly stage: ClusterStage
  /** As the file names it; null: the only criterion that there is. */
  readonly criterion: string | null
  readonly text: string
}
export interface FoundFacts {
  readonly unit: string
  readonly stage: ClusterStage
  readonly place: string
  readonly day: Day | null
  readonly author: string | null
  readonly checker: string | null
}
interface Extract {
  readonly points: readonly Found[]
  readonly facts: readonly FoundFacts[]
  readonly problems: readonly string[]
}

const placeOf = (grid: SheetGrid, row: number, column: number): string =>
  grid.name === null ? `ô ${cellAddress(row, column)}` : `${grid.name}!${cellAddress(row, column)}`

const typed = (cell: Cell): string =>
  cell.value.type === 'number' ? String(cell.value.number) : cell.text

const cellAt = (row: GridRow | undefined, column: number): Cell | undefined =>
  row?.cells.find((cell) => cell.column === column)

/** What follows a label: "Đơn vị: Phòng Nội vụ", or the next cell of the row. */
function labelled(
  rows: readonly GridRow[],
  label: RegExp,
): Cell | { readonly text: string } | null {
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) {
      const [before = '', ...after] = cell.text.split(':')
      if (!label.test(searchKey(before))) continue
      const rest = after.join(':').trim()
      if (rest !== '') return { text: rest }
      const next = cells[index + 1]
      if (next !== undefined) return next
    }
  return null
}

const BLANK: Cell = {
  row: 1,
  column: 1,
  text: '',
  lines: [],
  value: { type: 'text' },
  formula: false,
  encoding: 'unicode',
  font: null,
}

const dayFrom = (cell: Cell | { readonly text: string } | null): Day | null =>
  cell === null
    ? null
    : dayOfCell('value' in cell ? cell : { ...BLANK, text: cell.text, lines: [cell.text] })
/** The sheet of one unit: a row a criterion, a column a stage. */
function unitSheet(grid: SheetGrid, at: number, criterionColumn: number): Extract {
  const header = grid.rows[at]
  const above = grid.rows.slice(0, at)
  const columns = (header?.cells ?? []).flatMap((cell) => {
    const stage = stageIn(cell.text)
    return stage === null ? [] : [{ stage, column: cell.column }]
  })
  const unit = labelled(above, /^don vi(?: duoc cham| tham gia)?$/u)?.text ?? null
  const place = placeOf(grid, header?.row ?? 1, 1)
  if (unit === null) return { points: [], facts: [], problems: [say.noUnit(place)] }
  const body = grid.rows.slice(at + 1)
  const points: Found[] = []
  const factRows = new Map<Fact, GridRow>()
  for (const row of body) {
    const label = cellAt(row, criterionColumn)
    if (label === undefined) continue
    const key = searchKey(label.text)
    const fact = (['day', 'author', 'checker'] as const).find((one) => FACTS[one].test(key))
    if (fact !== undefined) {
      factRows.set(fact, row)
      continue
    }
    if (OTHER_HEADING.test(key)) continue
    for (const { stage, column } of columns) {
      const cell = cellAt(row, column)
      if (cell === undefined || cell.formula || typed(cell) === '') continue
      points.push({
        place: placeOf(grid, row.row, column),
        unit,
        stage,
        criterion: label.text,
        text: typed(cell),
      })
    }
  }
  const facts = columns.map(({ stage, column }) => ({
    unit,
    stage,
    place: placeOf(grid, header?.row ?? 1, column),
    day: dayFrom(cellAt(factRows.get('day'), column) ?? null),
    author: cellAt(factRows.get('author'), column)?.text ?? null,
    checker: cellAt(factRows.get('checker'), column)?.text ?? null,
  }))
  return { points, facts, problems: [] }
}

/** A list of units: a row a unit, a column a criterion (of the stage named above) or a stage. */
function unitList(grid: SheetGrid, at: number, unitColumn: number): Extract {
  const header = grid.rows[at]
  const above = grid.rows.slice(0, at)
  const named = above.flatMap(({ cells }) => cells.flatMap(({ text }) => stageIn(text) ?? []))
  const columns = (header?.cells ?? []).flatMap((cell) => {
    if (cell.column <= unitColumn || OTHER_HEADING.test(searchKey(cell.text))) return []
    const stage = stageIn(cell.text)
    const whole = stage !== null
    return [
      {
        column: cell.column,
        stage: stage ?? named[0] ?? 'cluster',
        criterion: whole ? null : cell.text.replace(MAX, ''),
      },
    ]
  })
  const day = dayFrom(labelled(above, FACTS.day))
  const author = labelled(above, FACTS.author)?.text ?? null
  const checker = labelled(above, FACTS.checker)?.text ?? null
  const points: Found[] = []
  const facts: FoundFacts[] = []
  for (const row of grid.rows.slice(at + 1)) {
    const unit = cellAt(row, unitColumn)?.text ?? ''
    if (unit === '' || OTHER_HEADING.test(searchKey(unit))) continue
    const own = columns.flatMap(({ column, stage, criterion }) => {
      const cell = cellAt(row, column)
      return cell === undefined || typed(cell) === ''
        ? []
        : [{ place: placeOf(grid, row.row, column), unit, stage, criterion, text: typed(cell) }]
    })
    points.push(...own)
    for (const stage of new Set(own.map((one) => one.stage)))
      facts.push({ unit, stage, place: placeOf(grid, row.row, unitColumn), day, author, checker })
  }
  return { points, facts, problems: [] }
}

/** The columns that a row of headings names; null for any other row. */
function headed(
  row: GridRow,
): 'none' | { readonly kind: 'sheet' | 'list'; readonly column: number } {
  if (row.cells.length < 2) return 'none'
  const criterion = row.cells.find(({ text }) => CRITERION_HEADING.test(searchKey(text)))
  const staged = row.cells.some(({ text }) => stageIn(text) !== null)
  if (criterion !== undefined && staged) return { kind: 'sheet', column: criterion.column }
  const unit = row.cells.find(
    ({ text }) =>
      UNIT_HEADING.test(searchKey(text)) && !text.includes(':') && stageIn(text) === null,
  )
  return unit !== undefined && row.cells.some(({ column }) => column > unit.column)
    ? { kind: 'list', column: unit.column }
    : 'none'
}

/** Every cell of a sheet that holds points, and who gave them when; nothing where it is no such sheet. */
export function extractPoints(grid: SheetGrid): Extract {
  for (const [at, row] of grid.rows.entries()) {
    const found = headed(row)
    if (found === 'none') continue
    return found.kind === 'sheet'
      ? unitSheet(grid, at, found.column)
      : unitList(grid, at, found.column)
  }
  return { points: [], facts: [], problems: [] }
}
