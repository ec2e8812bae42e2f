/** The second person types the papers again and cannot change what the first one typed. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, InputNumber } from 'antd'
import { useState, type ReactElement } from 'react'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import type { Ballot } from '#shared/meetings/ballot-life.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { PersonInput } from './person-input.tsx'

const FIELDS = ['issued', 'returned', 'notReturned', 'valid', 'invalid'] as const
type Typed = Readonly<Record<(typeof FIELDS)[number], number | null>>
const NOTHING: Typed = {
  issued: null,
  returned: null,
  notReturned: null,
  valid: null,
  invalid: null,
}

const whole = ({ issued, returned, notReturned, valid, invalid }: Typed): PaperCount | null =>
  issued === null || returned === null || notReturned === null || valid === null || invalid === null
    ? null
    : { issued, returned, notReturned, valid, invalid }

export interface ConfirmFormProps {
  readonly meeting: MeetingDetail
  readonly ballot: Ballot
}

export function ConfirmForm({ meeting, ballot }: ConfirmFormProps): ReactElement {
  const campaignId = useCampaignId()
  const [by, setBy] = useState('')
  const [typed, setTyped] = useState(NOTHING)
  const [asked, setAsked] = useState(false)
  const confirm = useMutation(api.meetings.confirmBallot.mutationOptions({ meta: { quiet: true } }))
  // Only paper is counted twice: hands and names have no papers of their own.
  const secret = ballot.method === 'secret'
  const papers = secret ? whole(typed) : (ballot.tally?.papers ?? null)
  return (
    <section aria-label={say.confirmTitle} className="sg-stack">
      <span className="sg-strong">{say.confirmTitle}</span>
      {secret && (
        <>
          <span className="sg-quiet">{say.confirmHint}</span>
          <div className="bl-papers">
            {FIELDS.map((field) => (
              <label key={field}>
                <span>{say[field]}</span>
                <InputNumber
                  min={0}
                  precision={0}
                  value={typed[field]}
                  onChange={(value) => setTyped({ ...typed, [field]: value })}
                />
              </label>
            ))}
          </div>
        </>
      )}
      {asked && by.trim() === '' && (
        <Alert type="warning" showIcon role="alert" title={say.whoMissing} />
      )}
      {confirm.error !== null && <FailureAlert failure={failureOf(confirm.error)} />}
      <div className="bl-line">
        <PersonInput label={say.confirmer} meeting={meeting} value={by} onChange={setBy} />
        <Button
          type="primary"
          disabled={papers === null}
          loading={confirm.isPending}
          onClick={() => {
            setAsked(true)
            if (papers !== null && by.trim() !== '')
              confirm.mutate({
                campaignId,
                meetingId: meeting.id,
                ballotId: ballot.id,
                by: by.trim(),
                papers,
              })
          }}
        >
          {say.confirm}
        </Button>
      </div>
    </section>
  )
}
