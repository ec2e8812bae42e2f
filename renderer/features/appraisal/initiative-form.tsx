/** Enters a recognised initiative or research topic by hand. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { REACHES, type Reach } from '#shared/appraisal/initiative.ts'
import { REACH_LABELS } from '#shared/text/history.ts'
import { historyText as say } from '#shared/text/history-page.ts'
import { capitalised } from '#shared/text/papers.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { BirthItem, optionalText, required, UnitItem } from './register-fields.tsx'

interface Values {
  readonly title: string
  readonly author: string
  readonly birth?: string
  readonly unit?: string
  readonly recognisedBy?: string
  readonly reach?: Reach
  readonly number?: string
  readonly day?: string | null
  readonly year?: number | null
  readonly note?: string
}

export function InitiativeForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const campaignId = useCampaignId()
  const add = useMutation(
    api.appraisal.addInitiative.mutationOptions({ meta: { done: say.saved }, onSuccess: onClose }),
  )
  const save = (values: Values): void =>
    add.mutate({
      campaignId,
      title: values.title.trim(),
      author: values.author.trim(),
      birth: optionalText(values.birth),
      unit: values.unit ?? null,
      recognisedBy: optionalText(values.recognisedBy),
      reach: values.reach ?? null,
      number: optionalText(values.number),
      day: values.day ?? null,
      year: values.year ?? null,
      note: optionalText(values.note),
    })
  return (
    <FormDialog<Values>
      title={say.initiatives.addTitle}
      saving={add.isPending}
      width={640}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="title" label={say.column.title} rules={required}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <div className="sg-fields">
        <Form.Item name="author" label={say.column.author} rules={required} className="sg-wide">
          <Input />
        </Form.Item>
        <BirthItem />
      </div>
      <UnitItem />
      <div className="sg-fields">
        <Form.Item name="recognisedBy" label={say.column.recognisedBy} className="sg-wide">
          <Input />
        </Form.Item>
        <Form.Item name="reach" label={say.column.reach}>
          <Select
            allowClear
            options={REACHES.map((value) => ({ value, label: capitalised(REACH_LABELS[value]) }))}
          />
        </Form.Item>
      </div>
      <div className="sg-fields">
        <Form.Item name="number" label={say.field.number}>
          <Input />
        </Form.Item>
        <Form.Item name="day" label={say.field.recognisedDay}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="year"
          label={say.column.year}
          rules={[{ type: 'integer', min: 1950, max: 2100, message: say.yearWrong }]}
        >
          <InputNumber />
        </Form.Item>
      </div>
      <Form.Item name="note" label={say.column.note}>
        <Input />
      </Form.Item>
    </FormDialog>
  )
}
