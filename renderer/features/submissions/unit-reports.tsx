/** The other milestones of a unit, and noting that a report came. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Milestone } from '#shared/campaigns/plan.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { submissionsPageText, unitDossierText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { filledText } from './filled-text.ts'
import { ReceivedItem } from './received-item.tsx'
import { TimelinessTag } from './timeliness-tag.tsx'
import type { UnitPapersProps } from './unit-papers.tsx'

interface Values {
  readonly receivedAt: string | null
  readonly note?: string
}

interface DialogProps {
  readonly unitId: string
  readonly milestone: Milestone
  readonly onClose: () => void
}

function ReportDialog({ unitId, milestone, onClose }: DialogProps): ReactElement {
  const campaignId = useCampaignId()
  const record = useMutation(
    api.submissions.recordReport.mutationOptions({
      meta: { done: say.reportSaved },
      onSuccess: onClose,
    }),
  )
  return (
    <FormDialog<Values>
      title={say.addReportTitle(milestone.artefact)}
      saving={record.isPending}
      start={{ receivedAt: presentMoment() }}
      onSave={({ receivedAt, note }) => {
        if (receivedAt !== null)
          record.mutate({
            campaignId,
            unit: unitId,
            milestone: milestone.id,
            receivedAt,
            note: filledText(note) ?? undefined,
          })
      }}
      onClose={onClose}
    >
      <ReceivedItem />
      <Form.Item name="note" label={submissionsPageText.note}>
        <Input />
      </Form.Item>
    </FormDialog>
  )
}

export function UnitReports({ line, status, plan }: UnitPapersProps): ReactElement | null {
  const [asked, setAsked] = useState<Milestone | null>(null)
  const reports = plan.milestones.filter(({ role }) => role === 'report')
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="unit-reports">
      <h2 id="unit-reports" className="sg-section">
        {say.reports}
      </h2>
      <ul className="sg-lines">
        {reports.map((milestone) => {
          const mark = line.milestones.find(({ id }) => id === milestone.id)
          const wording = status.deadlines.find(({ id }) => id === milestone.id)?.wording
          return (
            <li key={milestone.id}>
              <span>
                {milestone.artefact}
                {wording == null ? '' : <span className="sg-quiet"> · “{wording}”</span>}
                <br />
                {mark === undefined ? null : (
                  <TimelinessTag
                    state={mark.timeliness}
                    label={
                      mark.receivedAt === null
                        ? mark.timelinessLabel
                        : `${mark.timelinessLabel}, ${formatMoment(mark.receivedAt)}`
                    }
                  />
                )}
              </span>
              <Permitted to="submissions.recordReport">
                <Button size="small" onClick={() => setAsked(milestone)}>
                  {say.addReport}
                </Button>
              </Permitted>
            </li>
          )
        })}
      </ul>
      {asked === null ? null : (
        <ReportDialog unitId={line.unitId} milestone={asked} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}
