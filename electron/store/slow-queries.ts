/** Statements that took long, for the health page and for support: their text, never their values. */

export interface SlowQuery {
  readonly sql: string
  readonly milliseconds: number
}

export interface SlowQueries {
  note(sql: string, milliseconds: number): void
  readonly list: () => readonly SlowQuery[]
}

/** From so many milliseconds on; source: Signal Desktop logs queries over 40 ms. */
const SLOW_MS = 40
const KEPT = 50

/** Keeps the last ones in memory. */
export function slowQueries(): SlowQueries {
  let kept: readonly SlowQuery[] = []
  return {
    note: (sql, milliseconds) => {
      if (milliseconds > SLOW_MS)
        kept = [...kept, { sql, milliseconds: Math.round(milliseconds) }].slice(-KEPT)
    },
    list: () => kept,
  }
}
