/** What counts come to under the rule: "đạt", "không đạt, còn thiếu 2 phiếu". */
import type { ReactElement } from 'react'
import type { MajorityResult } from '#shared/meetings/majority.ts'
import { votesMissingText } from '#shared/text/meetings.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

export function MajorityTag({
  majority,
}: {
  readonly majority: MajorityResult | null
}): ReactElement {
  if (majority === null) return <span className="sg-quiet">{uiText.notStated}</span>
  if (majority.passed) return <StatusTag tone="good">{say.willPass}</StatusTag>
  if (majority.reason === 'chair-unknown') return <StatusTag tone="wait">{say.noChair}</StatusTag>
  if (majority.reason === 'chair-disagrees')
    return <StatusTag tone="bad">{say.chairAgainst}</StatusTag>
  return <StatusTag tone="bad">{say.willFail(votesMissingText(majority.votesMissing))}</StatusTag>
}
