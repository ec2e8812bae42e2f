/**
 * Changes the rules of an open campaign. The pinned plan stays as it is; each change keeps who,
 * when, why and the paper it rests on. All earlier imports are judged by the new rules from then on.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import type { ChangeInput, ProposedChange } from '#shared/campaigns/contract.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { planEditText as say } from '#shared/text/plan-edits.ts'
import { getPlan, hasReceived } from './campaign-queries.ts'
import { checkEdit } from './check-edit.ts'

type Signed = Pick<CampaignChange, 'id' | 'by' | 'at' | 'reason' | 'document'>

/**
 * A change as it would be kept: its unit found, its milestone and edit checked.
 * @throws Refusal CHANGE_INVALID, MILESTONE_UNKNOWN, UNIT_UNKNOWN, UNIT_AMBIGUOUS
 */
export async function completeChange(
  reader: Reader,
  campaignId: string,
  { input, signed }: { readonly input: ProposedChange; readonly signed: Signed },
): Promise<CampaignChange> {
  if (input.change === 'set-quota') return { change: 'set-quota', quota: input.quota, ...signed }
  const plan = await getPlan(reader, campaignId)
  if (input.change === 'edit-rule') {
    await checkEdit(reader, campaignId, { plan, edit: input.edit })
    return { change: 'edit-rule', edit: input.edit, ...signed }
  }
  if (!plan.milestones.some((milestone) => milestone.id === input.milestoneId))
    throw new Refusal('MILESTONE_UNKNOWN', {
      milestone: input.milestoneId,
      known: plan.milestones.map((milestone) => milestone.id).join(', '),
    })
  const moved = { milestoneId: input.milestoneId, deadline: input.deadline, ...signed }
  if (input.change === 'move-deadline') return { change: 'move-deadline', ...moved }
  const unit = await findUnit(reader, campaignId, input.unit)
  return { change: 'extend-for-unit', unitId: unit.id, ...moved }
}

/** The reason as given; before anything came in the plan is still being written. */
async function reasonOf(reader: Reader, campaignId: string, input: ChangeInput): Promise<string> {
  if (input.reason !== undefined) return input.reason
  if (await hasReceived(reader, campaignId))
    throw new Refusal('CHANGE_INVALID', { detail: say.reasonNeeded })
  return say.stillWriting
}

/**
 * @throws Refusal CAMPAIGN_CLOSED, CHANGE_INVALID, MILESTONE_UNKNOWN, UNIT_UNKNOWN, UNIT_AMBIGUOUS
 */
export async function changeRules(
  tx: Writer,
  { campaignId, change: input }: { readonly campaignId: string; readonly change: ChangeInput },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, campaignId)
  const complete = await completeChange(tx, campaignId, {
    input,
    signed: {
      id: newId(),
      by: input.by ?? scope.actor,
      at: scope.now,
      reason: await reasonOf(tx, campaignId, input),
      document: input.document,
    },
  })
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
