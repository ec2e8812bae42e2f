/** To whom a component or criterion applies: by award, kind and category; empty is everyone. */
import type { ReactElement } from 'react'
import type { Applicability } from '#shared/campaigns/criterion.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { categoryLabel, KNOWN_CATEGORIES } from '#shared/text/appraisal.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { usePlanEditing } from './editing.ts'
import { ChoicesField, choicesOf, type FormProps } from './fields.tsx'

const say = planEditorText.applicability

export function ApplicabilityFields({ value, onChange }: FormProps<Applicability>): ReactElement {
  const { plan } = usePlanEditing()
  const categories = [...new Set([...KNOWN_CATEGORIES, ...(value.categories ?? [])])]
  const set = <Key extends keyof Applicability>(
    key: Key,
    list: NonNullable<Applicability[Key]>,
  ): void => {
    const { [key]: _old, ...rest } = value
    onChange(list.length === 0 ? rest : { ...rest, [key]: list })
  }
  return (
    <div className="sg-fields">
      <ChoicesField
        label={say.kinds}
        placeholder={say.anyKind}
        value={value.kinds ?? []}
        choices={choicesOf(NOMINEE_KINDS, KIND_LABELS)}
        onChange={(list) => set('kinds', list)}
      />
      <ChoicesField
        label={say.categories}
        placeholder={say.anyCategory}
        value={value.categories ?? []}
        choices={categories.map((key) => ({ value: key, label: categoryLabel(key) }))}
        onChange={(list) => set('categories', list)}
      />
      <ChoicesField
        label={say.awards}
        placeholder={say.anyAward}
        value={value.awards ?? []}
        choices={plan.awards.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(list) => set('awards', list)}
      />
    </div>
  )
}
