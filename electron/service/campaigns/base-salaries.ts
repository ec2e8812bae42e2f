/** The dated table of base salaries: what the program starts with, extended by the office. */
import type { Reader, Writer } from '#electron/store/reader.ts'
import {
  baseSalaryOf,
  FIRST_BASE_SALARIES,
  type BaseSalaryEntry,
  type BaseSalaryOfDay,
  type BaseSalaryTable,
} from '#shared/campaigns/money.ts'

/** The table, oldest first; what the office entered stands above what the program came with. */
export async function listBaseSalaries(reader: Reader): Promise<BaseSalaryTable> {
  const rows = await reader.selectFrom('base_salary').selectAll().execute()
  const entered = rows.map((row) => ({
    from: row.from_day,
    amount: row.amount,
    source: row.source,
    status: row.status,
    confirmedThrough: row.confirmed_through,
  }))
  const known = new Set(entered.map((entry) => entry.from))
  return [...FIRST_BASE_SALARIES.filter((entry) => !known.has(entry.from)), ...entered].toSorted(
    (left, right) => (left.from < right.from ? -1 : 1),
  )
}

/** The base salary of a day, or why it is not known. */
export async function baseSalaryFor(reader: Reader, day: string): Promise<BaseSalaryOfDay> {
  return baseSalaryOf(await listBaseSalaries(reader), day)
}

/** Adds a level, or confirms the one that begins on the same day. */
export async function setBaseSalary(tx: Writer, entry: BaseSalaryEntry): Promise<BaseSalaryTable> {
  const row = {
    amount: entry.amount,
    source: entry.source,
    status: entry.status,
    confirmed_through: entry.confirmedThrough,
  }
  await tx
    .insertInto('base_salary')
    .values({ from_day: entry.from, ...row })
    .onConflict((conflict) => conflict.column('from_day').doUpdateSet(row))
    .execute()
  return listBaseSalaries(tx)
}
