/** What the forms of the plan editor lean on: the plan being edited, its units, and where edits go. */
import { createContext, useContext } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'

export interface PlanEditing {
  readonly plan: Plan
  /** Names and types of the units known, to choose from. */
  readonly unitNames: readonly string[]
  readonly unitTypes: readonly string[]
  /** The open campaign whose rules these are; null for a plan that no campaign runs on yet. */
  readonly campaign: { readonly id: string; readonly reasonNeeded: boolean } | null
  /** Takes an edit of a plan that no campaign runs on yet. */
  readonly apply: (edit: PlanEdit) => void
}

const Editing = createContext<PlanEditing | null>(null)

export const PlanEditingProvider = Editing.Provider

/** What is being edited. Outside a provider there is nothing to edit, which is a bug of the page. */
export function usePlanEditing(): PlanEditing {
  const editing = useContext(Editing)
  if (editing === null) throw new Error('no plan is being edited here')
  return editing
}
