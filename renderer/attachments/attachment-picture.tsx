/** A picture that is attached, large; Esc closes it. */
import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useMemo, type ReactElement } from 'react'
import type { Attachment } from '#shared/submissions/attachments-contract.ts'
import { api } from '#renderer/api/queries.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'

export interface AttachmentPictureProps {
  readonly attachment: Attachment
  readonly onClose: () => void
}

export function AttachmentPicture({ attachment, onClose }: AttachmentPictureProps): ReactElement {
  const campaignId = useCampaignId()
  const { data: file, error } = useQuery(
    api.submissions.attachment.queryOptions({
      input: { campaignId, attachmentId: attachment.id },
      // Megabytes that nobody looks at again are not kept in the page.
      gcTime: 0,
    }),
  )
  const address = useMemo(() => (file === undefined ? null : URL.createObjectURL(file)), [file])
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address)
    },
    [address],
  )
  return (
    <Modal open title={attachment.fileName} footer={null} width={960} onCancel={onClose}>
      {error === null ? null : <FailureAlert failure={failureOf(error)} />}
      {address === null && error === null ? <Waiting /> : null}
      {address === null ? null : (
        <img src={address} alt={attachment.fileName} className="sb-picture" />
      )}
    </Modal>
  )
}
