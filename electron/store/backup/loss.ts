/** What a store has that a copy of it has not: what would be lost by going back to the copy. */
import fs from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { LocalDateTime } from '#shared/kernel/day.ts'
import { contentsOf } from './inspect-copy.ts'

export interface Loss {
  /** Commands done since; null where the store is too damaged to tell. */
  readonly lines: number | null
  /** Commands that the copy has and the store has not. */
  readonly gained: number
  /** The first command that would be lost. */
  readonly since: LocalDateTime | null
  /** How often each command was done since. */
  readonly commands: Readonly<Record<string, number>>
  /** Tables whose number of rows differs: rows now, rows in the copy. */
  readonly rows: Readonly<Record<string, readonly [now: number, then: number]>>
}

const hashAt = (db: Sqlite.Database, seq: number): unknown =>
  db.prepare('select hash from audit where seq = ?').pluck().get(seq)

/** How many lines two trails share. Each hash covers all before it, so halving finds the place. */
function sharedLines(left: Sqlite.Database, right: Sqlite.Database, most: number): number {
  let shared = 0
  let different = most + 1
  while (different - shared > 1) {
    const middle = Math.floor((shared + different) / 2)
    const hash = hashAt(left, middle)
    if (hash !== undefined && hash === hashAt(right, middle)) shared = middle
    else different = middle
  }
  return shared
}

function compare(store: Sqlite.Database, copy: Sqlite.Database): Loss {
  const now = contentsOf(store)
  const then = contentsOf(copy)
  const shared = sharedLines(store, copy, Math.min(now.audit.lines, then.audit.lines))
  const commands = store
    .prepare<[number], { command: string; times: number }>(
      'select command, count(*) as times from audit where seq > ? group by command order by times desc, command',
    )
    .all(shared)
  const first = store
    .prepare<[number], { at: string }>('select at from audit where seq > ? order by seq limit 1')
    .get(shared)
  const tables = [...new Set([...Object.keys(now.rows), ...Object.keys(then.rows)])]
  return {
    lines: now.audit.lines - shared,
    gained: then.audit.lines - shared,
    since: first?.at ?? null,
    commands: Object.fromEntries(commands.map(({ command, times }) => [command, times])),
    rows: Object.fromEntries(
      tables
        .map((table): [string, readonly [number, number]] => [
          table,
          [now.rows[table] ?? 0, then.rows[table] ?? 0],
        ])
        .filter(([, [before, after]]) => before !== after),
    ),
  }
}

const nothing: Loss = { lines: 0, gained: 0, since: null, commands: {}, rows: {} }

/** Compares a store with a plain, good copy. A store that is not there loses nothing. */
export function lossOf(store: string, copy: string): Loss {
  if (!fs.existsSync(store)) return nothing
  const there = new Sqlite(copy, { readonly: true })
  try {
    const here = new Sqlite(store, { readonly: true })
    try {
      return compare(here, there)
    } finally {
      here.close()
    }
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    return { ...nothing, lines: null }
  } finally {
    there.close()
  }
}
