/** A paper of the dossier: what will do in its place, for whom, and whether a row is enough. */
import { useState, type ReactElement } from 'react'
import { freeId } from '#shared/campaigns/free-id.ts'
import type { DossierComponent } from '#shared/campaigns/plan.ts'
import { campaignsPageText as page } from '#shared/text/campaigns-page.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { ApplicabilityFields } from './applicability-fields.tsx'
import { usePlanEditing } from './editing.ts'
import { ChoiceField, choicesOf, ClauseFields, TextField, type FormProps } from './fields.tsx'

const say = planEditorText.dossier

export function DossierForm(props: FormProps<DossierComponent>): ReactElement {
  const { value, onChange, problemAt } = props
  const { plan } = usePlanEditing()
  const [lines, setLines] = useState(value.alternatives.map(({ name }) => name).join('\n'))
  const taken = plan.dossier.flatMap(({ id, alternatives }) => [
    id,
    ...alternatives.map((one) => one.id),
  ])
  const setAlternatives = (text: string): void => {
    setLines(text)
    const names = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : line.trim()))
    const used = [...taken, value.id]
    onChange({
      ...value,
      alternatives: names.map((name) => {
        const known = value.alternatives.find((one) => one.name === name)
        const id = known?.id ?? freeId(name, used)
        used.push(id)
        return { id, name }
      }),
    })
  }
  const setProof = (proof: 'paper' | 'list-row'): void => {
    const { proof: _old, ...rest } = value
    onChange(proof === 'paper' ? rest : { ...rest, proof })
  }
  return (
    <>
      <TextField
        label={page.dossier.name}
        value={value.name}
        problem={problemAt('name')}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField label={say.alternatives} rows={2} value={lines} onChange={setAlternatives} />
      <div className="sg-fields">
        <ChoiceField
          label={page.dossier.per}
          value={value.per}
          choices={choicesOf(['submission', 'nominee'], {
            submission: page.dossier.perSubmission,
            nominee: page.dossier.perNominee,
          })}
          onChange={(per) => onChange({ ...value, per })}
        />
        <ChoiceField
          label={say.proof}
          value={value.proof ?? 'paper'}
          choices={choicesOf(['paper', 'list-row'], {
            paper: say.paper,
            'list-row': page.dossier.listRow,
          })}
          onChange={setProof}
        />
      </div>
      <ApplicabilityFields
        value={value.for}
        onChange={(applies) => onChange({ ...value, for: applies })}
        problemAt={problemAt}
      />
      <ClauseFields {...props} />
    </>
  )
}
