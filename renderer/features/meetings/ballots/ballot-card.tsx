/** One ballot through its life: created, open, closed, confirmed, published; or annulled. */
import { useMutation } from '@tanstack/react-query'
import { App, Button, Drawer, InputNumber } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { Ballot } from '#shared/meetings/ballot-life.ts'
import { openConflicts, sharedRecusals } from '#shared/meetings/conflicts.ts'
import type { BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { conflictText } from '#shared/text/meetings-conflicts.ts'
import { ruleInWords } from '#shared/text/meeting-papers.ts'
import { BALLOT_STATES, METHOD_LABELS, operatorText as say } from '#shared/text/operator-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'
import { minutesFromNow } from '../operator/moment-after.ts'
import { useOperatorPane } from '../operator/operator-store.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { NamedVotes } from './named-votes.tsx'
import { ResultTable } from './result-table.tsx'
import { TallyForm } from './tally-form.tsx'
import { ToJudge } from './to-judge.tsx'

const TONES: Readonly<Record<BallotRow['state'], Tone>> = {
  created: 'info',
  open: 'wait',
  closed: 'wait',
  confirmed: 'warn',
  published: 'good',
  annulled: 'bad',
}

export interface BallotCardProps {
  readonly meeting: MeetingDetail
  readonly row: BallotRow
  /** Makes a cue the next one for the room. */
  readonly onCue: (key: string) => void
}

function Created({ meeting, row, onCue }: BallotCardProps): ReactElement {
  const campaignId = useCampaignId()
  const { setUntil } = useOperatorPane()
  const [minutes, setMinutes] = useState<number | null>(null)
  const open = useMutation(
    api.meetings.openBallot.mutationOptions({
      onSuccess: () => {
        if (minutes !== null) setUntil(row.id, minutesFromNow(minutes))
        onCue(`voting:${row.id}`)
      },
    }),
  )
  const unjudged = openConflicts(
    meeting.conflicts,
    row.lines.map((line) => line.nominationId),
  )
  return (
    <>
      {unjudged.length > 0 && <ToJudge meeting={meeting} found={unjudged} />}
      <div className="bl-line">
        <Button
          type="primary"
          disabled={!meeting.quorum.met || unjudged.length > 0}
          loading={open.isPending}
          onClick={() => open.mutate({ campaignId, meetingId: meeting.id, ballotId: row.id })}
        >
          {say.openBallot}
        </Button>
        <InputNumber
          aria-label={say.messageMinutes}
          placeholder={say.messageMinutes}
          className="mt-wide"
          min={1}
          max={240}
          precision={0}
          value={minutes}
          onChange={setMinutes}
        />
        {!meeting.quorum.met && (
          <StatusTag tone="bad">{say.quorumShort(meeting.quorum.missing)}</StatusTag>
        )}
      </div>
    </>
  )
}

function Open({
  meeting,
  row,
  ballot,
}: BallotCardProps & { readonly ballot: Ballot }): ReactElement {
  const campaignId = useCampaignId()
  const close = useMutation(api.meetings.closeBallot.mutationOptions())
  return (
    <>
      {ballot.method === 'by-name' && <NamedVotes meeting={meeting} ballot={ballot} />}
      <div className="bl-line">
        <Button
          type="primary"
          loading={close.isPending}
          onClick={() => close.mutate({ campaignId, meetingId: meeting.id, ballotId: row.id })}
        >
          {say.closeBallot}
        </Button>
        <span className="sg-quiet">{say.askClose}</span>
      </div>
    </>
  )
}

function Closed({
  meeting,
  row,
  ballot,
}: BallotCardProps & { readonly ballot: Ballot }): ReactElement {
  const [typing, setTyping] = useState(false)
  const typed = ballot.tally !== null
  return (
    <>
      {typed && <ResultTable meeting={meeting} row={row} />}
      <div className="bl-line">
        {typed && (
          <StatusTag tone="wait">
            {ballot.method === 'by-name' ? say.counted : say.typed(ballot.typed?.by ?? '')}
          </StatusTag>
        )}
        {ballot.method !== 'by-name' && (
          <Button type={typed ? 'default' : 'primary'} onClick={() => setTyping(true)}>
            {typed ? say.retype : say.enterTally}
          </Button>
        )}
      </div>
      {typed && <ConfirmForm meeting={meeting} ballot={ballot} />}
      <Drawer
        open={typing}
        size={1000}
        title={say.tallyOf(row.title)}
        destroyOnHidden
        onClose={() => setTyping(false)}
      >
        <TallyForm meeting={meeting} ballot={ballot} onTyped={() => setTyping(false)} />
      </Drawer>
    </>
  )
}

function Confirmed({ meeting, row, onCue }: BallotCardProps): ReactElement {
  const campaignId = useCampaignId()
  const { modal } = App.useApp()
  const publish = useMutation(
    api.meetings.publishBallot.mutationOptions({ onSuccess: () => onCue(`result:${row.id}`) }),
  )
  const ask = async (): Promise<void> => {
    const agreed = await modal.confirm({
      title: say.publishAsk,
      content: say.publishWhat,
      okText: say.publishBallot,
      cancelText: uiText.cancel,
    })
    if (agreed) publish.mutate({ campaignId, meetingId: meeting.id, ballotId: row.id })
  }
  return (
    <>
      <ResultTable meeting={meeting} row={row} />
      <div className="bl-line">
        <Button type="primary" loading={publish.isPending} onClick={() => void ask()}>
          {say.publishBallot}
        </Button>
      </div>
    </>
  )
}

function body(props: BallotCardProps): ReactNode {
  const { meeting, row, onCue } = props
  const { ballot } = row
  switch (row.state) {
    case 'created':
      return <Created {...props} />
    case 'open':
      return ballot === null ? null : <Open {...props} ballot={ballot} />
    case 'closed':
      return ballot === null ? null : <Closed {...props} ballot={ballot} />
    case 'confirmed':
      return <Confirmed {...props} />
    case 'published':
      return (
        <>
          <ResultTable meeting={meeting} row={row} />
          <div className="bl-line">
            <Button icon={<Icon name="screen" />} onClick={() => onCue(`result:${row.id}`)}>
              {say.showResult}
            </Button>
          </div>
        </>
      )
    case 'annulled':
      return <span className="sg-quiet">{say.annulledBecause(ballot?.annulled?.reason ?? '')}</span>
  }
}

/** The card of whoever only looks: what was published, and nothing before. */
const looked = ({ meeting, row }: BallotCardProps): ReactNode =>
  row.state === 'published' ? <ResultTable meeting={meeting} row={row} /> : null

/** Who keeps out: as recorded at the closing, before it as judged so far. */
function Recused({ meeting, row }: Omit<BallotCardProps, 'onCue'>): ReactElement | null {
  const shared = sharedRecusals(
    meeting.conflicts,
    row.lines.map((line) => line.nominationId),
  )
  const ids = row.ballot?.snapshot?.recused ?? (shared.ok ? shared.recused : [])
  const names = meeting.members.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return names.length === 0 ? null : (
    <StatusTag tone="warn">{conflictText.recused(names.join(', '))}</StatusTag>
  )
}

export function BallotCard(props: BallotCardProps): ReactElement {
  const { meeting, row } = props
  const campaignId = useCampaignId()
  const conducts = useMay()('meetings.openBallot')
  const running = row.state !== 'published' && row.state !== 'annulled'
  const [open, setOpen] = useState(running)
  const [annulling, setAnnulling] = useState(false)
  const annul = useMutation(
    api.meetings.annulBallot.mutationOptions({ onSettled: () => setAnnulling(false) }),
  )
  const annullable = row.ballot !== null && row.state !== 'annulled' && meeting.state !== 'sealed'
  return (
    <article className="sg-card bl-card" aria-label={row.title}>
      <div className="bl-head">
        <h3>{row.title}</h3>
        <span className="sg-quiet">
          {METHOD_LABELS[row.method]} · {say.lines(row.lines.length)}
        </span>
        <StatusTag tone={TONES[row.state]}>{BALLOT_STATES[row.state]}</StatusTag>
        <span className="sg-actions">
          {annullable && (
            <Permitted to="meetings.annulBallot">
              <Button size="small" type="text" onClick={() => setAnnulling(true)}>
                {say.annulBallot}
              </Button>
            </Permitted>
          )}
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? say.fold : say.unfold}
          </Button>
        </span>
      </div>
      {open && (
        <div className="bl-body" tabIndex={-1} data-ballot={row.id}>
          <span className="sg-quiet">
            {say.ruleOf(ruleInWords(row.ballot?.rule ?? meeting.rule))}
          </span>
          <Recused meeting={meeting} row={row} />
          {conducts ? body(props) : looked(props)}
        </div>
      )}
      <ReasonDialog
        open={annulling}
        title={say.annulBallot}
        action={say.annulBallot}
        danger
        busy={annul.isPending}
        onCancel={() => setAnnulling(false)}
        onConfirm={(reason) =>
          annul.mutate({ campaignId, meetingId: meeting.id, ballotId: row.id, reason })
        }
      >
        <p>{say.annulWhat}</p>
      </ReasonDialog>
    </article>
  )
}
