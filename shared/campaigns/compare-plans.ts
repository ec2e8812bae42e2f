/** Two plans rule by rule: what is the same, what differs, what stands in one of them only. */
import type { Plan } from './plan.ts'
import {
  PLAN_SECTIONS,
  RULE_LISTS,
  sameData,
  sectionOf,
  type PlanEdit,
  type PlanSection,
  type RuleList,
} from './plan-edit.ts'

export interface ComparedRule {
  readonly part: RuleList | PlanSection
  /** The rule's id; the part itself for a section. */
  readonly key: string
  readonly state: 'same' | 'changed' | 'only-left' | 'only-right'
  /** The edit that would set the rule as the plan has it; null where the plan lacks it. */
  readonly left: PlanEdit | null
  readonly right: PlanEdit | null
}

/** The edits that would write a plan's rules of one part anew. */
export function editsOf(plan: Plan, part: RuleList | PlanSection): readonly PlanEdit[] {
  switch (part) {
    case 'milestones':
      return plan.milestones.map((after) => ({ part, id: after.id, after }))
    case 'quotas':
      return plan.quotas.map((after) => ({ part, id: after.id, after }))
    case 'awards':
      return plan.awards.map((after) => ({ part, id: after.id, after }))
    case 'dossier':
      return plan.dossier.map((after) => ({ part, id: after.id, after }))
    case 'criteria':
      return plan.criteria.map((after) => ({ part, id: after.id, after }))
    case 'heading':
      return [{ part, after: sectionOf(plan, part) }]
    case 'document':
      return [{ part, after: plan.document }]
    case 'issuer':
      return [{ part, after: plan.issuer }]
    case 'legal':
      return [{ part, after: plan.legal }]
    case 'period':
      return [{ part, after: plan.period }]
    case 'registration':
      return [{ part, after: plan.registration }]
    case 'bareAwards':
      return [{ part, after: plan.bareAwards }]
    case 'vote':
      return [{ part, after: plan.vote }]
    case 'money':
      return [{ part, after: plan.money }]
    case 'notes':
      return [{ part, after: plan.notes }]
  }
}

const keyOf = (edit: PlanEdit): string => ('id' in edit ? edit.id : edit.part)

/** A section that says nothing is as good as absent: no registration, no notes, no grounds. */
const says = (edit: PlanEdit): boolean =>
  edit.after !== null && !(Array.isArray(edit.after) && edit.after.length === 0)

/**
 * Every rule of either plan once: sections first, then the lists; in each the order of the left plan,
 * then what only the right one has. Rules of lists are matched by id.
 */
export function comparePlans(left: Plan, right: Plan): readonly ComparedRule[] {
  return [...PLAN_SECTIONS, ...RULE_LISTS].flatMap((part) => {
    const here = new Map(
      editsOf(left, part)
        .filter(says)
        .map((edit) => [keyOf(edit), edit]),
    )
    const there = new Map(
      editsOf(right, part)
        .filter(says)
        .map((edit) => [keyOf(edit), edit]),
    )
    return [...new Set([...here.keys(), ...there.keys()])].map((key): ComparedRule => {
      const [one, other] = [here.get(key) ?? null, there.get(key) ?? null]
      const state =
        one === null
          ? 'only-right'
          : other === null
            ? 'only-left'
            : sameData(one.after, other.after)
              ? 'same'
              : 'changed'
      return { part, key, state, left: one, right: other }
    })
  })
}
