/** Results of a published ballot. */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { projectionText, unbroken } from '#shared/text/projection-page.ts'
import { FrameStage } from '../frame-stage.tsx'
import { Mark } from '../mark.tsx'

export function ResultFrame({
  frame,
}: {
  readonly frame: Extract<PublicFrame, { kind: 'result' }>
}): ReactNode {
  const sameAward = new Set(frame.lines.map((line) => line.award)).size === 1
  const several = frame.lines.length > 1
  const sameNeed = several && new Set(frame.lines.map((line) => line.neededYes)).size === 1
  return (
    <FrameStage
      head={
        <>
          <h1>{frame.heading}</h1>
          <p className="room-under">
            {[sameAward ? frame.lines[0]?.award : undefined, unbroken(frame.ruleLine)]
              .filter((part) => part !== undefined)
              .join('. ')}
          </p>
        </>
      }
      align={several ? 'top' : 'middle'}
    >
      {frame.lines.map((line, index) => (
        <div
          key={`${index} ${line.nominee.name}`}
          className={several ? 'room-row room-result' : 'room-result room-alone'}
        >
          <p>
            <strong>{line.nominee.name}</strong>
            <span>{sameAward ? line.nominee.unit : `${line.nominee.unit} · ${line.award}`}</span>
          </p>
          <p className="room-votes">
            <strong className="room-verdict" data-passed={line.passed}>
              <Mark good={line.passed} />
              <span>{line.verdict}</span>
            </strong>
            <span>
              {sameNeed
                ? projectionText.agree(line.yes, line.base)
                : projectionText.agreeOf(line.yes, line.base, line.neededYes)}
            </span>
          </p>
        </div>
      ))}
    </FrameStage>
  )
}
