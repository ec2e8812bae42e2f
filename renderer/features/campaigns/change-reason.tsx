/** Why the rules change, who decided it and on which paper: the same questions for every change. */
import { Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'

export interface ReasonValues {
  readonly reason?: string
  readonly by?: string
  readonly heading?: string
  readonly number?: string
  readonly day?: string | null
}

const filled = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** The fields of the form as the contract takes them. */
export function signedBy(values: ReasonValues) {
  const heading = filled(values.heading)
  const by = filled(values.by)
  return {
    reason: values.reason?.trim() ?? '',
    ...(by === null ? {} : { by }),
    document:
      heading === null ? null : { heading, number: filled(values.number), day: values.day ?? null },
  }
}

/** `optional`: nothing has come in yet that the change would judge anew. */
export function ChangeReason({ optional = false }: { readonly optional?: boolean }): ReactElement {
  return (
    <>
      <Form.Item
        name="reason"
        label={say.form.reason}
        rules={
          optional ? [] : [{ required: true, whitespace: true, message: say.form.reasonRequired }]
        }
      >
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="heading" label={say.form.heading}>
        <Input />
      </Form.Item>
      <div className="sg-fields">
        <Form.Item name="number" label={say.form.number}>
          <Input />
        </Form.Item>
        <Form.Item name="day" label={say.form.day}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="by" label={say.form.by}>
        <Input />
      </Form.Item>
    </>
  )
}
