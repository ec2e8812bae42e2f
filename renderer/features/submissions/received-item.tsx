/** The moment at which something came in, as a field of a form. */
import { Form } from 'antd'
import type { ReactElement } from 'react'
import { submissionsPageText, unitDossierText } from '#shared/text/submissions-page.ts'
import { MomentInput } from '#renderer/ui/day-input.tsx'

/** A field `receivedAt`, which must be filled in. */
export function ReceivedItem(): ReactElement {
  return (
    <Form.Item
      name="receivedAt"
      label={submissionsPageText.receivedAt}
      rules={[{ required: true, message: unitDossierText.momentRequired }]}
    >
      <MomentInput />
    </Form.Item>
  )
}
