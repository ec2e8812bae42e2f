/** A title page, or a message to the room. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { Countdown } from '../countdown.tsx'
import { FrameStage } from '../frame-stage.tsx'

export function TitleFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'title' }>
}): ReactNode {
  return (
    <FrameStage>
      <div className="room-title">
        <h1>{frame.heading}</h1>
        {frame.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {frame.until !== null && <Countdown until={frame.until} />}
      </div>
    </FrameStage>
  )
}
