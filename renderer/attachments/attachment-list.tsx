/** Attached files: what each is, who attached it, and opening it. */
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import { formatMoment } from '#shared/kernel/day.ts'
import { pictureType } from '#shared/submissions/attachment-file.ts'
import type { Attachment } from '#shared/submissions/attachments-contract.ts'
import { attachmentsText as say } from '#shared/text/attachments.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { AttachmentPicture } from './attachment-picture.tsx'
import { useOpenAttachment } from './use-open-attachment.ts'
import './attachments.css'

export interface AttachmentListProps {
  readonly attachments: readonly Attachment[]
  /** Whether files may be taken off here. */
  readonly removable: boolean
}

export function AttachmentList({ attachments, removable }: AttachmentListProps): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const [seen, setSeen] = useState<Attachment | null>(null)
  const open = useOpenAttachment()
  const remove = useMutation(
    api.submissions.detach.mutationOptions({
      onSuccess: ({ fileName }) => void message.success(say.removed(fileName)),
    }),
  )
  return (
    <>
      <ul className="sg-lines">
        {attachments.map((one) => (
          <li key={one.id}>
            <span className="sg-wrap">
              {one.fileName}
              <br />
              <span className="sg-quiet">
                {one.componentName}
                {one.nominee === null ? '' : ` · ${one.nominee}`} · {say.size(one.bytes)} ·{' '}
                {say.added(one.addedBy, formatMoment(one.addedAt))}
              </span>
            </span>
            <span className="sg-actions sb-file-actions">
              {pictureType(one.fileName) === null ? null : (
                <Button
                  size="small"
                  aria-label={say.lookOf(one.fileName)}
                  onClick={() => setSeen(one)}
                >
                  {say.look}
                </Button>
              )}
              <Button
                size="small"
                aria-label={say.openOf(one.fileName)}
                onClick={() => void open(one)}
              >
                {say.open}
              </Button>
              {removable ? (
                <Permitted to="submissions.detach">
                  <Button
                    size="small"
                    danger
                    aria-label={say.removeOf(one.fileName)}
                    disabled={remove.isPending}
                    onClick={() => remove.mutate({ campaignId, attachmentId: one.id })}
                  >
                    {say.remove}
                  </Button>
                </Permitted>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {seen === null ? null : <AttachmentPicture attachment={seen} onClose={() => setSeen(null)} />}
    </>
  )
}
