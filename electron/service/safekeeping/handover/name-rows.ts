/** Whose row it is, in words: rows are named by what people call them, not by their keys. */
import { sql } from 'kysely'
import {
  keyColumns,
  textOf,
  type Source,
  type StoredRow,
} from '#electron/store/handover/versioned-rows.ts'
import { handOverText as say } from '#shared/text/handover.ts'

/** The column that names a row of a table by itself. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  unit: ['name'],
  unit_alias: ['alias'],
  base_salary: ['from_day'],
  column_layout: ['headers'],
  history_import: ['file_name'],
  past_award: ['name', 'year'],
  initiative: ['title', 'author'],
  office_template: ['name'],
  fund_entry: ['day', 'reason'],
  campaign: ['name'],
  submission: ['receipt', 'file_name'],
  nominee: ['name'],
  registration: ['title'],
  member: ['name'],
  dossier_return: ['due_day'],
  attachment: ['file_name'],
  meeting: ['title', 'at'],
  decision: ['number', 'award'],
}

/** Columns that lead to a row with a name, the nearest first. */
const LEADS: readonly (readonly [column: string, table: string])[] = [
  ['nominee_id', 'nominee'],
  ['nomination_id', 'nomination'],
  ['registration_id', 'registration'],
  ['member_id', 'member'],
  ['submission_id', 'submission'],
  ['unit_id', 'unit'],
  ['campaign_id', 'campaign'],
]

/** A row by its id, in whichever of the stores has it. */
async function rowById(
  sources: readonly Source[],
  table: string,
  id: string,
): Promise<StoredRow | null> {
  for (const source of sources) {
    const { rows } = await sql<StoredRow>`
      select * from ${sql.table(table)} where id = ${id}`.execute(source)
    const [row] = rows
    if (row !== undefined) return row
  }
  return null
}

/** What people call a row. */
export async function nameOfRow(
  sources: readonly Source[],
  table: string,
  row: StoredRow,
): Promise<string> {
  const own = (NAMED_BY[table] ?? [])
    .map((column) => row[column])
    .filter((value) => value !== null && value !== undefined)
    .map(say.value)
  if (own.length > 0) return own.join(', ')
  for (const [column, lead] of LEADS) {
    const id = textOf(row[column])
    const found = id === '' ? null : await rowById(sources, lead, id)
    if (found === null) continue
    const name = await nameOfRow(sources, lead, found)
    return [name, ...detailOf(table, row)].join(', ')
  }
  return keyColumns(table)
    .map((column) => textOf(row[column]))
    .join(', ')
}

/** What tells several rows of one person or unit apart. */
const detailOf = (table: string, row: StoredRow): readonly string[] => {
  const column = {
    evidence: 'key',
    paper: 'component',
    milestone_receipt: 'milestone',
    score: 'criterion',
  }[table]
  const text = column === undefined ? '' : textOf(row[column])
  return text === '' ? [] : [text]
}

/** A value as people read it: an id as the name of what it points at. */
export async function shownValue(
  sources: readonly Source[],
  column: string,
  value: unknown,
): Promise<string> {
  const lead = LEADS.find(([name]) => name === column)
  const id = textOf(value)
  if (lead === undefined || id === '') return say.value(value)
  const found = await rowById(sources, lead[1], id)
  return found === null ? say.value(value) : nameOfRow(sources, lead[1], found)
}
