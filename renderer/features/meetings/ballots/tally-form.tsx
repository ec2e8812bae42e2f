/** The totals as counted. What does not add up is said while it is typed, and so is the result. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, InputNumber, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import type { Ballot } from '#shared/meetings/ballot-life.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { MajorityTag } from './majority-tag.tsx'
import { PersonInput } from './person-input.tsx'
import {
  draftMajority,
  draftProblems,
  filledLikeFirst,
  tallyDraft,
  tallyOfDraft,
  type CountField,
  type LineDraft,
  type PaperField,
} from './tally-draft.ts'

const PAPERS: readonly PaperField[] = ['issued', 'returned', 'notReturned', 'valid', 'invalid']
const COUNTS: readonly (readonly [CountField, string])[] = [
  ['yes', say.agree],
  ['no', say.disagree],
  ['changeForm', say.changeForm],
  ['defer', say.defer],
  ['withdraw', say.withdraw],
]
const CHAIR = [
  { value: 'unknown', label: say.chairUnknown },
  { value: 'yes', label: say.chairYes },
  { value: 'no', label: say.chairNo },
]
const CHAIR_VALUES: Readonly<Record<string, boolean | null>> = {
  yes: true,
  no: false,
  unknown: null,
}
const chairName = (agrees: boolean | null): string =>
  agrees === null ? 'unknown' : agrees ? 'yes' : 'no'

export interface TallyFormProps {
  readonly meeting: MeetingDetail
  readonly ballot: Ballot
  readonly onTyped: () => void
}

export function TallyForm({ meeting, ballot, onTyped }: TallyFormProps): ReactElement {
  const campaignId = useCampaignId()
  const [draft, setDraft] = useState(() => tallyDraft(ballot))
  const [by, setBy] = useState(ballot.typed?.by ?? '')
  const [asked, setAsked] = useState(false)
  const type = useMutation(
    api.meetings.typeTally.mutationOptions({ meta: { quiet: true }, onSuccess: onTyped }),
  )
  const hands = ballot.method === 'hands'
  const asksChair = ballot.rule.chairMustAgree || ballot.rule.tieBreak === 'chair'
  const tally = tallyOfDraft(ballot, draft)
  const rows = new Map(meeting.agenda.map((row) => [row.nominationId, row]))
  const nameOf = (nominationId: string): string => {
    const row = rows.get(nominationId)
    return row === undefined ? '' : withHonorific(row.honorific, row.name)
  }
  const problems = tally === null ? [] : draftProblems(ballot, tally, nameOf)
  const counts: readonly (readonly [CountField, string])[] = hands
    ? COUNTS
    : [...COUNTS, ['invalid', say.lineInvalid]]
  const setLine = (nominationId: string, line: LineDraft): void =>
    setDraft({ ...draft, lines: { ...draft.lines, [nominationId]: line } })

  return (
    <div className="sg-stack">
      {!hands && (
        <fieldset className="bl-papers" aria-label={say.papers}>
          {PAPERS.map((field) => (
            <label key={field}>
              <span>{say[field]}</span>
              <InputNumber
                min={0}
                precision={0}
                value={draft.papers[field]}
                onChange={(value) =>
                  setDraft({ ...draft, papers: { ...draft.papers, [field]: value } })
                }
              />
            </label>
          ))}
        </fieldset>
      )}
      <div className="mt-scroll">
        <table className="mt-grid bl-grid">
          <thead>
            <tr>
              <th scope="col">{say.name}</th>
              {counts.map(([field, label]) => (
                <th key={field} scope="col">
                  {label}
                </th>
              ))}
              {asksChair && <th scope="col">{say.chairAgrees}</th>}
              <th scope="col">{say.result}</th>
            </tr>
          </thead>
          <tbody>
            {ballot.lines.map(({ nominationId }) => {
              const line = draft.lines[nominationId]
              const name = nameOf(nominationId)
              return line === undefined ? null : (
                <tr key={nominationId}>
                  <th scope="row">{name}</th>
                  {counts.map(([field, label]) => (
                    <td key={field}>
                      <InputNumber
                        size="small"
                        min={0}
                        precision={0}
                        controls={false}
                        aria-label={`${label}: ${name}`}
                        value={line[field]}
                        onChange={(value) => setLine(nominationId, { ...line, [field]: value })}
                      />
                    </td>
                  ))}
                  {asksChair && (
                    <td>
                      <Select
                        size="small"
                        aria-label={`${say.chairAgrees}: ${name}`}
                        popupMatchSelectWidth={false}
                        value={chairName(line.chairAgrees)}
                        options={CHAIR}
                        onChange={(value) =>
                          setLine(nominationId, {
                            ...line,
                            chairAgrees: CHAIR_VALUES[value] ?? null,
                          })
                        }
                      />
                    </td>
                  )}
                  <td>
                    <MajorityTag majority={draftMajority(ballot, draft, nominationId)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={problems.map((one) => (
            <div key={one}>{one}</div>
          ))}
        />
      )}
      {asked && by.trim() === '' && (
        <Alert type="warning" showIcon role="alert" title={say.whoMissing} />
      )}
      {type.error !== null && <FailureAlert failure={failureOf(type.error)} />}
      <div className="bl-line">
        {ballot.lines.length > 1 && (
          <Button onClick={() => setDraft(filledLikeFirst(ballot, draft))}>{say.fillAll}</Button>
        )}
        <PersonInput label={say.typist} meeting={meeting} value={by} onChange={setBy} />
        <Button
          type="primary"
          disabled={tally === null || problems.length > 0}
          loading={type.isPending}
          onClick={() => {
            setAsked(true)
            if (tally !== null && by.trim() !== '')
              type.mutate({
                campaignId,
                meetingId: meeting.id,
                ballotId: ballot.id,
                tally,
                by: by.trim(),
              })
          }}
        >
          {say.typeTally}
        </Button>
      </div>
    </div>
  )
}
