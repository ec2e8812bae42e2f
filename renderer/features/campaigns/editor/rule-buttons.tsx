/** The buttons beside a rule, and the one above a list of rules. */
import { Button } from 'antd'
import type { ReactElement } from 'react'
import type { PlanEdit, PlanSection, RuleList } from '#shared/campaigns/plan-edit.ts'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import type { RuleActions } from './rule-actions.ts'

export interface RuleButtonsProps {
  readonly actions: RuleActions | null
  /** The rule as it stands: an edit of its list that would set it so. */
  readonly rule: Extract<PlanEdit, { readonly id: string }>
  /** What the rule is called, for whoever hears the button read out. */
  readonly name: string
  readonly editLabel?: string
}

/** Editing and removing one rule of the plan. */
export function RuleButtons({ actions, rule, name, editLabel }: RuleButtonsProps): ReactElement {
  if (actions === null) return <span />
  const { part, id } = rule
  return (
    <div className="sg-actions">
      <Button size="small" onClick={() => actions.edit({ part, id })}>
        {editLabel ?? say.edit}
      </Button>
      <Button
        size="small"
        aria-label={say.removeOf(name)}
        onClick={() => actions.remove({ ...rule, after: null })}
      >
        {say.remove}
      </Button>
    </div>
  )
}

/** Adding a rule to a list of the plan. */
export function AddRule(props: {
  readonly actions: RuleActions | null
  readonly part: RuleList
}): ReactElement | null {
  const { actions, part } = props
  if (actions === null) return null
  return (
    <Button icon={<Icon name="plus" />} onClick={() => actions.edit({ part, id: null })}>
      {say.adds[part]}
    </Button>
  )
}

/** Editing a section of the plan. */
export function EditSection(props: {
  readonly actions: RuleActions | null
  readonly part: PlanSection
  /** What the button says where "Sửa…" would not say enough. */
  readonly label?: string
}): ReactElement | null {
  const { actions, part, label } = props
  if (actions === null) return null
  return (
    <Button
      {...(label === undefined ? { size: 'small', 'aria-label': say.titles[part] } : {})}
      onClick={() => actions.edit({ part })}
    >
      {label ?? say.edit}
    </Button>
  )
}
