/** The dialogs of the plan editor, and the actions that open them. */
import { useState, type ReactElement } from 'react'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { ExtendedDeadline } from './extended-deadline.tsx'
import { RemovedRule } from './removed-rule.tsx'
import type { RuleActions } from './rule-actions.ts'
import { RuleEditor, type AskedRule } from './rule-editor.tsx'

type Open =
  | { readonly what: 'edit'; readonly asked: AskedRule }
  | { readonly what: 'remove'; readonly edit: PlanEdit }
  | { readonly what: 'extend'; readonly milestoneId: string }

/** `running`: a campaign runs on the plan, so that a unit may be given a deadline of its own. */
export function useRuleEditor(running: boolean): {
  readonly actions: RuleActions
  readonly dialog: ReactElement | null
} {
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const actions: RuleActions = {
    edit: (asked) => setOpen({ what: 'edit', asked }),
    remove: (edit) => setOpen({ what: 'remove', edit }),
    ...(running ? { extend: (milestoneId) => setOpen({ what: 'extend', milestoneId }) } : {}),
  }
  return { actions, dialog: dialogOf(open, close) }
}

function dialogOf(open: Open | null, close: () => void): ReactElement | null {
  switch (open?.what) {
    case undefined:
      return null
    case 'edit':
      return <RuleEditor asked={open.asked} onClose={close} />
    case 'remove':
      return <RemovedRule edit={open.edit} onClose={close} />
    case 'extend':
      return <ExtendedDeadline milestoneId={open.milestoneId} onClose={close} />
  }
}
