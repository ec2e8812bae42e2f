/** The files of a unit, and the true moment at which each came. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState, type ReactElement } from 'react'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import type { SubmissionRow } from '#shared/submissions/contract.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { submissionsPageText, unitDossierText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'
import { filledText } from './filled-text.ts'
import { ReceivedItem } from './received-item.tsx'
import { TimelinessTag } from './timeliness-tag.tsx'

interface Values {
  readonly receivedAt: string | null
  readonly channel?: string
}

interface DialogProps {
  readonly row: SubmissionRow
  readonly onClose: () => void
}

/** Moves the receipt of a file to the moment it really came. */
export function ReceivedDialog({ row, onClose }: DialogProps): ReactElement {
  const campaignId = useCampaignId()
  const save = useMutation(
    api.submissions.setReceived.mutationOptions({
      meta: { done: say.receivedSaved },
      onSuccess: onClose,
    }),
  )
  return (
    <FormDialog<Values>
      title={say.setReceivedTitle(row.receipt)}
      saving={save.isPending}
      start={{ receivedAt: row.receivedAt, channel: row.channel ?? '' }}
      onSave={({ receivedAt, channel }) => {
        if (receivedAt !== null)
          save.mutate({
            campaignId,
            receipt: row.receipt,
            receivedAt,
            channel: filledText(channel),
          })
      }}
      onClose={onClose}
    >
      <ReceivedItem />
      <Form.Item name="channel" label={submissionsPageText.channel}>
        <SuggestInput
          options={submissionsPageText.channels.map((channel) => ({ value: channel }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

/** Files of a unit, which of them stands, and when each came. */
export function UnitFiles({ line }: { readonly line: UnitLine }): ReactElement {
  const campaignId = useCampaignId()
  const [asked, setAsked] = useState<SubmissionRow | null>(null)
  const { data } = useQuery(api.submissions.list.queryOptions({ input: { campaignId } }))
  const files = (data ?? []).filter(({ unitId }) => unitId === line.unitId)
  return (
    <section aria-labelledby="unit-files">
      <h2 id="unit-files" className="sg-section">
        {say.files} <TimelinessTag state={line.timeliness} label={line.timelinessLabel} />
      </h2>
      {files.length === 0 ? <p className="sg-quiet">{say.noFiles}</p> : null}
      <ul className="sg-lines">
        {files.map((row) => (
          <li key={row.id}>
            <span className="sg-wrap">
              {row.receipt} · {row.fileName}
              <br />
              <span className="sg-quiet">
                {formatMoment(row.receivedAt)}
                {row.channel === null ? '' : ` · ${row.channel}`}
              </span>{' '}
              {row.purpose === 'registration' ? null : line.effectiveFiles.includes(
                  row.fileName,
                ) ? (
                <StatusTag tone="good">{say.standingFile}</StatusTag>
              ) : (
                <StatusTag tone="wait">{say.supersededFile}</StatusTag>
              )}
            </span>
            <Permitted to="submissions.setReceived">
              <Button size="small" onClick={() => setAsked(row)}>
                {say.setReceived}
              </Button>
            </Permitted>
          </li>
        ))}
      </ul>
      {asked === null ? null : <ReceivedDialog row={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}
