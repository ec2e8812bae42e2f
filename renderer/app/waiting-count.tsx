/** The number beside a page in the frame: how much is waiting there. */
import type { ReactElement } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import { frameText } from '#shared/text/frame.ts'
import type { PageName } from '#renderer/ui/places.ts'
import { useWorkLines } from './today/use-work-lines.ts'
import { waitingAt } from './today/work-lines.ts'

export interface WaitingCountProps {
  readonly campaignId: string
  readonly page: PageName
}

export function WaitingCount({ campaignId, page }: WaitingCountProps): ReactElement | null {
  const { lines } = useWorkLines(campaignId)
  const count = waitingAt(lines, page)
  return count === 0 ? null : (
    <span className="sg-count" title={frameText.waiting(count)}>
      {formatDong(count)}
      <span className="sg-visually-hidden"> {frameText.waitingWord}</span>
    </span>
  )
}
