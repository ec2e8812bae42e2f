import type { Meaning } from './column-meaning.ts'

/** A column of a list and what it holds. */
export interface ListColumn {
  readonly column: number
  /** The heading, from the top row down, as the sheet shows it. */
  readonly header: string
  /** The lowest heading only. */
  readonly leaf: string
  /** First column of the merged heading: columns under one merged heading hold one value. */
  readonly anchor: number
  readonly meaning: Meaning | null
}

/** A list's columns; lists beside each other on one sheet are bands of one layout. */
export interface ListBand {
  readonly from: number
  readonly to: number
  readonly columns: readonly ListColumn[]
}

/** The header rows of a list and its bands. */
export interface ListLayout {
  readonly top: number
  readonly bottom: number
  readonly bands: readonly ListBand[]
  /** Headings joined: a header that is repeated on the next page has the same. */
  readonly signature: string
}

const NAMES: ReadonlySet<Meaning> = new Set([
  'name',
  'entry',
  'body',
  'family-name',
  'given-name',
  'item',
])
const SUBSTANCE: ReadonlySet<Meaning> = new Set([
  'birth',
  'sex-nam',
  'sex-nu',
  'gender',
  'position',
  'workplace',
  'address',
  'position-workplace',
  'achievement',
  'award',
  'award-tick',
  'income',
  'households',
  'workers',
  'item-type',
  'due',
  'scope',
  'owner',
])

/** Whether a column of this meaning holds names of people or collectives. */
export const isNameLike = (meaning: Meaning | null): boolean =>
  meaning !== null && NAMES.has(meaning)

const has = (columns: readonly ListColumn[], test: (meaning: Meaning) => boolean): boolean =>
  columns.some(({ meaning }) => meaning !== null && test(meaning))

/** Whether headings make a list: somebody's name, and what is said of him or a number column. */
export function makesList(columns: readonly ListColumn[]): boolean {
  const substance = has(columns, (meaning) => SUBSTANCE.has(meaning))
  if (has(columns, (meaning) => NAMES.has(meaning))) {
    const surely = has(columns, (meaning) => NAMES.has(meaning) && meaning !== 'body')
    return substance || (surely && has(columns, (meaning) => meaning === 'order'))
  }
  // "Ông (bà)" alone may head the names.
  const others = has(columns, (meaning) => meaning === 'unit' || meaning === 'honorific')
  return others && substance
}

/** Whether columns from here on say again what the band already has. */
function repeats(band: readonly ListColumn[], rest: readonly ListColumn[]): boolean {
  const had = new Set(band.flatMap(({ meaning }) => (meaning === null ? [] : [meaning])))
  return rest.some(
    ({ meaning }) =>
      meaning !== null && SUBSTANCE.has(meaning) && meaning !== 'award-tick' && had.has(meaning),
  )
}

const startsBand = (
  band: readonly ListColumn[],
  columns: readonly ListColumn[],
  index: number,
): boolean => {
  const column = columns[index]
  if (column === undefined || !has(band, (meaning) => NAMES.has(meaning))) return false
  if (column.meaning === 'order') return true
  if (column.meaning !== 'name' && column.meaning !== 'entry') return false
  const shared = band.some(({ anchor }) => anchor === column.anchor)
  return (
    !shared &&
    has(band, (meaning) => SUBSTANCE.has(meaning)) &&
    repeats(band, columns.slice(index + 1))
  )
}

/** Splits the columns of a header into lists that lie beside each other. */
export function bandsOf(columns: readonly ListColumn[], width: number): readonly ListBand[] {
  const groups: ListColumn[][] = [[]]
  for (const [index, column] of columns.entries()) {
    const band = groups.at(-1) ?? []
    if (startsBand(band, columns, index)) groups.push([column])
    else band.push(column)
  }
  return groups.map((group, index) => ({
    from: index === 0 ? 1 : (group[0]?.column ?? 1),
    to: (groups[index + 1]?.[0]?.column ?? width + 1) - 1,
    columns: group,
  }))
}

/** A column without a heading of its own that the user gave a meaning. */
export const columnByHand = (column: number, meaning: Meaning): ListColumn => ({
  column,
  header: '',
  leaf: '',
  anchor: column,
  meaning,
})

/** A list whose columns the user told, below the row that he named as the last of the headings. */
export const layoutByHand = (
  columns: readonly { readonly column: number; readonly meaning: Meaning }[],
  header: number,
  width: number,
): ListLayout => ({
  top: header,
  bottom: header,
  bands: [
    {
      from: 1,
      to: width,
      columns: columns
        .toSorted((left, right) => left.column - right.column)
        .map(({ column, meaning }) => columnByHand(column, meaning)),
    },
  ],
  signature: '',
})
