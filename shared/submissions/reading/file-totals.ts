import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { bareKey } from './word-keys.ts'
import { kindsOfTitle } from './kind-text.ts'
import type { ListLine } from './list-state.ts'
import type { FoundList } from './sheet-reading.ts'
import { addTotals, bareTotal, continuesTotals, totalsOf } from './stated-totals.ts'
import type { Totals } from './stated-totals.ts'

interface TotalsLine {
  readonly totals: Totals
  /** "Tổng cộng" closes the list; "Cộng" may close a group. */
  readonly grand: boolean
}

const lineText = (line: ListLine): string => line.cells.map(({ text }) => text).join(' ')

/** The one kind that a list of one kind is about, so that a bare number can be its total. */
function onlyKind(list: FoundList, kinds: ReadonlySet<NomineeKind>): NomineeKind | null {
  const named = kindsOfTitle(list.title.text)
  const [ofTitle] = named
  if (named.length === 1 && ofTitle !== undefined) return ofTitle
  const [only] = kinds
  return kinds.size === 1 ? (only ?? null) : null
}

function readLineOf(
  list: FoundList,
  line: ListLine,
  kinds: ReadonlySet<NomineeKind>,
): TotalsLine | null {
  const text = lineText(line)
  const totals = totalsOf(text)
  const grand =
    /^(?:tong|danh sach|an dinh|tat ca)/u.test(bareKey(text).replace(/^\d+ /u, '')) ||
    continuesTotals(text)
  if (Object.keys(totals).length > 0) return { totals, grand }
  const kind = onlyKind(list, kinds)
  const bare = bareTotal(line.cells.map((cell) => cell.text))
  return kind === null || bare === null ? null : { totals: { [kind]: bare }, grand }
}

const same = (left: Totals, right: Totals): boolean =>
  (['collective', 'individual', 'household', 'enterprise'] as const).every(
    (kind) => (left[kind] ?? 0) === (right[kind] ?? 0),
  )

/** Lines of one list: a grand total beats its subtotals, subtotals add up. */
function ofList(lines: readonly TotalsLine[]): Totals | null {
  const grand = lines.filter((line) => line.grand)
  const counted = grand.length > 0 ? grand : lines
  const [first] = counted
  if (first === undefined) return null
  const last = counted.at(-1) ?? first
  const before = counted
    .slice(0, -1)
    .reduce<Totals>((sum, { totals }) => addTotals(sum, totals), {})
  // A last line that says the sum of those before it is the total of totals.
  if (counted.length > 1 && same(before, last.totals)) return last.totals
  return addTotals(before, last.totals)
}

/**
 * What the lines of totals say, right or wrong. Kinds they do not mention count 0 for collectives
 * and individuals; households and enterprises appear only if stated. Null without such a line.
 * Source: samples README, `statedTotals`.
 */
export function statedTotals(
  lists: readonly FoundList[],
  kindsOf: (list: FoundList) => ReadonlySet<NomineeKind>,
  loose: readonly Totals[],
): Totals | null {
  const perList = lists.flatMap((list) => {
    const lines = list.totalsLines.flatMap((line) => readLineOf(list, line, kindsOf(list)) ?? [])
    const totals = ofList(lines)
    return totals === null ? [] : [{ totals, grand: true }]
  })
  const all = ofList([...perList, ...loose.map((totals) => ({ totals, grand: true }))])
  return all === null ? null : { collective: 0, individual: 0, ...all }
}
