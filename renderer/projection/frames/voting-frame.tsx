/** While a ballot is open: on whom, and how many have voted; nothing of how. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { projectionText } from '#shared/text/projection-page.ts'
import { Countdown } from '../countdown.tsx'
import { FrameStage } from '../frame-stage.tsx'

/** So many names leave the count large enough to be read from the last row. */
const NAMES = 6

export function VotingFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'voting' }>
}): ReactNode {
  const more = frame.nominees.length - NAMES
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
        {frame.nominees.length > 0 && (
          <ul className="room-voted-on">
            {frame.nominees.slice(0, NAMES).map(({ name, unit }, index) => (
              <li key={`${index} ${name}`}>{`${name}, ${unit}`}</li>
            ))}
            {more > 0 && <li>{projectionText.more(more)}</li>}
          </ul>
        )}
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
