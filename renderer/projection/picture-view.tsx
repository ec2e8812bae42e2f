/**
 * A whole picture: the frame, and around it what may stand over every frame: that it is a rehearsal,
 * and a message of the desk. The bands take room of their own, so that they cover nothing.
 */
import type { ReactNode } from 'react'
import type { Overlay, ShownFrame } from '#shared/meetings/projection.ts'
import { projectionText } from '#shared/text/projection-page.ts'
import { Countdown } from './countdown.tsx'
import { FrameView } from './frame-view.tsx'

export type Picture = Pick<ShownFrame, 'frame' | 'overlay' | 'rehearsal'>

const Message = ({ overlay }: { readonly overlay: Overlay }): ReactNode => (
  <aside className="room-band room-message">
    <p>{overlay.text}</p>
    {overlay.until !== null && <Countdown until={overlay.until} />}
  </aside>
)

export interface PictureViewProps {
  readonly picture: Picture
  readonly reversed?: boolean
}

/** Fills its parent. The frame is drawn anew when it changes, so that no page turn outlives it. */
export function PictureView({ picture, reversed = false }: PictureViewProps): ReactNode {
  const { frame, overlay, rehearsal } = picture
  return (
    <div className="room-picture" data-reversed={reversed} data-rehearsal={rehearsal}>
      {rehearsal && <div className="room-band room-rehearsal">{projectionText.rehearsal}</div>}
      <div className="room-frame">
        <FrameView key={JSON.stringify(frame)} frame={frame} reversed={reversed} />
      </div>
      {overlay !== null && <Message overlay={overlay} />}
      {rehearsal && <div className="room-band room-rehearsal">{projectionText.rehearsal}</div>}
    </div>
  )
}
