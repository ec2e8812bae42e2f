/** Registration of work before the campaign: how much, by which milestone, and through which unit. */
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { usePlanEditing } from './editing.ts'
import {
  ChoiceField,
  ClauseFields,
  NumberField,
  TextField,
  TickField,
  type FormProps,
} from './fields.tsx'
import { Lines } from './list-forms.tsx'
import { SelectorFields } from './selector-fields.tsx'

const say = planEditorText.registration

type Rule = NonNullable<Plan['registration']>

function RuleFields(props: FormProps<Rule>): ReactElement {
  const { value, onChange, problemAt } = props
  const { plan } = usePlanEditing()
  const milestones = plan.milestones.filter(({ role }) => role === 'registration')
  return (
    <>
      <div className="sg-fields">
        <ChoiceField
          wide
          label={say.milestone}
          value={value.milestone === '' ? null : value.milestone}
          choices={milestones.map(({ id, artefact }) => ({ value: id, label: artefact }))}
          problem={milestones.length === 0 ? say.noMilestone : problemAt('milestone')}
          onChange={(milestone) => onChange({ ...value, milestone })}
        />
        <NumberField
          label={say.atLeast}
          min={1}
          value={value.atLeast}
          onChange={(atLeast) => onChange({ ...value, atLeast: atLeast ?? 1 })}
        />
      </div>
      <ClauseFields {...props} />
      <Lines
        lines={value.through}
        blank={{ unit: '', covers: {}, wording: '', place: '' }}
        add={say.add}
        titleOf={({ unit }) => unit}
        onChange={(through) => onChange({ ...value, through })}
      >
        {(route, set, index) => (
          <>
            <TextField
              label={say.through}
              value={route.unit}
              problem={problemAt(`through[${index}].unit`)}
              onChange={(unit) => set({ ...route, unit })}
            />
            <SelectorFields
              value={route.covers}
              onChange={(covers) => set({ ...route, covers })}
              problemAt={() => problemAt(`through[${index}].covers`)}
            />
            <ClauseFields
              value={route}
              onChange={set}
              problemAt={(path) => problemAt(`through[${index}].${path}`)}
            />
          </>
        )}
      </Lines>
    </>
  )
}

export function RegistrationForm(props: FormProps<Plan['registration']>): ReactElement {
  const { value, onChange, problemAt } = props
  const { plan } = usePlanEditing()
  const first = plan.milestones.find(({ role }) => role === 'registration')?.id ?? ''
  const start: Rule = { milestone: first, atLeast: 1, through: [], wording: '', place: '' }
  return (
    <>
      <TickField
        label={say.asked}
        value={value !== null}
        onChange={(asked) => onChange(asked ? start : null)}
      />
      {value === null ? null : (
        <RuleFields value={value} onChange={onChange} problemAt={problemAt} />
      )}
    </>
  )
}
