/** What templates and certificates of one decision are filled with, once it is reconciled. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { templateData } from '#shared/decisions/template-data.ts'
import type { TemplateData } from '#shared/decisions/template-fields.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { annexParts, requireApart } from './build-annex.ts'
import { getDecision, listDecisions, type OfDecision } from './decision-queries.ts'
import { meetingAtOf } from './outcome-lines.ts'
import { requireReconciled } from './reconcile-decisions.ts'

export interface DecisionFields {
  readonly decision: DecisionRow
  readonly data: TemplateData
}

/** @throws Refusal DECISION_EMPTY, RECONCILIATION_DIFFERS */
export async function decisionFields(reader: Reader, input: OfDecision): Promise<DecisionFields> {
  const plan = await getPlan(reader, input.campaignId)
  const decisions = await listDecisions(reader, input)
  requireApart(decisions)
  await requireReconciled(reader, input.campaignId, decisions)
  const decision = await getDecision(reader, input)
  const parts = await annexParts(reader, input.campaignId)
  const meetingAt = await meetingAtOf(reader, input.campaignId, decision)
  return {
    decision,
    data: templateData(plan, decision, {
      ...parts,
      meetingDay: meetingAt === null ? null : dayPart(meetingAt),
    }),
  }
}
