/** What the meeting goes through, with the present item marked. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { projectionText } from '#shared/text/projection-page.ts'
import { FrameStage } from '../frame-stage.tsx'

export function AgendaFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'agenda' }>
}): ReactNode {
  return (
    <FrameStage head={<h1>{frame.heading}</h1>} align="top">
      {frame.items.map((item, index) => (
        <div key={`${index} ${item.title}`} className="room-row room-agenda" data-now={item.now}>
          <span className="room-number">{index + 1}</span>
          <p>
            {item.title}
            {item.now && <em className="room-tag">{projectionText.now}</em>}
          </p>
          <span className="room-figure">
            {item.count === null ? '' : projectionText.cases(item.count)}
          </span>
        </div>
      ))}
    </FrameStage>
  )
}
