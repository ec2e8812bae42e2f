/** Whether a component or criterion of a plan is for a nominee. */
import type { Applicability } from '#shared/campaigns/criterion.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

/** What applicability looks at. */
export interface Applicant {
  readonly kind: NomineeKind
  /** The asked award, a bare one already resolved. */
  readonly award: string
  /** Empty: not known. */
  readonly categories: readonly string[]
}

/**
 * Every named condition must hold. `unknown`: all else holds, but the rule is for certain
 * categories and nobody said which the nominee belongs to.
 */
export function applicabilityOf(rule: Applicability, nominee: Applicant): 'yes' | 'no' | 'unknown' {
  if (rule.awards !== undefined && !rule.awards.includes(nominee.award)) return 'no'
  if (rule.kinds !== undefined && !rule.kinds.includes(nominee.kind)) return 'no'
  if (rule.categories === undefined) return 'yes'
  if (nominee.categories.length === 0) return 'unknown'
  return rule.categories.some((category) => nominee.categories.includes(category)) ? 'yes' : 'no'
}
