/** A dossier sent back to its unit for completion: why, until when, and when it came again. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState, type ReactElement } from 'react'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'
import { returnsText as say } from '#shared/text/returns.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { ReceivedItem } from './received-item.tsx'
import { ReturnTag } from './return-tag.tsx'

interface ReturnValues {
  readonly reason: string
  readonly dueDay: string | null
}

interface DialogProps {
  readonly line: UnitLine
  readonly onClose: () => void
}

function ReturnDialog({ line, onClose }: DialogProps): ReactElement {
  const campaignId = useCampaignId()
  const send = useMutation(
    api.submissions.returnDossier.mutationOptions({
      meta: { done: say.saved },
      onSuccess: onClose,
    }),
  )
  return (
    <FormDialog<ReturnValues>
      title={say.addTitle(line.unit)}
      saving={send.isPending}
      onSave={({ reason, dueDay }) => {
        if (dueDay !== null) send.mutate({ campaignId, unit: line.unitId, reason, dueDay })
      }}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={say.reason}
        rules={[{ required: true, whitespace: true, message: say.reasonRequired }]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item
        name="dueDay"
        label={say.dueDay}
        rules={[{ required: true, message: say.dueRequired }]}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  )
}

function CompleteDialog({ sent, onClose }: { sent: DossierReturn; onClose: () => void }) {
  const campaignId = useCampaignId()
  const complete = useMutation(
    api.submissions.completeReturn.mutationOptions({
      meta: { done: say.completed },
      onSuccess: onClose,
    }),
  )
  return (
    <FormDialog<{ readonly receivedAt: string | null }>
      title={say.completeTitle(sent.unit)}
      saving={complete.isPending}
      start={{ receivedAt: presentMoment() }}
      onSave={({ receivedAt }) => {
        if (receivedAt !== null)
          complete.mutate({ campaignId, returnId: sent.id, completedAt: receivedAt })
      }}
      onClose={onClose}
    >
      <ReceivedItem />
    </FormDialog>
  )
}

export function UnitReturns({ line, asOf }: { line: UnitLine; asOf: string }): ReactElement {
  const campaignId = useCampaignId()
  const { data } = useQuery(api.submissions.returns.queryOptions({ input: { campaignId } }))
  const [asking, setAsking] = useState(false)
  const [back, setBack] = useState<DossierReturn | null>(null)
  const own = (data ?? []).filter(({ unitId }) => unitId === line.unitId)
  return (
    <section aria-labelledby="unit-returns">
      <h2 id="unit-returns" className="sg-section">
        {say.title}
      </h2>
      <ul className="sg-lines">
        {own.map((sent) => (
          <li key={sent.id}>
            <span className="sg-wrap">
              {sent.reason}
              <br />
              <span className="sg-quiet">
                {say.by(sent.returnedBy, formatMoment(sent.returnedAt))}
              </span>{' '}
              <ReturnTag sent={sent} asOf={asOf} />
            </span>
            {sent.completedAt === null ? (
              <Permitted to="submissions.completeReturn">
                <Button size="small" onClick={() => setBack(sent)}>
                  {say.complete}
                </Button>
              </Permitted>
            ) : null}
          </li>
        ))}
      </ul>
      <Permitted to="submissions.returnDossier">
        <Button size="small" onClick={() => setAsking(true)}>
          {say.add}
        </Button>
      </Permitted>
      {asking ? <ReturnDialog line={line} onClose={() => setAsking(false)} /> : null}
      {back === null ? null : <CompleteDialog sent={back} onClose={() => setBack(null)} />}
    </section>
  )
}
