/** A list of ids for `in`, as one value: the statement is written and prepared once, however many there are. */
import { sql, type RawBuilder } from 'kysely'

export const among = (ids: readonly string[]): RawBuilder<string> =>
  sql<string>`(select value from json_each(${JSON.stringify(ids)}))`
