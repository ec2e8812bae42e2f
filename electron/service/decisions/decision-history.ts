/** Every document issued: decisions, corrections, withdrawals; and the Word paper of a change. */
import { FORWARD_SYMBOL, numbered } from '#shared/decisions/annex-of-decision.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeWordPaper } from '#electron/workbook/write/word-papers.ts'
import { changePaper } from '#shared/decisions/change-paper.ts'
import type { DecisionDocument } from '#shared/decisions/contract.ts'
import { lineDifferences } from '#shared/decisions/line-differences.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { frozenLines, purposeOf, storedSigner } from './decision-queries.ts'
import { getPaperSettings } from './paper-settings.ts'

async function documentsOf(reader: Reader, campaignId: string) {
  return reader
    .selectFrom('decision')
    .leftJoin('decision_change', 'decision_change.decision_id', 'decision.id')
    .where('campaign_id', '=', campaignId)
    .where('decision.state', '!=', 'draft')
    .orderBy('issued_at')
    .orderBy('decision.id')
    .selectAll('decision')
    .select(['decision_change.kind', 'decision_change.reason'])
    .execute()
}

/** In the order of issue. */
export async function decisionHistory(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly DecisionDocument[]> {
  const plan = await getPlan(reader, campaignId)
  const found: DecisionDocument[] = []
  for (const row of await documentsOf(reader, campaignId)) {
    const before = row.corrects_id === null ? [] : await frozenLines(reader, row.corrects_id)
    const after = row.corrects_id === null ? [] : await frozenLines(reader, row.id)
    found.push({
      id: row.id,
      award: row.award,
      awardName: plan.awards.find((award) => award.id === row.award)?.name ?? row.award,
      kind: row.kind ?? 'decision',
      number: row.number,
      day: row.day,
      state: row.state,
      changesId: row.corrects_id,
      reason: row.reason,
      differences: lineDifferences(before, after),
    })
  }
  return found
}

/** @throws Refusal DECISION_UNKNOWN where it is no correction and no withdrawal of the campaign */
export async function changePaperFile(
  reader: Reader,
  input: { readonly campaignId: string; readonly decisionId: string },
  now: string,
): Promise<File> {
  const documents = await documentsOf(reader, input.campaignId)
  const row = documents.find((one) => one.id === input.decisionId)
  const original = documents.find((one) => one.id === row?.corrects_id)
  const unknown = new Refusal('DECISION_UNKNOWN', { decision: input.decisionId })
  if (row === undefined || original === undefined || row.kind === null) throw unknown
  const plan = await getPlan(reader, input.campaignId)
  const settings = await getPaperSettings(reader, input)
  const award = plan.awards.find((one) => one.id === row.award)
  const purpose = award === undefined ? 'award' : purposeOf(award)
  const symbolOf = purpose === 'forward' ? FORWARD_SYMBOL : plan.issuer.decisionSymbol
  const { number, symbol } = numbered(original.number, symbolOf)
  const paper = changePaper({
    plan,
    kind: row.kind,
    purpose,
    awardName: award?.name ?? row.award,
    reason: row.reason ?? '',
    number: numbered(row.number, symbolOf),
    day: row.day,
    original: {
      number: `${number ?? ''}${symbol}`,
      day: original.day ?? '',
      lines: await frozenLines(reader, original.id),
    },
    lines: await frozenLines(reader, row.id),
    signer: storedSigner(row.signer_json) ?? settings.signer,
  })
  const bytes = await writeWordPaper(paper, {
    stamp: { creator: plan.issuer.standingOffice, at: now },
  })
  return new File([new Uint8Array(bytes)], paperFileName.change(row.kind, row.number ?? ''))
}
