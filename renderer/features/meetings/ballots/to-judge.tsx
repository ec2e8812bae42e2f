/** The conflicts of interest to be judged before a ballot can be opened, and the way there. */
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { ConflictRow } from '#shared/meetings/conflicts.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { conflictText } from '#shared/text/meetings-conflicts.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { pagePath } from '#renderer/ui/places.ts'

export function ToJudge({
  meeting,
  found,
}: {
  readonly meeting: MeetingDetail
  readonly found: readonly ConflictRow[]
}): ReactElement {
  const campaignId = useCampaignId()
  const members = new Map(meeting.members.map(({ id, name }) => [id, name]))
  const cases = new Map(meeting.agenda.map((row) => [row.nominationId, row.name]))
  return (
    <Alert
      type="warning"
      showIcon
      title={conflictText.toJudge(found.length)}
      description={found.map(({ memberId, nominationId }) => (
        <div key={`${memberId} ${nominationId}`}>
          {conflictText.pair(members.get(memberId) ?? '', cases.get(nominationId) ?? '')}
        </div>
      ))}
      action={
        <Link to={pagePath(campaignId, 'meetings', { muc: 'xung-dot', phien: meeting.id })}>
          {conflictText.judge}
        </Link>
      }
    />
  )
}
