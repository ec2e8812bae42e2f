/** The ballots of a meeting, the latest first, and the way to a new one. */
import { Alert, Button } from 'antd'
import { useRef, useState, type ReactElement } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { useOperatorPane } from '../operator/operator-store.ts'
import { BallotCard } from './ballot-card.tsx'
import { NewBallot } from './new-ballot.tsx'
import { useFollowStep } from './use-follow-step.ts'

export interface BallotDeskProps {
  readonly meeting: MeetingDetail
  /** Makes a cue the next one for the room. */
  readonly onCue: (key: string) => void
}

export function BallotDesk({ meeting, onCue }: BallotDeskProps): ReactElement {
  const [creating, setCreating] = useState(false)
  const { toVote, setToVote } = useOperatorPane()
  const sealed = meeting.state === 'sealed'
  // The ballot under way has the next step; a new one comes after it.
  const underWay = meeting.ballots.some(
    ({ state }) => state !== 'published' && state !== 'annulled',
  )
  const create = (
    <Permitted to="meetings.createBallot">
      <Button
        type={underWay ? 'default' : 'primary'}
        icon={<Icon name="plus" />}
        disabled={sealed || meeting.agenda.length === 0}
        onClick={() => setCreating(true)}
      >
        {say.newBallot}
      </Button>
    </Permitted>
  )
  const work = useRef<HTMLDivElement>(null)
  useFollowStep(work, meeting.ballots, creating || toVote !== null)
  return (
    <div className="op-work" ref={work}>
      {sealed ? (
        <Alert className="bl-card" type="info" showIcon title={say.sealedNote} />
      ) : (
        meeting.ballots.length > 0 && <div className="sg-toolbar">{create}</div>
      )}
      {meeting.agenda.length === 0 ? (
        <div className="sg-card">
          <EmptyState title={say.noAgenda} hint={say.noAgendaHint} />
        </div>
      ) : (
        meeting.ballots.length === 0 && (
          <div className="sg-card">
            <EmptyState title={say.noBallots} hint={say.noBallotsHint} actions={create} />
          </div>
        )
      )}
      {meeting.ballots.toReversed().map((row) => (
        <BallotCard key={`${row.id} ${row.state}`} meeting={meeting} row={row} onCue={onCue} />
      ))}
      {!sealed && (creating || toVote !== null) && (
        <NewBallot
          meeting={meeting}
          wanted={toVote}
          onClose={() => {
            setCreating(false)
            setToVote(null)
          }}
        />
      )}
    </div>
  )
}
