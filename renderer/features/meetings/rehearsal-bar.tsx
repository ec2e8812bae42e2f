/** Says over the whole page that it is a rehearsal, and is the way out of it. */
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { rehearsalText as say } from '#shared/text/meetings-rules.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

export interface RehearsalBarProps {
  readonly meeting: MeetingDetail
  readonly onLeave: () => void
}

export function RehearsalBar({ meeting, onLeave }: RehearsalBarProps): ReactElement {
  const campaignId = useCampaignId()
  const { modal } = App.useApp()
  const discard = useMutation(api.meetings.discardRehearsal.mutationOptions())
  const ask = async (): Promise<void> => {
    const agreed = await modal.confirm({
      title: say.discardAsk,
      content: say.discardWhat,
      okText: say.discard,
      cancelText: uiText.cancel,
    })
    if (!agreed) return
    // Out of it first: what is gone must not be asked for again.
    onLeave()
    discard.mutate({ campaignId, meetingId: meeting.id })
  }
  return (
    <div className="mt-rehearsal" role="status">
      <strong>{say.bar}</strong>
      <span>{say.barHint}</span>
      <Button size="small" onClick={onLeave}>
        {say.leave}
      </Button>
      <Button size="small" loading={discard.isPending} onClick={() => void ask()}>
        {say.discard}
      </Button>
    </div>
  )
}
