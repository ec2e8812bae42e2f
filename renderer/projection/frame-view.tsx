/**
 * One public frame, drawn. The public window and the operator's preview draw with this same code, so
 * what is seen before is what the room sees.
 */
import type { ReactNode } from 'react'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { AgendaFrame } from './frames/agenda-frame.tsx'
import { NomineeFrame } from './frames/nominee-frame.tsx'
import { RankingFrame } from './frames/ranking-frame.tsx'
import { ResultFrame } from './frames/result-frame.tsx'
import { RollFrame } from './frames/roll-frame.tsx'
import { TitleFrame } from './frames/title-frame.tsx'
import { VotingFrame } from './frames/voting-frame.tsx'
import './projection.css'

function draw(frame: PublicFrame): ReactNode {
  switch (frame.kind) {
    case 'blank':
      return null
    case 'title':
      return <TitleFrame frame={frame} />
    case 'agenda':
      return <AgendaFrame frame={frame} />
    case 'nominee':
      return <NomineeFrame frame={frame} />
    case 'voting':
      return <VotingFrame frame={frame} />
    case 'result':
      return <ResultFrame frame={frame} />
    case 'ranking':
      return <RankingFrame frame={frame} />
    case 'roll':
      return <RollFrame frame={frame} />
  }
}

export interface FrameViewProps {
  readonly frame: PublicFrame
  /** White on black. */
  readonly reversed?: boolean
}

/** Fills its parent. Give it a key of the frame's number, so that no state outlives a frame. */
export const FrameView = ({ frame, reversed = false }: FrameViewProps): ReactNode => (
  <div className="room" data-kind={frame.kind} data-reversed={reversed}>
    {draw(frame)}
  </div>
)
