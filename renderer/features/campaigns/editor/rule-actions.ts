/** What a page lets somebody do to the rules it shows; null where nothing may be changed. */
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import type { AskedRule } from './rule-editor.tsx'

export interface RuleActions {
  readonly edit: (asked: AskedRule) => void
  /** Asks whether a rule of a list is to be taken out. */
  readonly remove: (edit: PlanEdit) => void
  /** Another deadline for one unit; absent where no campaign runs on the plan yet. */
  readonly extend?: (milestoneId: string) => void
}
