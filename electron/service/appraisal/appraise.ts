/** What the desk enters while it appraises: evidence, endorsements, overrides, conclusions. */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { getNomination } from '#electron/service/submissions/nomination-queries.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { Conclusion, ConclusionRow } from '#shared/appraisal/contract.ts'
import type { EvidenceValue } from '#shared/appraisal/evidence.ts'
import type { Reason } from '#shared/appraisal/reasons.ts'
import { evidenceKeys } from '#shared/appraisal/evidence-keys.ts'
import { newId } from '#shared/kernel/ids.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { listConclusions } from './conclusion-queries.ts'
import { findingsOf } from './finding-queries.ts'

interface OfNomination {
  readonly campaignId: string
  readonly nominationId: string
}

/** A value nobody looks at would be lost in silence. */
async function requireKey(
  tx: Writer,
  campaignId: string,
  { key, value }: { readonly key: string; readonly value: EvidenceValue },
): Promise<void> {
  const keys = evidenceKeys(await getPlan(tx, campaignId))
  const type = keys.get(key)
  if (type === undefined)
    throw new Refusal('EVIDENCE_UNKNOWN_KEY', { key, known: [...keys.keys()].join(', ') })
  if (type !== value.type)
    throw new Refusal('INPUT_INVALID', {
      where: key,
      detail: `tiêu chuẩn cần giá trị kiểu "${type}" nhưng nhận được "${value.type}"`,
    })
}

/** @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN, EVIDENCE_UNKNOWN_KEY, INPUT_INVALID */
export async function recordEvidence(
  tx: Writer,
  input: OfNomination & {
    readonly key: string
    readonly value: EvidenceValue
    readonly source?: string | undefined
  },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, input.campaignId)
  await getNomination(tx, input)
  await requireKey(tx, input.campaignId, input)
  const row = {
    value_json: JSON.stringify(input.value),
    source: input.source ?? null,
    at: scope.now,
    actor: scope.actor,
  }
  await tx
    .insertInto('evidence')
    .values({
      campaign_id: input.campaignId,
      nomination_id: input.nominationId,
      key: input.key,
      ...row,
    })
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'nomination_id', 'key']).doUpdateSet(row),
    )
    .execute()
}

/** @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN */
export async function setCategories(
  tx: Writer,
  input: OfNomination & { readonly categories: readonly string[] | null },
): Promise<void> {
  await requireOpen(tx, input.campaignId)
  await getNomination(tx, input)
  await tx
    .updateTable('nomination')
    .set({
      categories_json: input.categories === null ? null : JSON.stringify(input.categories),
    })
    .where('id', '=', input.nominationId)
    .execute()
}

/** @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN, OVERRIDE_NOT_OPEN */
export async function overrideReason(
  tx: Writer,
  input: OfNomination & { readonly reason: Reason; readonly by: string; readonly why: string },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, input.campaignId)
  const { reasons } = await findingsOf(tx, input, scope.now)
  if (!reasons.includes(input.reason))
    throw new Refusal('OVERRIDE_NOT_OPEN', { reason: reasonLabel(input.reason) })
  await tx
    .insertInto('override')
    .values({
      id: newId(),
      campaign_id: input.campaignId,
      nomination_id: input.nominationId,
      reason_code: input.reason,
      name: input.by,
      reason: input.why,
      day: dayPart(scope.now),
    })
    .execute()
}

/** @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN */
export async function conclude(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly nominationIds: readonly string[]
    readonly conclusion: Conclusion
    readonly reason: string
  },
  scope: CommandScope,
): Promise<readonly ConclusionRow[]> {
  await requireOpen(tx, input.campaignId)
  const row = {
    conclusion: input.conclusion,
    reason: input.reason,
    at: scope.now,
    actor: scope.actor,
  }
  for (const nominationId of input.nominationIds) {
    await getNomination(tx, { campaignId: input.campaignId, nominationId })
    await tx
      .insertInto('conclusion')
      .values({ nomination_id: nominationId, campaign_id: input.campaignId, ...row })
      .onConflict((conflict) => conflict.column('nomination_id').doUpdateSet(row))
      .execute()
  }
  const wanted = new Set(input.nominationIds)
  return (await listConclusions(tx, input.campaignId)).filter((one) => wanted.has(one.nominationId))
}

/** Takes conclusions back. @throws Refusal CAMPAIGN_CLOSED */
export async function reopen(
  tx: Writer,
  input: { readonly campaignId: string; readonly nominationIds: readonly string[] },
): Promise<{ readonly reopened: number }> {
  await requireOpen(tx, input.campaignId)
  const result = await tx
    .deleteFrom('conclusion')
    .where('campaign_id', '=', input.campaignId)
    .where('nomination_id', 'in', [...input.nominationIds])
    .executeTakeFirst()
  return { reopened: Number(result.numDeletedRows) }
}
