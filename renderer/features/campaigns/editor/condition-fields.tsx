/** One typed condition of a criterion: what it asks for, in fields. */
import type { ReactElement } from 'react'
import type { CriterionLeaf } from '#shared/campaigns/criterion.ts'
import { disciplineLabel, gradeLabel } from '#shared/text/appraisal.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import {
  ChoiceField,
  ChoicesField,
  choicesOf,
  DayField,
  NumberField,
  TextField,
  type FormProps,
} from './fields.tsx'

const say = planEditorText.criterion
const GRADES = ['hoan-thanh', 'hoan-thanh-tot', 'hoan-thanh-xuat-sac'] as const
const MEASURES = ['khien-trach', 'canh-cao', 'cach-chuc', 'buoc-thoi-viec'] as const
const ITEMS = ['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'] as const

type Of<Test extends CriterionLeaf['test']> = Extract<CriterionLeaf, { readonly test: Test }>

function AtLeast({ value, onChange, problemAt }: FormProps<Of<'at-least'>>): ReactElement {
  return (
    <>
      <NumberField
        label={say.value}
        value={value.value}
        problem={problemAt('value')}
        onChange={(number) => onChange({ ...value, value: number ?? 0 })}
      />
      <TextField
        label={say.unit}
        value={value.unit}
        problem={problemAt('unit')}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </>
  )
}

function Years({ value, onChange, problemAt }: FormProps<Of<'consecutive-years'>>): ReactElement {
  return (
    <>
      <NumberField
        label={say.years}
        min={1}
        value={value.years}
        problem={problemAt('years')}
        onChange={(years) => onChange({ ...value, years: years ?? 1 })}
      />
      <NumberField
        label={say.until}
        value={value.until}
        problem={problemAt('until')}
        onChange={(until) => onChange({ ...value, until: until ?? value.until })}
      />
      <ChoiceField
        label={say.grade}
        value={value.grade}
        choices={GRADES.map((grade) => ({ value: grade, label: gradeLabel(grade) }))}
        onChange={(grade) => onChange({ ...value, grade })}
      />
    </>
  )
}

function ItemsDone({ value, onChange, problemAt }: FormProps<Of<'item-done'>>): ReactElement {
  return (
    <>
      <NumberField
        label={say.value}
        min={1}
        value={value.value}
        problem={problemAt('value')}
        onChange={(number) => onChange({ ...value, value: number ?? 1 })}
      />
      <ChoicesField
        wide
        label={say.items}
        value={value.types}
        choices={choicesOf(ITEMS, say.itemTypes)}
        problem={problemAt('types')}
        onChange={(types) => onChange({ ...value, types })}
      />
      <DayField
        label={say.by}
        value={value.by === '' ? null : value.by}
        problem={problemAt('by')}
        onChange={(by) => onChange({ ...value, by: by ?? '' })}
      />
    </>
  )
}

/** The fields that only this kind of condition has; none for those that their words say whole. */
export function ConditionFields(props: FormProps<CriterionLeaf>): ReactElement | null {
  const { value, onChange, problemAt } = props
  switch (value.test) {
    case 'at-least':
      return <AtLeast value={value} onChange={onChange} problemAt={problemAt} />
    case 'consecutive-years':
      return <Years value={value} onChange={onChange} problemAt={problemAt} />
    case 'item-done':
      return <ItemsDone value={value} onChange={onChange} problemAt={problemAt} />
    case 'none-disciplined':
      return (
        <ChoiceField
          label={say.discipline}
          value={value.from}
          choices={MEASURES.map((measure) => ({ value: measure, label: disciplineLabel(measure) }))}
          onChange={(from) => onChange({ ...value, from })}
        />
      )
    case 'registered':
      return (
        <NumberField
          label={say.value}
          min={1}
          value={value.value}
          problem={problemAt('value')}
          onChange={(number) => onChange({ ...value, value: number ?? 1 })}
        />
      )
    case 'attested':
    case 'endorsed':
      return null
  }
}
