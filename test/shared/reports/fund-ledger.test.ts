import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildFundLedger,
  FUND_INCOME,
  FUND_KINDS,
  signedDong,
  type FundEntry,
  type FundInput,
  type FundPayment,
} from '#shared/reports/fund-ledger.ts'

const entry = (
  day: string,
  kind: FundEntry['kind'],
  amount: number,
  more: Partial<FundEntry> = {},
): FundEntry => ({
  id: `${day} ${kind} ${amount}`,
  day,
  kind,
  amount,
  document: 'Phiếu 01',
  reason: `khoản ${kind}`,
  by: 'Văn thư',
  cancelled: null,
  ...more,
})
const payment = (day: string, amount: number): FundPayment => ({
  documentId: `${day} ${amount}`,
  day,
  number: '99/QĐ-UBND',
  words: 'Tiền thưởng',
  amount,
})
const ledgerOf = (more: Partial<FundInput> = {}) =>
  buildFundLedger({
    year: 2024,
    until: null,
    entries: [],
    payments: [],
    pending: { day: '2024-08-24', money: 0, unknown: 0 },
    ...more,
  })

describe('the ledger of the fund', () => {
  it('stands in the order of days, what came in before what went out, with a balance after each', () => {
    const { lines, income, expense, balance, warnings } = ledgerOf({
      entries: [
        entry('2024-06-10', 'printing', 4_000_000),
        entry('2024-06-10', 'contribution', 1_000_000),
        entry('2024-01-05', 'budget', 30_000_000),
      ],
      payments: [payment('2024-08-20', 26_900_000)],
    })
    expect(lines.map(({ kind, balance: after }) => [kind, after])).toEqual([
      ['budget', 30_000_000],
      ['contribution', 31_000_000],
      ['printing', 27_000_000],
      ['decision', 100_000],
    ])
    expect([income, expense, balance]).toEqual([31_000_000, 30_900_000, 100_000])
    expect(warnings).toEqual([])
  })

  it('warns from the đồng on which it is overdrawn, and not at nought', () => {
    const entries = [entry('2024-01-05', 'budget', 700_000)]
    expect(ledgerOf({ entries, payments: [payment('2024-08-20', 700_000)] }).warnings).toEqual([])
    const [warning] = ledgerOf({ entries, payments: [payment('2024-08-20', 700_001)] }).warnings
    expect(warning).toContain('từ ngày 20/8/2024')
    expect(warning).toContain('thiếu 1 đồng')
  })

  it('warns of a day in between although the year ends well', () => {
    const { balance, warnings } = ledgerOf({
      entries: [entry('2024-03-01', 'gift', 500_000), entry('2024-04-01', 'budget', 900_000)],
    })
    expect(balance).toBe(400_000)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('01/3/2024')
  })

  it('shows a cancelled entry and counts it nowhere', () => {
    const cancelled = 'ghi trùng'
    const { lines, sums, balance, warnings } = ledgerOf({
      entries: [
        entry('2024-01-05', 'budget', 900_000),
        entry('2024-02-05', 'gift', 5_000_000, { cancelled, document: null }),
      ],
    })
    expect(lines[1]).toMatchObject({ cancelled, income: 0, expense: 0, balance: 900_000 })
    expect(sums.map(({ kind }) => kind)).toEqual(['budget'])
    expect([balance, warnings]).toEqual([900_000, []])
  })

  it('takes the difference of a correction off what was paid; one of a name alone is no line', () => {
    const { lines, expense, sums } = ledgerOf({
      entries: [entry('2024-01-05', 'budget', 40_000_000)],
      payments: [
        payment('2024-08-20', 37_100_000),
        payment('2024-09-10', -1_400_000),
        payment('2024-09-12', 0),
      ],
    })
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatchObject({ expense: -1_400_000, balance: 4_300_000 })
    expect(expense).toBe(35_700_000)
    expect(sums).toContainEqual(
      expect.objectContaining({ kind: 'decision', side: 'expense', money: 35_700_000 }),
    )
    expect(signedDong(-1_400_000)).toBe('-1.400.000')
  })

  it('holds what was carried over against what the year before left', () => {
    const before = entry('2023-01-05', 'budget', 2_000_000)
    const of = (...entries: readonly FundEntry[]) => ledgerOf({ entries: [before, ...entries] })
    expect(of().warnings[0]).toContain('còn 2.000.000 đồng chưa chuyển sang năm 2024')
    expect(of(entry('2024-01-02', 'carried', 2_000_000)).warnings).toEqual([])
    expect(of(entry('2024-01-02', 'carried', 1_999_999)).warnings[0]).toContain('Đối chiếu')
    // Where no ledger was kept, decisions alone leave nothing over.
    expect(ledgerOf({ payments: [payment('2023-12-01', 700_000)] }).warnings).toEqual([])
  })

  it('says what the awards still to come will cost, and what is missing for them', () => {
    const entries = [entry('2024-01-05', 'budget', 5_000_000)]
    const of = (money: number | null, day = '2024-08-24') =>
      ledgerOf({ entries, pending: { day, money, unknown: money === null ? 2 : 0 } })
    expect(of(5_000_000)).toMatchObject({
      warnings: [],
      forecast: 'Dự toán đợt này còn phải chi 5.000.000 đồng; chi xong quỹ còn 0 đồng.',
    })
    expect(of(5_000_001).warnings[0]).toContain('thiếu 1 đồng')
    expect(of(null).warnings[0]).toContain('02 trường hợp')
    expect(of(9_000_000, '2025-01-10')).toMatchObject({ warnings: [], forecast: null })
  })

  it('counts up to a day, that day included', () => {
    const entries = [
      entry('2024-01-05', 'budget', 5_000_000),
      entry('2024-01-06', 'gift', 1_000_000),
      entry('2023-12-31', 'carried', 9),
    ]
    expect(ledgerOf({ entries, until: '2024-01-06' }).balance).toBe(4_000_000)
    expect(ledgerOf({ entries, until: '2024-01-05' }).balance).toBe(5_000_000)
    expect(ledgerOf({ entries }).years).toEqual([2024, 2023])
  })

  it('of any entries and payments: the sums are the ledger, and it is never overdrawn unsaid', () => {
    const days = fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2024-02-${`${day}`.padStart(2, '0')}`)
    const entries = fc.array(
      fc.record({
        day: days,
        kind: fc.constantFrom(...FUND_KINDS),
        amount: fc.integer({ min: 1, max: 90_000_000 }),
        gone: fc.boolean(),
      }),
      { maxLength: 20 },
    )
    const payments = fc.array(
      fc.record({ day: days, amount: fc.integer({ min: -9_000_000, max: 90_000_000 }) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(entries, payments, (written, paid) => {
        const ledger = ledgerOf({
          entries: written.map(({ day, kind, amount, gone }) =>
            entry(day, kind, amount, { cancelled: gone ? 'sai' : null }),
          ),
          payments: paid.map(({ day, amount }) => payment(day, amount)),
        })
        const counted = written.filter(({ gone }) => !gone)
        const isIncome = (kind: FundEntry['kind']) => FUND_INCOME.some((one) => one === kind)
        const add = (amounts: readonly { readonly amount: number }[]): number =>
          amounts.reduce((sum, { amount }) => sum + amount, 0)
        const income = add(counted.filter(({ kind }) => isIncome(kind)))
        const expense = add(counted.filter(({ kind }) => !isIncome(kind))) + add(paid)
        expect([ledger.income, ledger.expense, ledger.balance]).toEqual([
          income,
          expense,
          income - expense,
        ])
        const side = (of: 'income' | 'expense'): number =>
          ledger.sums.reduce((sum, one) => sum + (one.side === of ? one.money : 0), 0)
        expect([side('income'), side('expense')]).toEqual([income, expense])
        const below = ledger.lines.some(({ balance }) => balance < 0)
        expect(ledger.warnings.some((one) => one.startsWith('Quỹ chi vượt'))).toBe(below)
      }),
    )
  })
})
