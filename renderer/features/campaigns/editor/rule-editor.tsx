/** Opens the one dialog on whatever rule is asked for. */
import type { ReactElement } from 'react'
import type { PlanSection, RuleList } from '#shared/campaigns/plan-edit.ts'
import { usePlanEditing } from './editing.ts'
import { listRuleDialog } from './list-rule-dialog.tsx'
import { sectionDialog } from './section-dialog.tsx'

/** What is asked for: a rule of a list by its id (null: a new one), or a section. */
export type AskedRule =
  { readonly part: RuleList; readonly id: string | null } | { readonly part: PlanSection }

export interface RuleEditorProps {
  readonly asked: AskedRule
  readonly onClose: () => void
}

export function RuleEditor({ asked, onClose }: RuleEditorProps): ReactElement {
  const { plan } = usePlanEditing()
  return 'id' in asked
    ? listRuleDialog(asked.part, { plan, id: asked.id, onClose })
    : sectionDialog(asked.part, plan, onClose)
}
