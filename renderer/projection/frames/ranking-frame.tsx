/** The ranking board: totals and ranks, never whose scores they are. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { projectionText } from '#shared/text/projection-page.ts'
import { FrameStage } from '../frame-stage.tsx'

export function RankingFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'ranking' }>
}): ReactNode {
  return (
    <FrameStage head={<h1>{frame.heading}</h1>} align="top">
      {frame.rows.map((row, index) => (
        <div key={`${index} ${row.name}`} className="room-row room-rank">
          <strong className="room-number">{row.rank ?? '–'}</strong>
          <p>
            <strong>{row.name}</strong>
            <span>{row.unit}</span>
          </p>
          <span className="room-figure">
            <strong>{row.total}</strong> {projectionText.points}
          </span>
        </div>
      ))}
    </FrameStage>
  )
}
