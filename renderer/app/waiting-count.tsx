/** The number beside a page in the frame: how much is waiting there. */
import type { ReactElement } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import { frameText } from '#shared/text/frame.ts'

export function WaitingCount({ count }: { readonly count: number }): ReactElement | null {
  return count === 0 ? null : (
    <span className="sg-count" title={frameText.waiting(count)}>
      {formatDong(count)}
      <span className="sg-visually-hidden"> {frameText.waitingWord}</span>
    </span>
  )
}
