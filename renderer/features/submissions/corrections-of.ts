/** How one more correction of the clerk joins those of a file. Pure: the queue keeps the result. */
import {
  rowKeyOf,
  type Corrections,
  type RowCorrection,
  type RowPlace,
} from '#shared/submissions/corrections.ts'
import type { Meaning } from '#shared/submissions/reading/column-meaning.ts'

type Sheet = string | null

const places = ({ sheet, row, part }: RowPlace) => ({ sheet, row, part: part ?? 1 })

/** Gives a column its meaning. Only one column may hold the names: the other one is set aside. */
export function withMeaning(
  corrections: Corrections,
  at: { readonly sheet: Sheet; readonly column: number; readonly meaning: Meaning },
  namesNow: readonly number[],
): Corrections {
  const others = corrections.columns.filter(
    ({ sheet, column }) => sheet !== at.sheet || column !== at.column,
  )
  const setAside =
    at.meaning === 'name'
      ? namesNow
          .filter((column) => column !== at.column)
          .map((column) => ({ sheet: at.sheet, column, meaning: 'ignored' as const }))
      : []
  const kept = others.filter(
    (one) => !setAside.some(({ sheet, column }) => sheet === one.sheet && column === one.column),
  )
  return { ...corrections, columns: [...kept, ...setAside, at] }
}

/** Writes over one cell of the file. */
export const withCell = (
  corrections: Corrections,
  at: { readonly sheet: Sheet; readonly cell: string; readonly text: string },
): Corrections => ({
  ...corrections,
  cells: [
    ...corrections.cells.filter(({ sheet, cell }) => sheet !== at.sheet || cell !== at.cell),
    at,
  ],
})

/** Changes what is said of one row; what was said of it before stays. */
export function withRow(
  corrections: Corrections,
  at: RowPlace,
  change: Partial<Pick<RowCorrection, 'as' | 'accept' | 'set'>>,
): Corrections {
  const key = rowKeyOf(at)
  const before = corrections.rows.find((row) => rowKeyOf(row) === key)
  const { set = {}, ...rest } = change
  return {
    ...corrections,
    rows: [
      ...corrections.rows.filter((row) => rowKeyOf(row) !== key),
      {
        ...places(at),
        accept: false,
        ...before,
        ...rest,
        set: { ...before?.set, ...set },
      },
    ],
  }
}

/** Says of a row only whether it is a nominee; one that was left out by hand comes back as it was. */
export function withRowAs(
  corrections: Corrections,
  at: RowPlace,
  as: 'nominee' | 'left-out',
): Corrections {
  const key = rowKeyOf(at)
  const before = corrections.rows.find((row) => rowKeyOf(row) === key)
  const opposite = before?.as !== undefined && before.as !== as
  if (!opposite) return withRow(corrections, at, { as })
  const { as: _as, ...rest } = before
  return {
    ...corrections,
    rows: [...corrections.rows.filter((row) => rowKeyOf(row) !== key), rest],
  }
}

/** Refuses a repair, or takes the refusal back. */
export function withRepair(
  corrections: Corrections,
  at: { readonly sheet: Sheet; readonly cell: string },
  refused: boolean,
): Corrections {
  const others = corrections.refusedRepairs.filter(
    ({ sheet, cell }) => sheet !== at.sheet || cell !== at.cell,
  )
  return { ...corrections, refusedRepairs: refused ? [...others, at] : others }
}

/** Answers the question about a duplicate. */
export const withDecision = (
  corrections: Corrections,
  at: RowPlace,
  answer: Pick<Corrections['duplicates'][number], 'scope' | 'decision'>,
): Corrections => ({
  ...corrections,
  duplicates: [
    ...corrections.duplicates.filter(
      (one) => one.scope !== answer.scope || rowKeyOf(one) !== rowKeyOf(at),
    ),
    { ...places(at), ...answer },
  ],
})

/** Chooses the unit; null leaves it to the file again. */
export function withUnit(
  { unit: _unit, alias: _alias, ...rest }: Corrections,
  unit: string | null,
  alias: string | null,
): Corrections {
  if (unit === null) return rest
  return { ...rest, unit, ...(alias === null ? {} : { alias }) }
}

/** How many things were put right. */
export const correctionCount = (corrections: Corrections): number =>
  corrections.columns.length +
  corrections.cells.length +
  corrections.rows.length +
  corrections.refusedRepairs.length +
  corrections.duplicates.length +
  corrections.headers.length
