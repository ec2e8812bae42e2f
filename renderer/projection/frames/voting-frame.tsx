/** While a ballot is open: how many have voted, and nothing of how. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { projectionText } from '#shared/text/projection-page.ts'
import { Countdown } from '../countdown.tsx'
import { FrameStage } from '../frame-stage.tsx'

export function VotingFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'voting' }>
}): ReactNode {
  return (
    <FrameStage
      head={
        <>
          <p className="room-over">
            {frame.secret ? projectionText.secretVote : projectionText.openVote}
          </p>
          <h1>{frame.heading}</h1>
        </>
      }
    >
      <div className="room-count">
        {frame.voted === null ? (
          <p>{projectionText.expected(frame.expected)}</p>
        ) : (
          <>
            <strong>{`${frame.voted}/${frame.expected}`}</strong>
            <p>{projectionText.voted}</p>
          </>
        )}
        {frame.until !== null && <Countdown until={frame.until} />}
      </div>
    </FrameStage>
  )
}
