/**
 * The ledger of the fund for emulation and rewards (sổ quỹ thi đua, khen thưởng) of one year: what was
 * written down, and what the decisions cost, in one row of days with a balance after each. Whole đồng.
 * Sources of the fund and what it may be spent on: NĐ 98/2023 and NĐ 152/2025, chapter on the fund; what
 * is left at the end of a year goes over to the next.
 */
import { formatDay, partsOf, type Day } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { fundText as text } from '#shared/text/fund.ts'

export const FUND_INCOME = ['budget', 'carried', 'contribution', 'other-income'] as const
export const FUND_EXPENSE = ['prize', 'gift', 'printing', 'ceremony', 'other-expense'] as const
export const FUND_KINDS = [...FUND_INCOME, ...FUND_EXPENSE] as const
export type FundKind = (typeof FUND_KINDS)[number]

/** An entry as a person wrote it down. It is never changed: a wrong one is cancelled, with a reason. */
export interface FundEntry {
  readonly id: string
  readonly day: Day
  readonly kind: FundKind
  readonly amount: number
  readonly document: string | null
  readonly reason: string
  readonly by: string
  readonly cancelled: string | null
}

/**
 * What a document issued costs, against what was paid before it: of a decision its list's money, of a
 * correction the difference (it may be below zero), of a withdrawal all of it back.
 */
export interface FundPayment {
  readonly documentId: string
  readonly day: Day
  /** "812/QĐ-UBND" */
  readonly number: string
  readonly words: string
  readonly amount: number
}

export interface FundLine {
  /** Of an entry or of a document. */
  readonly id: string
  readonly kind: FundKind | 'decision'
  readonly day: Day
  readonly document: string | null
  readonly content: string
  /** 0 on the other side, and on both of a cancelled entry. */
  readonly income: number
  /** Below zero where a correction or a withdrawal lessens what was paid. */
  readonly expense: number
  readonly balance: number
  /** Why it was cancelled; null: it counts. */
  readonly cancelled: string | null
}

export interface FundSum {
  readonly kind: FundKind | 'decision'
  readonly label: string
  readonly side: 'income' | 'expense'
  readonly money: number
}

export interface FundLedger {
  readonly year: number
  /** Years in which anything happened, and this one; the latest first. */
  readonly years: readonly number[]
  /** Counted up to this day; null: all of the year. */
  readonly until: Day | null
  readonly lines: readonly FundLine[]
  readonly sums: readonly FundSum[]
  readonly income: number
  readonly expense: number
  readonly balance: number
  /** Sentences: what does not add up, where, and what to do. */
  readonly warnings: readonly string[]
  /** What the campaign's awards will still cost and what is left then; null where it is not known. */
  readonly forecast: string | null
}

export interface FundInput {
  readonly year: number
  readonly until: Day | null
  readonly entries: readonly FundEntry[]
  readonly payments: readonly FundPayment[]
  /** Of the campaign's budget what no decision pays yet; `money` null where any case's is not known. */
  readonly pending: { readonly day: Day; readonly money: number | null; readonly unknown: number }
}

const yearOf = (day: Day): number => partsOf(day)[0]

const isIncome = (kind: FundKind): boolean => FUND_INCOME.some((one) => one === kind)

type Unbalanced = Omit<FundLine, 'balance'>

const entryLine = (entry: FundEntry): Unbalanced => {
  const counted = entry.cancelled === null ? entry.amount : 0
  const income = isIncome(entry.kind)
  return {
    id: entry.id,
    kind: entry.kind,
    day: entry.day,
    document: entry.document,
    content: entry.reason,
    income: income ? counted : 0,
    expense: income ? 0 : counted,
    cancelled: entry.cancelled,
  }
}

const paymentLine = (payment: FundPayment): Unbalanced => ({
  id: payment.documentId,
  kind: 'decision',
  day: payment.day,
  document: payment.number,
  content: payment.words,
  income: 0,
  expense: payment.amount,
  cancelled: null,
})

/** By day; within a day what came in stands before what went out, else in the order of writing. */
const inOrder = (left: Unbalanced, right: Unbalanced): number =>
  left.day !== right.day
    ? left.day < right.day
      ? -1
      : 1
    : Number(left.expense > 0) - Number(right.expense > 0)

function linesOf(
  input: Pick<FundInput, 'entries' | 'payments' | 'until'>,
  year: number,
): readonly FundLine[] {
  const lines = [
    ...input.entries.map(entryLine),
    // A correction of a name alone moves no money.
    ...input.payments.filter(({ amount }) => amount !== 0).map(paymentLine),
  ]
    .filter(({ day }) => yearOf(day) === year && (input.until === null || day <= input.until))
    .toSorted(inOrder)
  let balance = 0
  return lines.map((line) => {
    balance += line.income - line.expense
    return { ...line, balance }
  })
}

const total = (lines: readonly FundLine[], side: 'income' | 'expense'): number =>
  lines.reduce((sum, line) => sum + line[side], 0)

function sumsOf(lines: readonly FundLine[]): readonly FundSum[] {
  const kinds = [...FUND_INCOME, 'decision', ...FUND_EXPENSE] as const
  return kinds.flatMap((kind): readonly FundSum[] => {
    const own = lines.filter((line) => line.kind === kind && line.cancelled === null)
    if (own.length === 0) return []
    const side = kind !== 'decision' && isIncome(kind) ? 'income' : 'expense'
    return [{ kind, label: text.kinds[kind], side, money: total(own, side) }]
  })
}

/** Money as papers print it: "-1.400.000" below zero. */
export const signedDong = (money: number): string =>
  money < 0 ? text.negative(formatDong(-money)) : formatDong(money)

/** The first day on which the fund is overdrawn, and how far at the worst. */
function overdrawn(lines: readonly FundLine[]): readonly string[] {
  const first = lines.find(({ balance }) => balance < 0)
  if (first === undefined) return []
  const lowest = Math.min(...lines.map(({ balance }) => balance))
  return [text.warnings.negative(formatDay(first.day), formatDong(-lowest))]
}

/** What the year before left over against what this year says was carried over. */
function carriedOver(input: FundInput, lines: readonly FundLine[]): readonly string[] {
  const before = input.year - 1
  // Decisions alone make no ledger: that year's was not kept here.
  if (!input.entries.some(({ day }) => yearOf(day) === before)) return []
  const left = linesOf({ ...input, until: null }, before).at(-1)?.balance ?? 0
  const carried = lines.filter(({ kind, cancelled }) => kind === 'carried' && cancelled === null)
  const sum = total(carried, 'income')
  if (carried.length === 0)
    return left > 0 ? [text.warnings.notCarried(input.year, formatDong(left))] : []
  return sum === left
    ? []
    : [text.warnings.carriedDiffers(input.year, formatDong(sum), signedDong(left))]
}

function undocumented(lines: readonly FundLine[]): readonly string[] {
  const count = lines.filter(
    ({ document, cancelled }) => document === null && cancelled === null,
  ).length
  return count === 0 ? [] : [text.warnings.undocumented(count)]
}

function expected(
  { day, money, unknown }: FundInput['pending'],
  balance: number,
): { readonly warnings: readonly string[]; readonly forecast: string | null } {
  if (money === null) return { warnings: [text.warnings.unknown(unknown)], forecast: null }
  if (money === 0) return { warnings: [], forecast: null }
  const left = balance - money
  if (left >= 0)
    return { warnings: [], forecast: text.forecast(formatDong(money), formatDong(left)) }
  const short = text.warnings.short(
    formatDay(day),
    formatDong(money),
    signedDong(balance),
    formatDong(-left),
  )
  return { warnings: [short], forecast: null }
}

/** The ledger of a year. `balance` is always `income` less `expense`, the last line's own. */
export function buildFundLedger(input: FundInput): FundLedger {
  const lines = linesOf(input, input.year)
  const balance = lines.at(-1)?.balance ?? 0
  const happened = [...input.entries, ...input.payments].map(({ day }) => yearOf(day))
  // What is yet to be paid is held against the year in which it will be.
  const ahead =
    yearOf(input.pending.day) === input.year
      ? expected(input.pending, balance)
      : { warnings: [], forecast: null }
  return {
    year: input.year,
    years: [...new Set([...happened, input.year])].toSorted((left, right) => right - left),
    until: input.until,
    lines,
    sums: sumsOf(lines),
    income: total(lines, 'income'),
    expense: total(lines, 'expense'),
    balance,
    warnings: [
      ...overdrawn(lines),
      ...carriedOver(input, lines),
      ...undocumented(lines),
      ...ahead.warnings,
    ],
    forecast: ahead.forecast,
  }
}
