/**
 * Changes the rules of an open campaign, or takes the last change back. The pinned plan stays as it
 * is; each change keeps who, when, why and the paper it rests on. All earlier imports are judged by
 * the new rules from then on.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import type { ChangeInput } from '#shared/campaigns/contract.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { getPlan } from './campaign-queries.ts'

async function completeChange(
  tx: Writer,
  campaignId: string,
  input: ChangeInput,
  scope: CommandScope,
): Promise<CampaignChange> {
  const signed = {
    id: newId(),
    by: input.by ?? scope.actor,
    at: scope.now,
    reason: input.reason,
    document: input.document,
  }
  if (input.change === 'set-quota') return { change: 'set-quota', quota: input.quota, ...signed }
  const plan = await getPlan(tx, campaignId)
  if (!plan.milestones.some((milestone) => milestone.id === input.milestoneId))
    throw new Refusal('MILESTONE_UNKNOWN', {
      milestone: input.milestoneId,
      known: plan.milestones.map((milestone) => milestone.id).join(', '),
    })
  const moved = { milestoneId: input.milestoneId, deadline: input.deadline, ...signed }
  if (input.change === 'move-deadline') return { change: 'move-deadline', ...moved }
  const unit = await findUnit(tx, campaignId, input.unit)
  return { change: 'extend-for-unit', unitId: unit.id, ...moved }
}

/** @throws Refusal CAMPAIGN_CLOSED, MILESTONE_UNKNOWN, UNIT_UNKNOWN, UNIT_AMBIGUOUS */
export async function changeRules(
  tx: Writer,
  { campaignId, change }: { readonly campaignId: string; readonly change: ChangeInput },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, campaignId)
  const complete = await completeChange(tx, campaignId, change, scope)
  const last = await tx
    .selectFrom('campaign_change')
    .where('campaign_id', '=', campaignId)
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  await tx
    .insertInto('campaign_change')
    .values({
      id: complete.id,
      campaign_id: campaignId,
      seq: (last?.seq ?? 0) + 1,
      at: scope.now,
      actor: complete.by,
      change_json: JSON.stringify(complete),
    })
    .execute()
}

/** @throws Refusal CAMPAIGN_CLOSED, CHANGE_INVALID */
export async function undoChange(
  tx: Writer,
  { campaignId }: { readonly campaignId: string },
): Promise<void> {
  await requireOpen(tx, campaignId)
  const last = await tx
    .selectFrom('campaign_change')
    .where('campaign_id', '=', campaignId)
    .orderBy('seq', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  if (last === undefined)
    throw new Refusal('CHANGE_INVALID', { detail: 'đợt này chưa có thay đổi nào để hoàn tác' })
  await tx.deleteFrom('campaign_change').where('id', '=', last.id).execute()
}

/** Closes a campaign for good. @throws Refusal CAMPAIGN_CLOSED */
export async function closeCampaign(
  tx: Writer,
  { campaignId }: { readonly campaignId: string },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, campaignId)
  await tx
    .updateTable('campaign')
    .set({ status: 'closed', closed_at: scope.now })
    .where('id', '=', campaignId)
    .execute()
}
