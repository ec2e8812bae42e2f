/** A criterion: to whom it applies, how heavy it weighs, and its tree of conditions. */
import type { ReactElement } from 'react'
import type { Criterion } from '#shared/campaigns/criterion.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { ApplicabilityFields } from './applicability-fields.tsx'
import { ConditionTree } from './condition-tree.tsx'
import { ChoiceField, choicesOf, ClauseFields, TextField, type FormProps } from './fields.tsx'

const say = planEditorText.criterion

export function CriterionForm(props: FormProps<Criterion>): ReactElement {
  const { value, onChange, problemAt } = props
  const grouped = 'test' in value.rule
  return (
    <>
      <TextField
        label={say.title}
        value={value.title}
        problem={problemAt('title')}
        onChange={(title) => onChange({ ...value, title })}
      />
      <ChoiceField
        label={say.weight}
        value={value.weight}
        choices={choicesOf(['required', 'advisory'], say.weights)}
        onChange={(weight) => onChange({ ...value, weight })}
      />
      <ApplicabilityFields
        value={value.for}
        onChange={(applies) => onChange({ ...value, for: applies })}
        problemAt={problemAt}
      />
      <ConditionTree
        value={grouped ? { all: [value.rule] } : value.rule}
        onChange={(rule) => onChange({ ...value, rule: grouped ? single(rule) : rule })}
        problemAt={(path) =>
          problemAt(grouped ? path.replace(/^all\[0\]/u, 'rule') : `rule.${path}`)
        }
      />
      <ClauseFields {...props} />
    </>
  )
}

/** A group that still holds its one condition only is that condition. */
function single(rule: Criterion['rule']): Criterion['rule'] {
  if (!('all' in rule)) return rule
  const [only, ...others] = rule.all
  return only !== undefined && others.length === 0 ? only : rule
}
