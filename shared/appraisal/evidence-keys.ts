/** Which values of evidence a plan's criteria look at, and of what type each is. */
import type { CriterionLeaf } from '#shared/campaigns/criterion.ts'
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { EvidenceValue } from './evidence.ts'

const TYPES: Readonly<Partial<Record<CriterionLeaf['test'], EvidenceValue['type']>>> = {
  attested: 'attested',
  'at-least': 'number',
  'consecutive-years': 'years',
  'none-disciplined': 'discipline',
}

/** The type of value by key, in the order of the plan; what the desk does not enter is not there. */
export function evidenceKeys(plan: Plan): ReadonlyMap<string, EvidenceValue['type']> {
  return new Map(
    plan.criteria
      .flatMap((criterion) => criterionLeaves(criterion.rule))
      .flatMap((leaf) => {
        const type = TYPES[leaf.test]
        return 'key' in leaf && type !== undefined ? [[leaf.key, type] as const] : []
      }),
  )
}
