/** Whether an edit of the rules can stand: it changes something, and leaves a whole plan behind. */
import type { Reader } from '#electron/store/reader.ts'
import { problemsOf } from '#shared/campaigns/parse-plan.ts'
import { planSchema, type Plan } from '#shared/campaigns/plan.ts'
import { applyEdit, replacedBy, sameData, type PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { usesOfAward, usesOfMilestone } from '#shared/campaigns/rule-uses.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { planEditText as say } from '#shared/text/plan-edits.ts'

const refuse = (detail: string): Refusal => new Refusal('CHANGE_INVALID', { detail })

/** What is on record under a rule that is to be taken out. */
async function recordsOf(
  reader: Reader,
  campaignId: string,
  edit: PlanEdit,
): Promise<readonly string[]> {
  if (edit.part === 'awards') {
    const nominations = await reader
      .selectFrom('nomination')
      .where('campaign_id', '=', campaignId)
      .where('award', '=', edit.id)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const decisions = await reader
      .selectFrom('decision')
      .where('campaign_id', '=', campaignId)
      .where('award', '=', edit.id)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return [
      ...(nominations.count > 0 ? [say.nominations(nominations.count)] : []),
      ...(decisions.count > 0 ? [say.decisions(decisions.count)] : []),
    ]
  }
  if (edit.part === 'milestones') {
    const reports = await reader
      .selectFrom('milestone_receipt')
      .where('campaign_id', '=', campaignId)
      .where('milestone', '=', edit.id)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return reports.count > 0 ? [say.reports(reports.count)] : []
  }
  return []
}

/** What a plan lacks to be whole, in words. */
const lacks = (plan: Plan): readonly string[] =>
  problemsOf(planSchema, plan).map(({ message }) => message)

/** @throws Refusal CHANGE_INVALID, saying what stands against the edit */
export async function checkEdit(
  reader: Reader,
  campaignId: string,
  { plan, edit }: { readonly plan: Plan; readonly edit: PlanEdit },
): Promise<void> {
  const old = replacedBy(plan, edit)
  if ('id' in edit && edit.after === null) {
    if (old === null) throw refuse(say.nothingToRemove)
    const uses =
      edit.part === 'awards'
        ? usesOfAward(plan, edit.id)
        : edit.part === 'milestones'
          ? usesOfMilestone(plan, edit.id)
          : []
    if (uses.length > 0) throw refuse(say.namedBy(uses))
    const records = await recordsOf(reader, campaignId, edit)
    if (records.length > 0) throw refuse(say.inUse(records))
  }
  if (sameData(old, edit.after)) throw refuse(say.nothingChanged)
  const known = lacks(plan)
  const fresh = lacks(applyEdit(plan, edit)).filter((problem) => !known.includes(problem))
  if (fresh.length > 0) throw refuse([...new Set(fresh)].join('; '))
}
