/** Lets a nomination through although a reason stands against it: with a name, a reason and the day. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Form, Input, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Reason } from '#shared/appraisal/reasons.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { appraisalText as say } from '#shared/text/appraisal-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

export interface OverrideDialogProps {
  readonly nominationId: string
  readonly reason: Reason
  readonly onClose: () => void
}

export function OverrideDialog({
  nominationId,
  reason,
  onClose,
}: OverrideDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const [by, setBy] = useState('')
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const override = useMutation(api.appraisal.override.mutationOptions({ onSuccess: onClose }))
  const ready = by.trim() !== '' && why.trim() !== ''
  return (
    <Modal
      open
      title={say.overrideTitle(reasonLabel(reason))}
      okText={say.overrideOk}
      cancelText={uiText.cancel}
      confirmLoading={override.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (ready)
          override.mutate({ campaignId, nominationId, reason, by: by.trim(), why: why.trim() })
      }}
    >
      <p>{say.overrideWhat}</p>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.overrideBy} htmlFor="override-by">
          <Input
            id="override-by"
            autoFocus
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={say.overrideWhy} htmlFor="override-why">
          <Input.TextArea
            id="override-why"
            rows={3}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </Form.Item>
      </Form>
      {asked && !ready && (
        <Alert type="warning" showIcon role="alert" title={say.overrideMissing} />
      )}
    </Modal>
  )
}
