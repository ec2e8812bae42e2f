/**
 * What merging must come to, found in another way: by comparing the values that both began with and
 * what each has now, without any version.
 */
import Sqlite from 'better-sqlite3'
import { GIVEN_NUMBERS, MERGE_CLASSES } from '#electron/store/handover/merge-classes.ts'
import { fieldsOf } from '#electron/store/handover/row-hash.ts'

type Row = Readonly<Record<string, unknown>>
export type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** Every row that is merged by itself, by table and key. */
export function rowsIn(file: string): Rows {
  const db = new Sqlite(file, { readonly: true })
  try {
    return new Map(
      Object.entries(MERGE_CLASSES).flatMap(([table, found]) =>
        found.kind === 'fields' || (found.kind === 'row' && table !== 'setting')
          ? [
              [
                table,
                new Map(
                  db
                    .prepare<[], Row>(`select * from "${table}"`)
                    .all()
                    .map((row) => [JSON.stringify(found.key.map((column) => row[column])), row]),
                ),
              ] as const,
            ]
          : [],
      ),
    )
  } finally {
    db.close()
  }
}

const same = (left: Row | undefined, right: Row | undefined, columns: readonly string[]): boolean =>
  columns.every((column) => (left?.[column] ?? null) === (right?.[column] ?? null))

export interface Stores {
  readonly base: Rows
  readonly ours: Rows
  readonly theirs: Rows
  readonly merged: Rows
}

/** Columns that merging gives anew where both PCs gave the same. */
const GIVEN = new Set<string>([GIVEN_NUMBERS.column, 'seq'])

const groupsOf = (table: string, row: Row): readonly (readonly string[])[] =>
  MERGE_CLASSES[table]?.kind === 'fields'
    ? [...fieldsOf(table, Object.keys(row)).values()]
    : [Object.keys(row)]

interface Values {
  readonly before: Row | undefined
  readonly mine: Row
  readonly other: Row
  readonly now: Row | undefined
}

/** One field, merged by its values: who changed it has the word; who both changed it alike, too. */
function wrongField(
  { before, mine, other, now }: Values,
  columns: readonly string[],
): readonly string[] {
  const what = columns.join('+')
  const [kept, keptThere] = [same(mine, before, columns), same(other, before, columns)]
  if (!kept && !keptThere && !same(mine, other, columns))
    return [`${what}: a conflict that was not named`]
  return same(now, kept ? other : mine, columns) ? [] : [what]
}

/**
 * Values that are not what they should be. `named` says whether a row was named as a conflict: there
 * a person had the word; `hangsOn`, whether a row points at one of those.
 */
export function wrongValues(
  { base, ours, theirs, merged }: Stores,
  named: (table: string, key: string) => boolean,
  hangsOn: (row: Row) => boolean,
): readonly string[] {
  const wrong: string[] = []
  for (const [table, rows] of merged) {
    const keys = new Set([...(ours.get(table)?.keys() ?? []), ...(theirs.get(table)?.keys() ?? [])])
    for (const key of keys) {
      const [before, mine, other, now] = [
        base.get(table)?.get(key),
        ours.get(table)?.get(key),
        theirs.get(table)?.get(key),
        rows.get(key),
      ]
      if (named(table, key)) continue
      if (mine === undefined || other === undefined) {
        // New on one side: must have come. Deleted on one side: may have been kept for its children.
        if (before === undefined && now === undefined && !hangsOn(mine ?? other ?? {}))
          wrong.push(`${table} ${key} did not come`)
        continue
      }
      for (const columns of groupsOf(table, mine))
        if (!columns.some((column) => GIVEN.has(column)))
          wrong.push(
            ...wrongField({ before, mine, other, now }, columns).map(
              (what) => `${table} ${key} ${what}`,
            ),
          )
    }
  }
  return wrong
}
