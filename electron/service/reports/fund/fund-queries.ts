/** The ledger of the fund for emulation and rewards, as it stands. */
import { getBudget } from '#electron/service/reports/budget-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { totalMoney } from '#shared/decisions/annex.ts'
import { dayPart, partsOf } from '#shared/kernel/day.ts'
import { fundKindSchema } from '#shared/reports/fund-contract.ts'
import { buildFundLedger, type FundEntry, type FundLedger } from '#shared/reports/fund-ledger.ts'
import { fundPayments } from './fund-payments.ts'

async function fundEntries(reader: Reader): Promise<readonly FundEntry[]> {
  const rows = await reader
    .selectFrom('fund_entry')
    .orderBy('entered_at')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    kind: fundKindSchema.parse(row.kind),
    amount: row.amount,
    document: row.document,
    reason: row.reason,
    by: row.entered_by,
    cancelled: row.cancelled_reason,
  }))
}

/** Whether anybody wrote anything down for the year: its ledger is kept here. */
export async function fundKept(reader: Reader, year: number): Promise<boolean> {
  return (await fundEntries(reader)).some(({ day }) => partsOf(day)[0] === year)
}

/** `until`: asked for as of `at`; else all of the year. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getFundLedger(
  reader: Reader,
  input: {
    readonly campaignId: string
    readonly at: string
    readonly until: string | null
    readonly year?: number | undefined
  },
): Promise<FundLedger> {
  const { campaignId, at, until } = input
  const budget = await getBudget(reader, { campaignId, at })
  const cells = budget.rows.flatMap(({ pending, draft }) => [pending, draft])
  return buildFundLedger({
    year: input.year ?? partsOf(dayPart(at))[0],
    until: until === null ? null : dayPart(until),
    entries: await fundEntries(reader),
    payments: await fundPayments(reader),
    pending: { day: budget.day, money: totalMoney(cells), unknown: budget.unknown },
  })
}
