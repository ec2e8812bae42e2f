/**
 * The unit catalogue (danh mục đơn vị) as an office keeps it: one row a unit. Read from any
 * spreadsheet whose header row names the columns; a bad cell refuses the whole file with its address.
 */
import { cleanText, identityKey, searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'

export interface CatalogueUnit {
  readonly code: string | null
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string
  readonly cluster: string | null
  readonly parent: string | null
}

const COLUMNS = {
  code: ['ma don vi', 'ma'],
  name: ['ten don vi', 'don vi', 'ten co quan don vi', 'ten co quan'],
  aliases: ['ten viet tat ten khac', 'ten viet tat', 'ten khac', 'ten goi khac'],
  type: ['loai don vi', 'loai', 'nhom don vi'],
  cluster: ['cum khoi thi dua', 'cum khoi', 'khoi thi dua', 'cum thi dua', 'cum', 'khoi'],
  parent: ['don vi cap tren', 'cap tren', 'co quan chu quan', 'don vi chu quan'],
} as const
type Column = keyof typeof COLUMNS
const COLUMN_NAMES: readonly Column[] = ['code', 'name', 'aliases', 'type', 'cluster', 'parent']

type Grid = ReadonlyMap<number, ReadonlyMap<number, string>>

function gridOf(sheet: RawSheet): Grid {
  const grid = new Map<number, Map<number, string>>()
  for (const cell of sheet.cells) {
    const text = cell.value.type === 'error' ? '' : cleanText(cell.text)
    if (text === '') continue
    const row = grid.get(cell.row) ?? new Map<number, string>()
    row.set(cell.column, text)
    grid.set(cell.row, row)
  }
  return grid
}

function columnsOf(row: ReadonlyMap<number, string>): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  for (const name of COLUMN_NAMES)
    for (const synonym of COLUMNS[name]) {
      const hit = [...row].find(([, text]) => searchKey(text) === synonym)
      if (hit !== undefined && !found.has(name)) found.set(name, hit[0])
    }
  return found
}

/** The row with the most known headings, a unit name among them; null where there is none. */
function findHeader(grid: Grid): { row: number; columns: ReadonlyMap<Column, number> } | null {
  let best: { row: number; columns: ReadonlyMap<Column, number> } | null = null
  for (const [row, cells] of grid) {
    const columns = columnsOf(cells)
    if (columns.has('name') && columns.size > (best?.columns.size ?? 1)) best = { row, columns }
  }
  return best
}

const BESIDE = new Set(['stt', 'tt', 'so tt', 'ghi chu'])
const FEWEST = 3

/**
 * Whether these headings are a catalogue's: a unit's name, its type and something else that only a
 * catalogue says, and nothing that it does not say.
 */
export function isCatalogueHeader(texts: readonly string[]): boolean {
  const row = new Map(texts.map((text, index) => [index, text]))
  const columns = columnsOf(row)
  if (!columns.has('name') || !columns.has('type') || columns.size < FEWEST) return false
  const known = new Set(columns.values())
  return texts.every((text, index) => known.has(index) || BESIDE.has(searchKey(text)))
}

/**
 * Reads the catalogue out of a workbook's first sheet that has one.
 * @throws Refusal CATALOGUE_COLUMN_MISSING, CATALOGUE_EMPTY, CATALOGUE_ROW_BAD
 */
export function readCatalogue(workbook: RawWorkbook, file: string): readonly CatalogueUnit[] {
  const sheets = workbook.sheets.filter((sheet) => !sheet.hidden).map(gridOf)
  const found = sheets
    .map((grid) => ({ grid, header: findHeader(grid) }))
    .find(({ header }) => header !== null)
  if (found?.header == null)
    throw new Refusal('CATALOGUE_COLUMN_MISSING', { file, column: 'Tên đơn vị' })
  const { grid, header } = found
  if (!header.columns.has('type'))
    throw new Refusal('CATALOGUE_COLUMN_MISSING', { file, column: 'Loại đơn vị' })
  const rows = [...grid].filter(([row]) => row > header.row).toSorted(([a], [b]) => a - b)
  const seen = new Map<string, number>()
  const units = rows.map(([row, cells]) => readRow(row, cells, header.columns, { file, seen }))
  if (units.length === 0) throw new Refusal('CATALOGUE_EMPTY', { file })
  return units
}

function readRow(
  row: number,
  cells: ReadonlyMap<number, string>,
  columns: ReadonlyMap<Column, number>,
  scope: { readonly file: string; readonly seen: Map<string, number> },
): CatalogueUnit {
  const at = (column: Column): string | null => cells.get(columns.get(column) ?? 0) ?? null
  const bad = (column: Column, detail: string): Refusal =>
    new Refusal('CATALOGUE_ROW_BAD', {
      file: scope.file,
      cell: cellAddress(row, columns.get(column) ?? 1),
      detail,
    })
  const name = at('name')
  if (name === null) throw bad('name', 'dòng này có nội dung nhưng thiếu tên đơn vị')
  const type = at('type')
  if (type === null) throw bad('type', `đơn vị "${name}" thiếu loại đơn vị`)
  const key = identityKey(name)
  const earlier = scope.seen.get(key)
  if (earlier !== undefined)
    throw bad('name', `đơn vị "${name}" đã có ở dòng ${earlier}; mỗi đơn vị chỉ ghi một lần`)
  scope.seen.set(key, row)
  return {
    code: at('code'),
    name,
    aliases: (at('aliases') ?? '')
      .split(';')
      .map(cleanText)
      .filter((alias) => alias !== ''),
    type,
    cluster: at('cluster'),
    parent: at('parent'),
  }
}
