/** The one dialog over a value that is edited by a form of its own and saved as an edit of the plan. */
import { createElement, type ComponentType, type ReactElement } from 'react'
import type { PlanProblem } from '#shared/campaigns/parse-plan.ts'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import type { FormProps } from './fields.tsx'
import { RuleDialog, type RuleDialogProps } from './rule-dialog.tsx'

/** The form of a value, its check, where it starts and what edit it makes. */
export interface EditedValue<Value> {
  readonly form: ComponentType<FormProps<Value>>
  readonly check: (value: Value) => readonly PlanProblem[]
  readonly start: Value
  readonly editOf: (value: Value) => PlanEdit
}

export const editDialog = <Value,>(
  { editOf, ...rest }: EditedValue<Value>,
  frame: Pick<RuleDialogProps<Value>, 'title' | 'onClose'> & { readonly fresh?: boolean },
): ReactElement =>
  createElement(RuleDialog<Value>, {
    ...rest,
    ...frame,
    changeOf: (value) => ({ change: 'edit-rule', edit: editOf(value) }),
  })
