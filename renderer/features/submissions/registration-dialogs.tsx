/** Enters registered work by hand, and marks it as done. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import type { ReactElement } from 'react'
import type { RegistrationRow } from '#shared/submissions/contract.ts'
import { nominationsText } from '#shared/text/nominations-page.ts'
import { registrationsText as say } from '#shared/text/receipts-page.ts'
import { submissionsPageText, unitDossierText } from '#shared/text/submissions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput, MomentInput, presentMoment } from '#renderer/ui/day-input.tsx'

const TYPES = ['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'] as const

interface DoneValues {
  readonly doneDay?: string | null
  readonly evidence?: string
}

export interface DoneDialogProps {
  readonly row: RegistrationRow
  readonly onClose: () => void
}

export function DoneDialog({ row, onClose }: DoneDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const [form] = Form.useForm<DoneValues>()
  const mark = useMutation(
    api.submissions.markDone.mutationOptions({ meta: { done: say.marked }, onSuccess: onClose }),
  )
  return (
    <Modal
      open
      title={say.markTitle}
      okText={uiText.save}
      confirmLoading={mark.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{row.title}</p>
      <Form<DoneValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ doneDay, evidence }) =>
          mark.mutate({
            campaignId,
            registrationId: row.id,
            doneDay: doneDay ?? null,
            evidence: evidence === undefined || evidence.trim() === '' ? null : evidence.trim(),
          })
        }
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
      </Form>
    </Modal>
  )
}

interface Values {
  readonly unit: string
  readonly type: (typeof TYPES)[number]
  readonly title: string
  readonly receivedAt: string | null
  readonly through?: string
  readonly due?: string
}

export interface RegistrationDialogProps {
  readonly units: readonly UnitRow[]
  readonly onClose: () => void
}

export function RegistrationDialog({ units, onClose }: RegistrationDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const [form] = Form.useForm<Values>()
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
      ...(values.due === undefined || values.due.trim() === '' ? {} : { due: values.due.trim() }),
    })
  return (
    <Modal
      open
      width={640}
      title={say.addTitle}
      okText={uiText.save}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ type: 'cong-viec', receivedAt: presentMoment() }}
        onFinish={save}
      >
        <Form.Item
          name="unit"
          label={say.column.unit}
          rules={[{ required: true, message: nominationsText.unitRequired }]}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
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
          <Form.Item
            name="receivedAt"
            label={submissionsPageText.receivedAt}
            rules={[{ required: true, message: unitDossierText.momentRequired }]}
          >
            <MomentInput />
          </Form.Item>
        </div>
        <div className="sg-fields">
          <Form.Item name="through" label={say.column.through} className="sg-wide">
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
          </Form.Item>
          <Form.Item name="due" label={say.column.due}>
            <Input />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}
