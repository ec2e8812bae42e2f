/** Which units a rule is for: by type, by the beginning of the name, by name, or all others. */
import type { ReactElement } from 'react'
import type { UnitSelector } from '#shared/campaigns/plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { usePlanEditing } from './editing.ts'
import { ChoicesField, TickField, type FormProps } from './fields.tsx'

const say = planEditorText.selector
const choices = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

type Lists = 'types' | 'namePrefixes' | 'names'

export function SelectorFields({
  value,
  onChange,
  problemAt,
}: FormProps<UnitSelector>): ReactElement {
  const { unitNames, unitTypes } = usePlanEditing()
  const setList = (key: Lists, list: string[]): void => {
    const { [key]: _old, ...rest } = value
    onChange(list.length === 0 ? rest : { ...rest, [key]: list })
  }
  const setEveryone = (ticked: boolean): void => {
    const { everyone: _old, ...rest } = value
    onChange(ticked ? { ...rest, everyone: true } : rest)
  }
  const field = (key: Lists, known: readonly string[]): ReactElement => (
    <ChoicesField
      free
      label={say[key]}
      value={value[key] ?? []}
      choices={choices(known)}
      onChange={(list) => setList(key, list)}
    />
  )
  return (
    <fieldset className="sg-group">
      <legend>{planEditorText.registration.covers}</legend>
      <TickField label={say.everyone} value={value.everyone === true} onChange={setEveryone} />
      <div className="sg-fields">
        {field('types', unitTypes)}
        {field('namePrefixes', [])}
      </div>
      {field('names', unitNames)}
      <p className={problemAt('') === null ? 'sg-quiet' : 'sg-problem'}>
        {problemAt('') === null ? say.hint : say.one}
      </p>
    </fieldset>
  )
}
