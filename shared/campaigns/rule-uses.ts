/** Which other rules of a plan name a rule, so that taking it out would leave them pointing nowhere. */
import { planEditText as say } from '#shared/text/plan-edits.ts'
import type { Plan } from './plan.ts'

const namesAward = (applies: { readonly awards?: readonly string[] | undefined }, id: string) =>
  applies.awards?.includes(id) === true

/** Titles of the rules that name an award; empty where none does. */
export function usesOfAward(plan: Plan, id: string): readonly string[] {
  const bare = [
    ['Giấy khen', plan.bareAwards['giay-khen']],
    ['Bằng khen', plan.bareAwards['bang-khen']],
  ] as const
  return [
    ...bare.flatMap(([word, award]) => (award === id ? say.bareAward(word) : [])),
    ...plan.quotas.flatMap((quota) =>
      quota.kind === 'percent-of' && (quota.of.award === id || namesAward(quota, id))
        ? quota.wording
        : [],
    ),
    ...plan.dossier.flatMap(({ name, for: applies }) => (namesAward(applies, id) ? name : [])),
    ...plan.criteria.flatMap(({ title, for: applies }) => (namesAward(applies, id) ? title : [])),
  ]
}

/** Titles of the rules that name a milestone. */
export const usesOfMilestone = (plan: Plan, id: string): readonly string[] =>
  plan.registration?.milestone === id ? [say.registration] : []
