/** One nominee: who, for what, with which papers, under which rule. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { projectionText, unbroken } from '#shared/text/projection-page.ts'
import { FrameStage } from '../frame-stage.tsx'
import { Mark } from '../mark.tsx'

export function NomineeFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'nominee' }>
}): ReactNode {
  const { nominee } = frame
  return (
    <FrameStage
      head={
        <>
          <p className="room-over">{frame.award}</p>
          <h1>{nominee.name}</h1>
          <p className="room-under">
            {[nominee.position, nominee.unit].filter((part) => part !== null).join(', ')}
          </p>
        </>
      }
    >
      {frame.achievement !== null && <p className="room-text">{frame.achievement}</p>}
      <dl className="room-facts">
        {frame.dossier.length > 0 && (
          <div>
            <dt>{projectionText.dossier}</dt>
            <dd className="room-ticks">
              {frame.dossier.map((paper) => (
                <span key={paper.name} data-present={paper.present}>
                  <Mark good={paper.present} />
                  {paper.present ? paper.name : `${paper.name} (${projectionText.absent})`}
                </span>
              ))}
            </dd>
          </div>
        )}
        {frame.quotaLine !== null && (
          <div>
            <dt>{projectionText.quota}</dt>
            <dd>{frame.quotaLine}</dd>
          </div>
        )}
        <div>
          <dt>{projectionText.rule}</dt>
          <dd>{unbroken(frame.ruleLine)}</dd>
        </div>
      </dl>
    </FrameStage>
  )
}
