/** Enters an award of an earlier year by hand. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { historyText as say } from '#shared/text/history-page.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { capitalised } from '#shared/text/papers.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { BirthItem, optionalText, required, UnitItem } from './register-fields.tsx'

interface Values {
  readonly year: number
  readonly kind: NomineeKind
  readonly name: string
  readonly birth?: string
  readonly position?: string
  readonly workplace?: string
  readonly unit?: string
  readonly award: string
  readonly number?: string
  readonly day?: string | null
}

export function PastAwardForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const campaignId = useCampaignId()
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const year = Number(campaign.plan.period.from.slice(0, 4)) - 1
  const add = useMutation(
    api.appraisal.addPastAward.mutationOptions({ meta: { done: say.saved }, onSuccess: onClose }),
  )
  const save = (values: Values): void =>
    add.mutate({
      campaignId,
      year: values.year,
      kind: values.kind,
      name: values.name.trim(),
      birth: optionalText(values.birth),
      position: optionalText(values.position),
      workplace: optionalText(values.workplace),
      unit: values.unit ?? null,
      award: values.award.trim(),
      number: optionalText(values.number),
      day: values.day ?? null,
    })
  return (
    <FormDialog<Values>
      title={say.awards.addTitle}
      saving={add.isPending}
      width={640}
      start={{ year, kind: 'individual' }}
      onSave={save}
      onClose={onClose}
    >
      <div className="sg-fields">
        <Form.Item
          name="year"
          label={say.column.year}
          rules={[
            { required: true, type: 'integer', min: 1950, max: 2100, message: say.yearWrong },
          ]}
        >
          <InputNumber />
        </Form.Item>
        <Form.Item name="kind" label={say.column.kind}>
          <Select
            options={NOMINEE_KINDS.map((value) => ({
              value,
              label: capitalised(KIND_LABELS[value]),
            }))}
          />
        </Form.Item>
        <BirthItem />
      </div>
      <Form.Item name="name" label={say.field.name} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="award" label={say.column.award} rules={required}>
        <Input />
      </Form.Item>
      <UnitItem />
      <div className="sg-fields">
        <Form.Item name="position" label={say.field.position}>
          <Input />
        </Form.Item>
        <Form.Item name="workplace" label={say.field.workplace}>
          <Input />
        </Form.Item>
      </div>
      <div className="sg-fields">
        <Form.Item name="number" label={say.field.number}>
          <Input />
        </Form.Item>
        <Form.Item name="day" label={say.field.day}>
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
