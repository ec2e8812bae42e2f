/** The meeting again, step by step, and whether its seal still holds. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Slider } from 'antd'
import { useState, type ReactElement } from 'react'
import { formatMoment } from '#shared/kernel/day.ts'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { countsAsPresent } from '#shared/meetings/attendance.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { replay, type ReplayedState } from '#shared/meetings/replay.ts'
import { eventSentence, replayText as say, type ReplayNames } from '#shared/text/meetings-replay.ts'
import { BALLOT_STATES } from '#shared/text/operator-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

function namesOf(meeting: MeetingDetail): ReplayNames {
  const members = new Map(meeting.members.map(({ id, name }) => [id, name]))
  const cases = new Map(
    meeting.agenda.map((row) => [row.nominationId, withHonorific(row.honorific, row.name)]),
  )
  const ballots = new Map(meeting.ballots.map(({ id, title }) => [id, title]))
  return {
    member: (id) => members.get(id) ?? id,
    nominee: (id) => cases.get(id) ?? id,
    ballot: (id) => ballots.get(id) ?? id,
  }
}

interface StateProps {
  readonly state: ReplayedState
  readonly names: ReplayNames
}

function State({ state, names }: StateProps): ReactElement {
  const present = [...state.attendance.values()].filter(countsAsPresent).length
  return (
    <section aria-label={say.state} className="sg-stack">
      <span className="sg-strong">
        {say.present(present)} · {say.agenda(state.agenda.length)}
      </span>
      {state.ballots.length === 0 ? (
        <span className="sg-quiet">{say.noBallot}</span>
      ) : (
        <ul className="rp-ballots">
          {state.ballots.map((ballot) => (
            <li key={ballot.id}>
              {ballot.method === 'recorded' ? say.recordedBallot : ballot.title}{' '}
              <span className="sg-quiet">
                {[
                  BALLOT_STATES[ballot.state],
                  ...(ballot.voted.length === 0 ? [] : [say.voted(ballot.voted.length)]),
                ].join(', ')}
              </span>
              {ballot.results !== null && (
                <ul>
                  {ballot.results.map((one) => (
                    <li key={one.nominationId}>
                      {say.result(names.nominee(one.nominationId), one.yes, one.base, one.decision)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function ReplayCard({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const campaignId = useCampaignId()
  const { data: history } = useSuspenseQuery(
    api.meetings.history.queryOptions({ input: { campaignId, meetingId: meeting.id } }),
  )
  const steps = replay(history.events)
  const [at, setAt] = useState(0)
  const shown = Math.min(at, steps.length - 1)
  const step = steps[shown]
  const names = namesOf(meeting)
  const go = (to: number): void => setAt(Math.min(steps.length - 1, Math.max(0, to)))
  return (
    <Card
      title={say.title}
      extra={
        history.sealHolds !== null && (
          <StatusTag tone={history.sealHolds ? 'good' : 'bad'}>
            {history.sealHolds ? say.sealHolds : say.sealBroken}
          </StatusTag>
        )
      }
    >
      {step === undefined ? (
        <EmptyState title={say.none} hint={say.noneHint} />
      ) : (
        <div className="sg-stack">
          <span className="sg-quiet">{say.hint}</span>
          <div className="bl-line">
            <Button size="small" disabled={shown === 0} onClick={() => go(0)}>
              {say.first}
            </Button>
            <Button size="small" disabled={shown === 0} onClick={() => go(shown - 1)}>
              {say.previous}
            </Button>
            <Button
              size="small"
              disabled={shown === steps.length - 1}
              onClick={() => go(shown + 1)}
            >
              {say.next}
            </Button>
            <Button
              size="small"
              disabled={shown === steps.length - 1}
              onClick={() => go(steps.length - 1)}
            >
              {say.last}
            </Button>
            <Slider
              className="rp-slider"
              min={1}
              max={steps.length}
              value={shown + 1}
              ariaLabelForHandle={say.step(shown + 1, steps.length)}
              onChange={(value) => go(value - 1)}
            />
            <span className="sg-strong">{say.step(shown + 1, steps.length)}</span>
          </div>
          <p className="rp-step" aria-live="polite">
            <strong>{eventSentence(step.noted.event, names)}</strong>
            <span className="sg-quiet mt-under">
              {say.who(step.noted.actor, formatMoment(step.noted.at))}
            </span>
          </p>
          <State state={step.state} names={names} />
        </div>
      )}
    </Card>
  )
}
