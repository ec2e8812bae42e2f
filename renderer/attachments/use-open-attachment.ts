/** Opening an attached file: by the PC's own viewer, or as a download where there is none. */
import { App } from 'antd'
import { attachmentsText as say } from '#shared/text/attachments.ts'
import type { Attachment } from '#shared/submissions/attachments-contract.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

/** Says what happened; a file that cannot be opened is told with what to do. */
export function useOpenAttachment(): (attachment: Attachment) => Promise<void> {
  const campaignId = useCampaignId()
  const { message, notification } = App.useApp()
  return async ({ id, fileName }) => {
    try {
      const { file } = await client.submissions.openAttachment({ campaignId, attachmentId: id })
      if (file === null) message.success(say.opened(fileName))
      else saveFile(file)
    } catch (error) {
      const { title, sentence } = failureOf(error)
      notification.error({ title, description: sentence, duration: 0 })
    }
  }
}
