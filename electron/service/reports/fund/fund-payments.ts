/** What each document issued costs the fund, made of the lists that were frozen with it. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { frozenLines, purposeOf } from '#electron/service/decisions/decision-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { countsInWords, totalMoney } from '#shared/decisions/annex.ts'
import { numbered } from '#shared/decisions/annex-of-decision.ts'
import type { DecisionLine } from '#shared/decisions/contract.ts'
import type { FundPayment } from '#shared/reports/fund-ledger.ts'
import { fundText as text } from '#shared/text/fund.ts'

/** Frozen lines always have their money. */
const moneyOf = (lines: readonly DecisionLine[]): number => totalMoney(lines) ?? 0

const documentsOf = (reader: Reader) =>
  reader
    .selectFrom('decision')
    .innerJoin('campaign', 'campaign.id', 'decision.campaign_id')
    .leftJoin('decision_change', 'decision_change.decision_id', 'decision.id')
    .where('decision.state', '!=', 'draft')
    .where('decision.day', 'is not', null)
    .orderBy('decision.issued_at')
    .orderBy('decision.id')
    .selectAll('decision')
    .select(['decision_change.kind', 'campaign.name as campaign'])
    .execute()

/** Of every campaign in the store, in the order of issue; of what a higher level pays nothing. */
export async function fundPayments(reader: Reader): Promise<readonly FundPayment[]> {
  const documents = await documentsOf(reader)
  const several = new Set(documents.map(({ campaign_id }) => campaign_id)).size > 1
  const payments: FundPayment[] = []
  for (const row of documents) {
    const plan = await getPlan(reader, row.campaign_id)
    const award = plan.awards.find(({ id }) => id === row.award)
    if (award !== undefined && purposeOf(award) === 'forward') continue
    const numberOf = (number: string | null): string => {
      const { number: own, symbol } = numbered(number, plan.issuer.decisionSymbol)
      return `${own ?? ''}${symbol}`
    }
    const name = award?.name ?? row.award
    const lines = await frozenLines(reader, row.id)
    const changed = documents.find(({ id }) => id === row.corrects_id)
    const before = changed === undefined ? [] : await frozenLines(reader, changed.id)
    const of = text.decisionOf(numberOf(changed?.number ?? null))
    const words =
      row.kind === 'correction'
        ? text.correction(of, name, countsInWords(lines))
        : row.kind === 'withdrawal'
          ? text.withdrawal(of, name)
          : text.decision(name, countsInWords(lines))
    payments.push({
      documentId: row.id,
      day: row.day ?? '',
      number: numberOf(row.number),
      words: several ? words + text.ofCampaign(row.campaign) : words,
      amount: moneyOf(lines) - moneyOf(before),
    })
  }
  return payments
}
