/** Number, day and signer of a decision: typed while it is a draft, read once it is issued. */
import { Descriptions, Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { decisionsText as say } from '#shared/text/decisions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import type { DecisionDraft } from './signer-draft.ts'

const FORMS = ['none', 'KT', 'TL', 'TUQ'] as const

export interface HeadFormProps {
  readonly row: DecisionRow
  readonly draft: DecisionDraft
  readonly onDraft: (draft: DecisionDraft) => void
}

/** Number, day and signer of a decision while it is a draft. */
export function HeadForm({ row, draft, onDraft }: HeadFormProps): ReactElement {
  const set = (changes: Partial<DecisionDraft>): void => onDraft({ ...draft, ...changes })
  const line = (
    field: 'number' | 'onBehalfOf' | 'formTitle' | 'title' | 'name',
    label: string,
    hint?: string,
  ): ReactElement => (
    <Form.Item label={label} htmlFor={`decision-${field}`}>
      <Input
        id={`decision-${field}`}
        placeholder={hint}
        value={draft[field]}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </Form.Item>
  )
  return (
    <Form layout="vertical" requiredMark={false} className="dc-form">
      {line('number', row.purpose === 'forward' ? say.forwardNumber : say.number, say.numberHint)}
      <Form.Item
        label={say.day}
        htmlFor="decision-day"
        {...(row.purpose === 'award' ? { extra: say.dayWhy } : {})}
      >
        <DayInput id="decision-day" value={draft.day} onChange={(day) => set({ day })} />
      </Form.Item>
      {line('onBehalfOf', say.onBehalfOf, say.onBehalfHint)}
      <Form.Item label={say.form} htmlFor="decision-form">
        <Select
          id="decision-form"
          value={draft.form}
          options={FORMS.map((value) => ({ value, label: say.forms[value] }))}
          onChange={(form) => set({ form })}
        />
      </Form.Item>
      {draft.form !== 'none' && line('formTitle', say.formTitle)}
      {line('title', say.signerTitle)}
      {line('name', say.signerName)}
    </Form>
  )
}

/** The same once it is issued. */
export function HeadFacts({ row }: Pick<HeadFormProps, 'row'>): ReactElement {
  const { signer } = row
  const instead = signer?.inPlaceOf ?? null
  const facts: readonly (readonly [string, string | null])[] = [
    [row.purpose === 'forward' ? say.forwardNumber : say.number, row.number],
    [say.day, row.day === null ? null : formatDay(row.day)],
    [say.onBehalfOf, signer?.onBehalfOf ?? null],
    [say.form, instead === null ? say.forms.none : `${instead.form}. ${instead.title}`],
    [say.signerTitle, signer?.title ?? null],
    [say.signerName, signer?.name ?? null],
  ]
  return (
    <Descriptions
      size="small"
      className="dc-facts"
      layout="vertical"
      colon={false}
      column={1}
      items={facts.map(([label, value]) => ({
        key: label,
        label,
        children: value ?? uiText.notStated,
      }))}
    />
  )
}
