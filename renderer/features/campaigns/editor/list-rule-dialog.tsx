/** The dialog on a rule of one of the plan's lists: an existing one by its id, or a new one. */
import type { ReactElement } from 'react'
import { withKeys, leavesOf } from '#shared/campaigns/condition-tree.ts'
import { criterionSchema, type Criterion } from '#shared/campaigns/criterion.ts'
import { freeId } from '#shared/campaigns/free-id.ts'
import { problemsOf, type PlanProblem } from '#shared/campaigns/parse-plan.ts'
import { dossierComponentSchema, type DossierComponent, type Plan } from '#shared/campaigns/plan.ts'
import type { RuleList } from '#shared/campaigns/plan-edit.ts'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import { AwardForm, awardDraftOf, awardOf, awardProblems, type AwardDraft } from './award-form.tsx'
import { CriterionForm } from './criterion-form.tsx'
import { DossierForm } from './dossier-form.tsx'
import { editDialog as dialog } from './edit-dialog.tsx'
import { MilestoneForm, milestoneProblems, type MilestoneDraft } from './milestone-form.tsx'
import { QuotaForm, quotaDraftOf, quotaOf, quotaProblems, type QuotaDraft } from './quota-form.tsx'

const clause = { wording: '', place: '' }

function blankMilestone(plan: Plan): MilestoneDraft {
  const hasNomination = plan.milestones.some(({ role }) => role === 'nomination')
  return {
    id: '',
    role: hasNomination ? 'report' : 'nomination',
    artefact: '',
    deadline: null,
    channel: null,
  }
}

const BLANK_QUOTA: QuotaDraft = {
  ...quotaDraftOf({ id: 'x', kind: 'unset', for: {}, ...clause }),
  kind: 'combined',
}

const BLANK_AWARD: AwardDraft = awardDraftOf({
  id: '',
  name: '',
  shortName: '',
  authority: 'issuer',
  counted: true,
  kinds: ['collective', 'individual'],
  money: null,
  ...clause,
})

const BLANK_COMPONENT: DossierComponent = {
  id: '',
  name: '',
  alternatives: [],
  per: 'submission',
  for: {},
  ...clause,
}

const BLANK_CRITERION: Criterion = {
  id: '',
  title: '',
  for: {},
  weight: 'advisory',
  rule: { test: 'attested', key: 'moi', label: '' },
  ...clause,
}

/** The rule under a new id made from its words, where it has none yet. */
function named<Rule extends { readonly id: string }>(
  rule: Rule,
  words: string,
  rules: readonly { readonly id: string }[],
): Rule {
  const taken = rules.map(({ id }) => id)
  return rule.id === '' ? { ...rule, id: freeId(words, taken) } : rule
}

/** Problems of a rule that has no id yet are those of everything but the id. */
const withoutId = (problems: readonly PlanProblem[]): readonly PlanProblem[] =>
  problems.filter(({ path }) => path !== 'id')

function withConditionKeys(criterion: Criterion, plan: Plan): Criterion {
  const taken = plan.criteria.flatMap(({ id, rule }) =>
    id === criterion.id ? [] : leavesOf(rule).flatMap((leaf) => ('key' in leaf ? leaf.key : [])),
  )
  return { ...criterion, rule: withKeys(criterion.rule, taken) }
}

export interface OpenedRule {
  readonly plan: Plan
  readonly id: string | null
  readonly onClose: () => void
}

export function listRuleDialog(part: RuleList, { plan, id, onClose }: OpenedRule): ReactElement {
  const fresh = id === null
  const frame = { title: fresh ? say.addTitles[part] : say.titles[part], fresh, onClose }
  const nameOf = (award: string): string =>
    plan.awards.find((one) => one.id === award)?.name ?? award
  switch (part) {
    case 'milestones':
      return dialog<MilestoneDraft>(
        {
          form: MilestoneForm,
          check: (value) => withoutId(milestoneProblems(value)),
          start: plan.milestones.find((one) => one.id === id) ?? blankMilestone(plan),
          editOf: ({ deadline, ...draft }) => {
            const rest = named(draft, draft.artefact, plan.milestones)
            const place = say.milestone.noPlace
            return {
              part,
              id: rest.id,
              after: { ...rest, deadline: deadline ?? { kind: 'none', wording: null, place } },
            }
          },
        },
        frame,
      )
    case 'quotas': {
      const quota = plan.quotas.find((one) => one.id === id)
      return dialog<QuotaDraft>(
        {
          form: QuotaForm,
          check: quotaProblems,
          start: quota === undefined ? BLANK_QUOTA : quotaDraftOf(quota),
          editOf: (draft) => {
            const words = draft.wording
            const taken = plan.quotas.map((one) => one.id)
            const kept = quota?.id ?? freeId(words, taken)
            const after = quotaOf({ ...draft, id: kept }, nameOf)
            return { part, id: kept, after }
          },
        },
        frame,
      )
    }
    case 'awards':
      return dialog<AwardDraft>(
        {
          form: AwardForm,
          check: (value) => withoutId(awardProblems(value)),
          start: ((award) => (award === undefined ? BLANK_AWARD : awardDraftOf(award)))(
            plan.awards.find((one) => one.id === id),
          ),
          editOf: (draft) => {
            const after = named(awardOf(draft), draft.name, plan.awards)
            return { part, id: after.id, after }
          },
        },
        frame,
      )
    case 'dossier':
      return dialog<DossierComponent>(
        {
          form: DossierForm,
          check: (value) => withoutId(problemsOf(dossierComponentSchema, value)),
          start: plan.dossier.find((one) => one.id === id) ?? BLANK_COMPONENT,
          editOf: (draft) => {
            const after = named(draft, draft.name, plan.dossier)
            return { part, id: after.id, after }
          },
        },
        frame,
      )
    case 'criteria':
      return dialog<Criterion>(
        {
          form: CriterionForm,
          check: (value) => withoutId(problemsOf(criterionSchema, value)),
          start: plan.criteria.find((one) => one.id === id) ?? BLANK_CRITERION,
          editOf: (draft) => {
            const after = withConditionKeys(named(draft, draft.title, plan.criteria), plan)
            return { part, id: after.id, after }
          },
        },
        frame,
      )
  }
}
