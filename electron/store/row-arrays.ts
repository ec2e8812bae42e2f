/**
 * Rows one at a time, as plain arrays, for queries of a hundred thousand of them: an object for each,
 * all held at once, takes half as long again, most of it to clear them away.
 */
import type { Compilable, QueryExecutorProvider } from 'kysely'
import { rowVisitorOf } from './store-dialect.ts'

/**
 * Gives each row of a query to `visit`, its columns in the order of the select. Nothing else is done
 * with the connection meanwhile. The array is good only until the next row.
 */
export async function eachRow(
  reader: QueryExecutorProvider,
  query: Compilable,
  visit: (row: readonly unknown[]) => void,
): Promise<void> {
  const { sql, parameters } = query.compile()
  await reader.getExecutor().provideConnection((connection) => {
    rowVisitorOf(connection)(sql, parameters, visit)
    return Promise.resolve()
  })
}

/** A column that is never empty. @throws TypeError */
export function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`text expected, not ${typeof value}`)
  return value
}

/** A column that may be empty. @throws TypeError */
export const textOrNull = (value: unknown): string | null => (value === null ? null : textIn(value))

/** A column with a whole number. @throws TypeError */
export function wholeIn(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`a number expected, not ${typeof value}`)
  return value
}

/** So many texts of one column are known again. */
const MOST_KNOWN = 5000

/**
 * Gives the string that it gave before for one with the same letters: a column of few texts, such as
 * posts and births, then takes no room for each of its rows.
 */
export function sameAsKnown(): (value: unknown) => string {
  const known = new Map<string, string>()
  return (value) => {
    const text = textIn(value)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size < MOST_KNOWN) known.set(text, text)
    return text
  }
}

/**
 * Gives the string that came before for one with the same letters: neighbouring rows say the same
 * unit, and what is the same string is compared and looked up at once.
 */
export function sameAsBefore(): (value: unknown) => string {
  let last = ''
  return (value) => {
    if (value === last) return last
    last = textIn(value)
    return last
  }
}
