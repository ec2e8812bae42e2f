/** The short sections of a plan: its names, its paper, its office, its period, vote and money. */
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { api } from '#renderer/api/queries.ts'
import { usePlanEditing } from './editing.ts'
import {
  ChoiceField,
  choicesOf,
  DayField,
  NumberField,
  OptionalText,
  TextField,
  type FormProps,
} from './fields.tsx'

const NO_RULE = ''
const { heading, document, issuer, bareAwards, vote, money, note } = planEditorText

export type Heading = Pick<Plan, 'name' | 'title' | 'nature' | 'note'>

/** What the campaign is called on papers. */
export function HeadingForm({ value, onChange, problemAt }: FormProps<Heading>): ReactElement {
  return (
    <>
      <TextField
        label={heading.name}
        value={value.name}
        problem={problemAt('name')}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={heading.title}
        rows={2}
        value={value.title}
        problem={problemAt('title')}
        onChange={(title) => onChange({ ...value, title })}
      />
      <ChoiceField
        label={heading.nature}
        value={value.nature}
        choices={choicesOf(['issued', 'example'], heading.natures)}
        onChange={(nature) => onChange({ ...value, nature })}
      />
      <OptionalText
        label={note}
        rows={2}
        value={value.note}
        onChange={(text) => onChange({ ...value, note: text })}
      />
    </>
  )
}

/** The plan's own document: number, day, heading. */
export function DocumentForm(props: FormProps<Plan['document']>): ReactElement {
  const { value, onChange, problemAt } = props
  return (
    <>
      <div className="sg-fields">
        <OptionalText
          label={document.number}
          value={value.number}
          onChange={(number) => onChange({ ...value, number })}
        />
        <DayField
          label={document.day}
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
        />
      </div>
      <TextField
        label={document.heading}
        rows={2}
        value={value.heading}
        problem={problemAt('heading')}
        onChange={(text) => onChange({ ...value, heading: text })}
      />
    </>
  )
}

const ISSUER_TEXTS = [
  ['body', 'parent'],
  ['council', 'standingOffice'],
  ['chair', 'decisionSymbol'],
  ['place', 'levelLabel'],
] as const

/** Who issued the plan and who keeps it. */
export function IssuerForm({
  value,
  onChange,
  problemAt,
}: FormProps<Plan['issuer']>): ReactElement {
  return (
    <>
      {ISSUER_TEXTS.map((pair) => (
        <div key={pair[0]} className="sg-fields">
          {pair.map((key) => (
            <TextField
              key={key}
              label={issuer[key]}
              value={value[key]}
              problem={problemAt(key)}
              onChange={(text) => onChange({ ...value, [key]: text })}
            />
          ))}
        </div>
      ))}
      <ChoiceField
        label={issuer.level}
        value={value.level}
        choices={choicesOf(['commune', 'district', 'province'], issuer.levels)}
        onChange={(level) => onChange({ ...value, level })}
      />
    </>
  )
}

/** What "Giấy khen" and "Bằng khen" alone stand for in the units' lists. */
export function BareAwardsForm(props: FormProps<Plan['bareAwards']>): ReactElement {
  const { value, onChange } = props
  const { plan } = usePlanEditing()
  const awards = plan.awards.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {(['giay-khen', 'bang-khen'] as const).map((word) => (
        <ChoiceField
          key={word}
          label={bareAwards[word]}
          value={value[word]}
          choices={awards}
          onChange={(award) => onChange({ ...value, [word]: award })}
        />
      ))}
    </>
  )
}

/** The presets are offered; none is the law, and most plans state none. */
export function VoteForm({ value, onChange }: FormProps<Plan['vote']>): ReactElement {
  const presets = useQuery(api.meetings.rules.queryOptions({}))
  const none = { value: NO_RULE, label: vote.noRule }
  return (
    <>
      <ChoiceField
        label={vote.rule}
        value={value.rule ?? NO_RULE}
        choices={[none, ...(presets.data ?? []).map(({ name, label }) => ({ value: name, label }))]}
        onChange={(rule) => onChange({ ...value, rule: rule === NO_RULE ? null : rule })}
      />
      <OptionalText
        label={note}
        rows={3}
        value={value.note}
        onChange={(text) => onChange({ ...value, note: text })}
      />
    </>
  )
}

/** By which decree and with which rounding prizes are reckoned. */
export function MoneyForm({ value, onChange, problemAt }: FormProps<Plan['money']>): ReactElement {
  const { rounding } = value
  return (
    <>
      <div className="sg-fields">
        <ChoiceField
          label={money.rounding}
          value={rounding.mode}
          choices={choicesOf(['up', 'half-up', 'none'], money.modes)}
          onChange={(mode) => onChange({ ...value, rounding: { ...rounding, mode } })}
        />
        {rounding.mode === 'none' ? null : (
          <NumberField
            label={money.unit}
            min={1}
            value={rounding.unit}
            onChange={(unit) => onChange({ ...value, rounding: { ...rounding, unit: unit ?? 1 } })}
          />
        )}
      </div>
      <TextField
        label={money.decree}
        value={value.decree}
        problem={problemAt('decree')}
        onChange={(decree) => onChange({ ...value, decree })}
      />
      <OptionalText
        label={note}
        rows={2}
        value={value.note}
        onChange={(text) => onChange({ ...value, note: text })}
      />
    </>
  )
}
