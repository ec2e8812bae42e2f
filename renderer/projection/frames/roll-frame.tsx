/** The roll at the end: who receives what. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { FrameStage } from '../frame-stage.tsx'

export function RollFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'roll' }>
}): ReactNode {
  return (
    <FrameStage head={<h1>{frame.heading}</h1>} align="top">
      {frame.groups.map((group) => (
        <section key={group.heading} className="room-group">
          <h2>{group.heading}</h2>
          {group.nominees.map((nominee, index) => (
            <p key={`${index} ${nominee.name}`} className="room-row">
              <strong>{nominee.name}</strong>
              <span>{nominee.unit}</span>
            </p>
          ))}
        </section>
      ))}
    </FrameStage>
  )
}
