/** The council: its members, its sittings, and the hour in which it decides. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select, Tabs } from 'antd'
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { formatMoment } from '#shared/kernel/day.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { MEETING_STATES, meetingsText as say } from '#shared/text/meetings-page.ts'
import { rehearsalText } from '#shared/text/meetings-rules.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Permitted, WritableBy } from '#renderer/ui/permitted.tsx'
import { AgendaEditor } from './agenda-editor.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import { ConflictsPanel } from './conflicts-panel.tsx'
import { ConveneDialog } from './convene-dialog.tsx'
import { CouncilEditor } from './council-editor.tsx'
import { MeetingPapers } from './meeting-papers.tsx'
import { OperatorPage } from './operator/operator-page.tsx'
import { RehearsalBar } from './rehearsal-bar.tsx'
import { RecordVotesDialog } from './record-votes-dialog.tsx'
import { ScoringPanel } from './scores/scoring-panel.tsx'
import './meetings.css'
import './ballots/ballots.css'
import './operator/operator.css'

/** In the address, so that a line of Hôm nay can open the place: ?muc=diem-danh&phien=… */
const TABS = {
  operator: 'dieu-hanh',
  attendance: 'diem-danh',
  agenda: 'chuong-trinh',
  conflicts: 'xung-dot',
  scores: 'cham-diem',
  papers: 'bien-ban',
  council: 'thanh-vien',
} as const
type Tab = keyof typeof TABS
const TAB_NAMES: readonly Tab[] = [
  'operator',
  'attendance',
  'agenda',
  'conflicts',
  'scores',
  'papers',
  'council',
]

function ofMeeting(tab: Tab, meeting: MeetingDetail): ReactNode {
  switch (tab) {
    case 'operator':
      return <OperatorPage meeting={meeting} />
    case 'attendance':
      return (
        <WritableBy to="meetings.setAttendance">
          <AttendanceTable meeting={meeting} />
        </WritableBy>
      )
    case 'agenda':
      return (
        <WritableBy to="meetings.setAgenda">
          <AgendaEditor meeting={meeting} />
        </WritableBy>
      )
    case 'conflicts':
      return (
        <WritableBy to="meetings.judgeConflict">
          <ConflictsPanel meeting={meeting} />
        </WritableBy>
      )
    case 'papers':
      return <MeetingPapers meeting={meeting} />
    case 'scores':
      return <ScoringPanel />
    case 'council':
      return <CouncilEditor />
  }
}

interface OfMeetingProps {
  readonly meetingId: string
  readonly tab: Tab
  /** Back from a rehearsal to the meetings. */
  readonly onLeave: () => void
  /** The same, and the rehearsal is removed. */
  readonly onDiscard: () => void
}

function OfMeeting({ meetingId, tab, onLeave, onDiscard }: OfMeetingProps): ReactNode {
  const campaignId = useCampaignId()
  const { data: meeting } = useSuspenseQuery(
    api.meetings.get.queryOptions({ input: { campaignId, meetingId } }),
  )
  return (
    <>
      {meeting.rehearsal && <RehearsalBar onLeave={onLeave} onDiscard={onDiscard} />}
      {ofMeeting(tab, meeting)}
    </>
  )
}

export function MeetingsPage(): ReactElement {
  const campaignId = useCampaignId()
  const [query, setQuery] = useSearchParams()
  const [dialog, setDialog] = useState<'convene' | 'record' | null>(null)
  const input = { input: { campaignId } }
  const { data: meetings } = useSuspenseQuery(api.meetings.list.queryOptions(input))
  const { data: rehearsals } = useSuspenseQuery(api.meetings.rehearsals.queryOptions(input))
  const { data: members } = useSuspenseQuery(api.meetings.council.queryOptions(input))

  const meeting =
    [...meetings, ...rehearsals].find(({ id }) => id === query.get('phien')) ?? meetings[0]
  // While a meeting is held the next step is in it, not another meeting.
  const running = meeting !== undefined && meeting.state !== 'sealed'
  const practising = rehearsals.some(({ id }) => id === meeting?.id)
  const wanted = TAB_NAMES.find((name) => TABS[name] === query.get('muc'))
  const tab = wanted ?? (meeting === undefined ? 'council' : 'operator')
  const go = (next: { readonly tab?: Tab; readonly meetingId?: string }): void => {
    const meetingId = next.meetingId ?? meeting?.id
    setQuery({
      muc: TABS[next.tab ?? tab],
      ...(meetingId === undefined ? {} : { phien: meetingId }),
    })
  }
  const rehearse = useMutation(
    api.meetings.rehearse.mutationOptions({
      onSuccess: ({ id }) => go({ tab: 'operator', meetingId: id }),
    }),
  )
  const leave = (): void =>
    setQuery({
      muc: TABS.operator,
      ...(meetings[0] === undefined ? {} : { phien: meetings[0].id }),
    })
  const discarding = useRef<string | null>(null)
  const { mutate: discard } = useMutation(api.meetings.discardRehearsal.mutationOptions())
  useEffect(() => {
    // Once another meeting is on the page: what is gone must not be asked for again.
    const meetingId = discarding.current
    if (meetingId === null || meetingId === meeting?.id) return
    discarding.current = null
    discard({ campaignId, meetingId })
  }, [meeting?.id, discard, campaignId])
  const actions = (
    <Permitted to="meetings.convene">
      {meeting !== undefined && !practising && meeting.state !== 'sealed' && (
        <Button
          title={rehearsalText.openHint}
          loading={rehearse.isPending}
          onClick={() => rehearse.mutate({ campaignId, meetingId: meeting.id })}
        >
          {rehearsalText.open}
        </Button>
      )}
      <Button onClick={() => setDialog('record')}>{say.recordVotes}</Button>
      <Button
        type={running ? 'default' : 'primary'}
        disabled={members.length === 0}
        onClick={() => setDialog('convene')}
      >
        {say.convene}
      </Button>
    </Permitted>
  )
  const noMeeting =
    members.length === 0 ? (
      <EmptyState
        title={say.noCouncil}
        hint={say.noCouncilHint}
        actions={
          <Permitted to="meetings.setCouncil">
            <Button type="primary" onClick={() => go({ tab: 'council' })}>
              {say.toCouncil}
            </Button>
          </Permitted>
        }
      />
    ) : (
      <EmptyState title={say.noMeeting} hint={say.noMeetingHint} actions={actions} />
    )
  const alone = tab === 'council' || tab === 'scores'

  return (
    <Page
      title={say.title}
      subtitle={
        meeting === undefined
          ? undefined
          : say.subtitle(formatMoment(meeting.at), meeting.place, MEETING_STATES[meeting.state])
      }
      actions={
        <>
          {meetings.length + rehearsals.length > 1 && (
            <Select
              aria-label={say.chooseMeeting}
              className="mt-chooser"
              value={meeting?.id ?? null}
              popupMatchSelectWidth={false}
              options={[
                ...meetings.map((one) => ({
                  value: one.id,
                  label: say.meetingOption(formatMoment(one.at), one.title),
                })),
                ...rehearsals.map((one) => ({
                  value: one.id,
                  label: rehearsalText.option(formatMoment(one.at)),
                })),
              ]}
              onChange={(meetingId) => {
                if (meetingId !== null) go({ meetingId })
              }}
            />
          )}
          {actions}
        </>
      }
    >
      <Tabs
        size="small"
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => {
          const next = TAB_NAMES.find((name) => name === key)
          if (next !== undefined) go({ tab: next })
        }}
        items={TAB_NAMES.map((name) => ({
          key: name,
          label: say.tabs[name],
          children:
            alone && name === tab ? (
              name === 'council' ? (
                <WritableBy to="meetings.setCouncil">
                  <CouncilEditor />
                </WritableBy>
              ) : (
                <ScoringPanel />
              )
            ) : meeting === undefined ? (
              noMeeting
            ) : (
              <OfMeeting
                meetingId={meeting.id}
                tab={name}
                onLeave={leave}
                onDiscard={() => {
                  discarding.current = meeting.id
                  leave()
                }}
              />
            ),
        }))}
      />
      <ConveneDialog
        open={dialog === 'convene'}
        onClose={() => setDialog(null)}
        onConvened={(meetingId) => {
          setDialog(null)
          go({ tab: 'attendance', meetingId })
        }}
      />
      <RecordVotesDialog
        open={dialog === 'record'}
        onClose={() => setDialog(null)}
        onRecorded={() => {
          setDialog(null)
          setQuery({ muc: TABS.operator })
        }}
      />
    </Page>
  )
}
