/** The moment at which something came in, as a field of a form. */
import { Form } from 'antd'
import type { ReactElement } from 'react'
import { submissionsPageText, unitDossierText } from '#shared/text/submissions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { MomentInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { isAhead } from './is-ahead.ts'

/** A field `receivedAt`, which must be filled in and not lie ahead: the status would not count it. */
export function ReceivedItem(): ReactElement {
  return (
    <Form.Item
      name="receivedAt"
      label={submissionsPageText.receivedAt}
      rules={[
        { required: true, message: unitDossierText.momentRequired },
        {
          validator: (_, moment: string | null) =>
            moment !== null && isAhead(moment, presentMoment())
              ? Promise.reject(new Error(uiText.momentAhead))
              : Promise.resolve(),
        },
      ]}
    >
      <MomentInput />
    </Form.Item>
  )
}
