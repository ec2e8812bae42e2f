/** The papers of a meeting, its seal, and the annulling of its results. */
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { meetingRefusals } from '#shared/text/meetings-rules.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { RecordCard } from './record-card.tsx'
import { ReplayCard } from './replay-card.tsx'

const say = meetingsText.papers
const PAPERS = [
  ['ballot-paper', say.ballotPaper],
  ['vote-count', say.voteCount],
  ['vote-count-docx', say.voteCountDocx],
  ['minutes', say.minutes],
  ['minutes-docx', say.minutesDocx],
] as const

export function MeetingPapers({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const campaignId = useCampaignId()
  const { modal } = App.useApp()
  const [annulling, setAnnulling] = useState(false)
  const of = { campaignId, meetingId: meeting.id }
  const paper = useMutation(api.reports.paper.mutationOptions({ onSuccess: saveFile }))
  const seal = useMutation(api.meetings.seal.mutationOptions({ meta: { done: say.sealed } }))
  const annul = useMutation(
    api.meetings.annulMeeting.mutationOptions({
      meta: { done: say.annulled },
      onSettled: () => setAnnulling(false),
    }),
  )
  const unfinished = meeting.ballots.filter(
    ({ state }) => state !== 'published' && state !== 'annulled',
  ).length
  const ask = async (): Promise<void> => {
    const agreed = await modal.confirm({
      title: say.sealAsk,
      content: say.sealWhat,
      okText: say.seal,
      cancelText: uiText.cancel,
    })
    if (agreed) seal.mutate(of)
  }
  return (
    <div className="sg-stack">
      {meeting.rehearsal && (
        <Alert type="warning" showIcon title={meetingRefusals.rehearsalPapers} />
      )}
      <Card title={say.title}>
        <div className="sg-actions">
          {PAPERS.map(([kind, label]) => (
            <Button
              key={kind}
              icon={<Icon name="download" />}
              disabled={meeting.rehearsal}
              loading={paper.isPending && paper.variables.paper === kind}
              onClick={() => paper.mutate({ ...of, paper: kind })}
            >
              {label}
            </Button>
          ))}
        </div>
      </Card>
      <Card title={say.seal}>
        {meeting.seal === null ? (
          <>
            <p className="sg-quiet">{say.sealHint}</p>
            <div className="sg-actions">
              <Permitted to="meetings.seal">
                <Button
                  type="primary"
                  disabled={unfinished > 0 || meeting.rehearsal}
                  loading={seal.isPending}
                  onClick={() => void ask()}
                >
                  {say.seal}
                </Button>
              </Permitted>
              {unfinished > 0 && <StatusTag tone="wait">{say.unfinished(unfinished)}</StatusTag>}
            </div>
          </>
        ) : (
          <>
            <StatusTag tone="good">{meetingsText.stateSealed}</StatusTag>
            <p>
              {say.sealedWith}: <span className="mt-seal">{meeting.seal}</span>
            </p>
          </>
        )}
      </Card>
      <RecordCard meeting={meeting} />
      <ReplayCard meeting={meeting} />
      {!meeting.rehearsal && meeting.ballots.some(({ state }) => state === 'published') && (
        <Permitted to="meetings.annulMeeting">
          <Card title={say.annul}>
            <p className="sg-quiet">{say.annulWhat}</p>
            <Button danger onClick={() => setAnnulling(true)}>
              {say.annul}
            </Button>
          </Card>
        </Permitted>
      )}
      <ReasonDialog
        open={annulling}
        title={say.annulTitle}
        action={say.annul}
        danger
        busy={annul.isPending}
        onCancel={() => setAnnulling(false)}
        onConfirm={(reason) => annul.mutate({ ...of, reason })}
      >
        <p>{say.annulWhat}</p>
      </ReasonDialog>
    </div>
  )
}
