/** Every paper as a file, one at a time or all together. */
import { useMutation, useSuspenseQueries } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import { decisionName } from '#shared/text/decisions-page.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { PaperButton } from './paper-button.tsx'
import { usePaper, useReportInput } from './use-paper.ts'

const say = reportsText.papers
const OF_CAMPAIGN = [
  ['tracking', say.tracking],
  ['summary', say.summary],
  ['appraisal-report-docx', say.appraisal],
  ['interim-report-docx', say.interim],
  ['final-report-docx', say.final],
] as const
const OF_MEETING = [
  ['ballot-paper', say.ballotPaper],
  ['vote-count', say.voteCount],
  ['vote-count-docx', say.voteCountDocx],
  ['minutes-docx', say.minutes],
] as const

export function PapersPanel({ at }: { readonly at: string | null }): ReactElement {
  const input = useReportInput(at)
  const { campaignId } = input.input
  const { message } = App.useApp()
  const papers = usePaper(at)
  const [{ data: decisions }, { data: meetings }] = useSuspenseQueries({
    queries: [
      api.decisions.list.queryOptions({ input: { campaignId } }),
      api.meetings.list.queryOptions({ input: { campaignId } }),
    ],
  })
  const everything = useMutation(
    api.reports.everything.mutationOptions({
      onSuccess: (files) => {
        files.forEach(saveFile)
        void message.success(reportsText.everythingDone(files.length))
      },
    }),
  )
  return (
    <div className="sg-stack">
      <Card title={say.campaign}>
        <div className="sg-actions">
          {OF_CAMPAIGN.map(([paper, label]) => (
            <PaperButton key={paper} papers={papers} wish={{ paper }}>
              {label}
            </PaperButton>
          ))}
        </div>
      </Card>
      {meetings.length > 0 && (
        <Card title={say.meeting}>
          <div className="sg-actions">
            {OF_MEETING.map(([paper, label]) => (
              <PaperButton key={paper} papers={papers} wish={{ paper }}>
                {label}
              </PaperButton>
            ))}
          </div>
        </Card>
      )}
      <Card title={say.decisions}>
        {decisions.length === 0 ? (
          <p className="sg-quiet">{say.noDecisions}</p>
        ) : (
          <div className="sg-actions">
            {decisions.map((decision) => (
              <PaperButton
                key={decision.id}
                papers={papers}
                wish={{
                  paper: decision.purpose === 'award' ? 'decision-docx' : 'proposal-docx',
                  award: decision.award,
                  decisionId: decision.id,
                }}
              >
                {decision.purpose === 'award'
                  ? say.decision(decisionName(decision))
                  : say.proposal(decisionName(decision))}
              </PaperButton>
            ))}
          </div>
        )}
      </Card>
      <Card title={say.all}>
        <div className="sg-actions">
          <Button
            type="primary"
            icon={<Icon name="download" />}
            loading={everything.isPending}
            onClick={() => everything.mutate(input.input)}
          >
            {reportsText.everything}
          </Button>
          <span className="sg-quiet">{say.allHint}</span>
        </div>
      </Card>
    </div>
  )
}
