/** Takes a rule out of its list: what it said, whom that touches, and why. */
import type { ReactElement } from 'react'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { editsOf } from '#shared/campaigns/compare-plans.ts'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import { facetsOf, ruleName } from '#shared/text/rule-facets.ts'
import { usePlanEditing } from './editing.ts'
import type { FormProps } from './fields.tsx'
import { RuleDialog } from './rule-dialog.tsx'

/** The rule as it stands in the plan being edited. */
function Facets({ value }: FormProps<PlanEdit>): ReactElement {
  const { plan } = usePlanEditing()
  return (
    <ul className="sg-lines">
      {facetsOf(value, plan).map(({ label, words }) => (
        <li key={label}>
          <span>
            <span className="sg-quiet">{label}: </span>
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}

export interface RemovedRuleProps {
  /** The edit that takes the rule out. */
  readonly edit: PlanEdit
  readonly onClose: () => void
}

export function RemovedRule({ edit, onClose }: RemovedRuleProps): ReactElement | null {
  const { plan } = usePlanEditing()
  const standing = editsOf(plan, edit.part).find(
    (one) => 'id' in one && 'id' in edit && one.id === edit.id,
  )
  if (standing === undefined) return null
  return (
    <RuleDialog<PlanEdit>
      title={say.removeOf(ruleName(standing))}
      start={standing}
      fresh
      form={Facets}
      check={() => []}
      changeOf={() => ({ change: 'edit-rule', edit })}
      onClose={onClose}
    />
  )
}
