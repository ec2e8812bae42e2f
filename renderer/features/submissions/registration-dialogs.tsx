/** Enters registered work by hand, and marks it as done. */
import { useMutation } from '@tanstack/react-query'
import { Checkbox, Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import type { RegistrationRow } from '#shared/submissions/contract.ts'
import { nominationsText } from '#shared/text/nominations-page.ts'
import { registrationsText as say } from '#shared/text/receipts-page.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { filledText } from './filled-text.ts'
import { ReceivedItem } from './received-item.tsx'

const TYPES = ['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'] as const

interface DoneValues {
  readonly doneDay?: string | null
  readonly evidence?: string
}

export interface DoneDialogProps {
  readonly row: RegistrationRow
  readonly onClose: () => void
}

/** Notes that a registered work is done, with its evidence. */
export function DoneDialog({ row, onClose }: DoneDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const mark = useMutation(
    api.submissions.markDone.mutationOptions({ meta: { done: say.marked }, onSuccess: onClose }),
  )
  return (
    <FormDialog<DoneValues>
      title={say.markTitle}
      saving={mark.isPending}
      above={<p>{row.title}</p>}
      onSave={({ doneDay, evidence }) =>
        mark.mutate({
          campaignId,
          registrationId: row.id,
          doneDay: doneDay ?? null,
          evidence: filledText(evidence),
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="doneDay"
        label={say.doneDay}
        rules={[{ required: true, message: say.dayRequired }]}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="evidence" label={say.evidence}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </FormDialog>
  )
}

interface Values {
  readonly unit: string
  readonly type: (typeof TYPES)[number]
  readonly title: string
  readonly receivedAt: string | null
  readonly through?: string
  readonly due?: string
  readonly voluntary?: boolean
}

export interface RegistrationDialogProps {
  readonly units: readonly UnitRow[]
  /** Whether the plan asks for registrations, so that a work may be one or of the unit's own will. */
  readonly asked: boolean
  readonly onClose: () => void
}

/** Notes a registration by hand. */
export function RegistrationDialog({
  units,
  asked,
  onClose,
}: RegistrationDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const record = useMutation(
    api.submissions.recordRegistration.mutationOptions({
      meta: { done: say.added },
      onSuccess: onClose,
    }),
  )
  const options = units.map(({ id, name }) => ({ value: id, label: name }))
  const save = (values: Values): void =>
    record.mutate({
      campaignId,
      unit: values.unit,
      type: values.type,
      title: values.title.trim(),
      receivedAt: values.receivedAt ?? presentMoment(),
      ...(values.through === undefined ? {} : { through: values.through }),
      due: filledText(values.due) ?? undefined,
      voluntary: values.voluntary === true,
    })
  return (
    <FormDialog<Values>
      title={say.addTitle}
      saving={record.isPending}
      width={640}
      start={{ type: 'cong-viec', receivedAt: presentMoment() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item
        name="unit"
        label={say.column.unit}
        rules={[{ required: true, message: nominationsText.unitRequired }]}
      >
        <Select showSearch={findByLabel} options={options} />
      </Form.Item>
      <Form.Item
        name="title"
        label={say.column.title}
        rules={[{ required: true, whitespace: true, message: say.titleRequired }]}
      >
        <Input.TextArea rows={2} />
      </Form.Item>
      <div className="sg-fields">
        <Form.Item name="type" label={say.column.type}>
          <Select options={TYPES.map((value) => ({ value, label: say.type[value] }))} />
        </Form.Item>
        <ReceivedItem />
      </div>
      {asked ? (
        <Form.Item name="voluntary" valuePropName="checked">
          <Checkbox>{say.voluntaryHint}</Checkbox>
        </Form.Item>
      ) : null}
      <div className="sg-fields">
        <Form.Item name="through" label={say.column.through} className="sg-wide">
          <Select allowClear showSearch={findByLabel} options={options} />
        </Form.Item>
        <Form.Item name="due" label={say.column.due}>
          <Input />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
