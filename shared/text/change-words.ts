/** What a change of a campaign's rules did, in words: a sentence, and facet by facet. */
import { applyChange, type CampaignChange } from '#shared/campaigns/changes.ts'
import { editsOf } from '#shared/campaigns/compare-plans.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { campaignsPageText as page } from './campaigns-page.ts'
import { planEditorText as say } from './plan-editor.ts'
import { facetChanges, facetsOf, partName, ruleName, type FacetChange } from './rule-facets.ts'
import { quotaWords, selectorWords } from './rule-words.ts'

export interface ChangeWords {
  readonly change: CampaignChange
  readonly title: string
  readonly facets: readonly FacetChange[]
}

/** The rule that an edit is of, as a plan has it; null where the plan lacks it. */
const standing = (plan: Plan, edit: PlanEdit): PlanEdit | null =>
  editsOf(plan, edit.part).find((one) => !('id' in one && 'id' in edit) || one.id === edit.id) ??
  null

function editWords(edit: PlanEdit, before: Plan, after: Plan): Omit<ChangeWords, 'change'> {
  const [old, now] = [standing(before, edit), standing(after, edit)]
  const part = partName(edit.part)
  const facets = facetChanges(
    old === null ? [] : facetsOf(old, before),
    now === null ? [] : facetsOf(now, after),
  )
  if (!('id' in edit)) return { title: say.changes.section(part), facets }
  if (now === null)
    return { title: say.changes.removed(part, old === null ? edit.id : ruleName(old)), facets: [] }
  return old === null
    ? { title: say.changes.added(part, ruleName(now)), facets }
    : { title: say.changes.edited(part, ruleName(old)), facets }
}

function wordsOf(
  change: CampaignChange,
  plans: { readonly before: Plan; readonly after: Plan },
  unitName: (id: string) => string,
): Omit<ChangeWords, 'change'> {
  if (change.change === 'edit-rule') return editWords(change.edit, plans.before, plans.after)
  if (change.change === 'set-quota') {
    const { quota } = change
    return { title: page.changes.quota(quotaWords(quota), selectorWords(quota.for)), facets: [] }
  }
  const artefact =
    plans.after.milestones.find(({ id }) => id === change.milestoneId)?.artefact ??
    change.milestoneId
  const wording = change.deadline.wording ?? page.form.noneWording
  const title =
    change.change === 'move-deadline'
      ? page.changes.deadline(artefact, wording)
      : page.changes.extension(unitName(change.unitId), artefact, wording)
  return { title, facets: [] }
}

/** Every change in order of entry, each set against the rules as they stood when it was made. */
export function changeWords(
  pinned: Plan,
  changes: readonly CampaignChange[],
  unitName: (id: string) => string,
): readonly ChangeWords[] {
  let before = pinned
  return changes.map((change) => {
    const after = applyChange(before, change)
    const words = { change, ...wordsOf(change, { before, after }, unitName) }
    before = after
    return words
  })
}
