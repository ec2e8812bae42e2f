/**
 * One page for the whole meeting: at the left what can be shown, in the middle the ballots, at the
 * right what the room sees now and what comes next. Everything goes by keyboard.
 */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { cuesOf, rankingCue } from '#shared/meetings/cues.ts'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { publicFrame } from '#shared/meetings/public-frame.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { useMay } from '#renderer/ui/permitted.tsx'
import { BallotDesk } from '../ballots/ballot-desk.tsx'
import { QuorumTag } from '../quorum-tag.tsx'
import { useCampaign } from '../use-campaign.ts'
import { CueList } from './cue-list.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { useOperatorPane } from './operator-store.ts'
import { BLANK, RoomPane, type FramedCue } from './room-pane.tsx'
import { useFollowBallot } from './use-follow-ballot.ts'
import { useOperatorKeys } from './use-operator-keys.ts'
import { useRoom, type Room } from './use-room.ts'

/** The cues of the meeting with their frames, ready to be previewed. */
function useCues(meeting: MeetingDetail, room: Room): readonly FramedCue[] {
  const campaignId = useCampaignId()
  const { plan } = useCampaign()
  const { until } = useOperatorPane()
  const input = { input: { campaignId } }
  const { data: status } = useSuspenseQuery(api.appraisal.status.queryOptions(input))
  const { data: scores } = useSuspenseQuery(api.meetings.scores.queryOptions(input))
  const shown = room.shown?.frame
  const open = meeting.ballots.find(({ state }) => state === 'open')
  const onCase =
    shown?.kind === 'nominee'
      ? meeting.agenda.find(
          (row) => shown.nominee.name.endsWith(row.name) && shown.nominee.unit === row.unit,
        )
      : undefined
  const cues = [
    ...cuesOf({
      plan,
      meeting,
      status,
      nominationId: onCase?.nominationId ?? open?.lines[0]?.nominationId ?? null,
      until: open === undefined ? null : (until[open.id] ?? null),
    }),
    ...(scores === null ? [] : [rankingCue(scores)]),
  ]
  return cues.map((cue) => {
    const made = publicFrame(cue.wish)
    return { cue, frame: made.ok ? made.frame : null }
  })
}

interface OperatorPageProps {
  readonly meeting: MeetingDetail
}

/** Whoever only looks sees the ballots; what the room sees is for the standing office to choose. */
export const OperatorPage = ({ meeting }: OperatorPageProps): ReactElement =>
  useMay()('meetings.project') ? (
    <Conducting meeting={meeting} />
  ) : (
    <div className="sg-stack">
      <QuorumTag meeting={meeting} />
      <BallotDesk meeting={meeting} onCue={() => undefined} />
    </div>
  )

function Conducting({ meeting }: OperatorPageProps): ReactElement {
  const room = useRoom(meeting.id)
  const cues = useCues(meeting, room)
  const { cue: chosenKey, choose } = useOperatorPane()
  const [messaging, setMessaging] = useState(false)
  const [beforeBlank, setBeforeBlank] = useState<PublicFrame | null>(null)
  useFollowBallot(meeting, cues, room)

  const now = room.shown?.frame ?? BLANK
  const nowText = JSON.stringify(now)
  const onAir = cues.find(({ frame }) => JSON.stringify(frame) === nowText)?.cue.key ?? null
  const chosen = cues.findIndex(({ cue }) => cue.key === chosenKey)
  // A chosen cue may go (a ballot closes): then the first case without a result comes next.
  const waiting = meeting.agenda.find(({ outcome }) => outcome === null)?.nominationId
  const index =
    chosen >= 0 || chosenKey === null
      ? Math.max(0, chosen)
      : Math.max(
          0,
          cues.findIndex(({ cue }) => cue.key === `case:${waiting}`),
        )
  const next = cues[index]
  const reversed = room.painted?.reversed ?? false

  const step = (by: 1 | -1): void => {
    const to = cues[Math.min(cues.length - 1, Math.max(0, index + by))]
    if (to !== undefined) choose(to.cue.key)
  }
  const showCue = (key: string | undefined): void => {
    const at = cues.findIndex(({ cue }) => cue.key === key)
    const wanted = cues[at]
    if (wanted === undefined) return
    void room.wish(wanted.cue.wish)
    choose(cues[at + 1]?.cue.key ?? wanted.cue.key)
  }
  const blank = (): void => {
    if (now.kind === 'blank') void room.show(beforeBlank ?? BLANK)
    else {
      setBeforeBlank(now)
      void room.show(BLANK)
    }
  }
  const colours = (): void => room.tell({ say: 'colours', reversed: !reversed })
  const turn = (by: 1 | -1): void => room.tell({ say: 'turn', by })
  const freeze = (): void => void room.freeze(room.shown?.frozen !== true)
  const message = (): void => {
    if (room.shown?.overlay == null) setMessaging(true)
    else void room.overlay(null)
  }
  useOperatorKeys({
    step,
    show: () => showCue(next?.cue.key),
    blank,
    colours,
    turn,
    freeze,
    message,
  })

  return (
    <div className="op-frame">
      <div className="op-column">
        <CueList
          cues={cues.map(({ cue }) => cue)}
          chosen={next?.cue.key ?? null}
          onAir={onAir}
          onChoose={choose}
          onShow={showCue}
        />
      </div>
      <div className="op-column">
        <QuorumTag meeting={meeting} />
        <BallotDesk meeting={meeting} onCue={choose} />
        <p className="op-keys">{say.keys}</p>
      </div>
      <RoomPane
        room={room}
        now={now}
        rehearsal={meeting.rehearsal}
        next={next}
        onShow={() => showCue(next?.cue.key)}
        canBlank={now.kind !== 'blank' || beforeBlank !== null}
        onBlank={blank}
        onColours={colours}
        onMessage={message}
        onFreeze={freeze}
      />
      <MessageDialog
        open={messaging}
        onClose={() => setMessaging(false)}
        onShow={(wish) => void room.wish(wish)}
        onOverlay={(overlay) => void room.overlay(overlay)}
      />
    </div>
  )
}
