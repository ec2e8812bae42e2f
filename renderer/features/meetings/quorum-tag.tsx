/** Whether enough members are there: "cần 9/13, đang có 11". */
import type { ReactElement } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { meetingsText as say } from '#shared/text/meetings-page.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

export function QuorumTag({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { quorum, counts } = meeting
  const written = counts.written === 0 ? '' : `; ${say.written(counts.written)}`
  if (quorum.needed === 0)
    return (
      <StatusTag tone="info">{say.quorumNone(quorum.present, counts.members) + written}</StatusTag>
    )
  const sentence = quorum.met ? say.quorumMet : say.quorumShort
  return (
    <StatusTag tone={quorum.met ? 'good' : 'bad'}>
      {sentence(quorum.needed, quorum.present, counts.members) + written}
    </StatusTag>
  )
}
