/** A new ballot: how it is held, on whom; one vote on many, with the exceptions taken out. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { votingMethodSchema, type VotingMethod } from '#shared/meetings/ballot.ts'
import type { AgendaRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { agendaGroups, ballotTitle } from '#shared/meetings/cues.ts'
import { METHOD_HINTS, METHOD_LABELS, operatorText as say } from '#shared/text/operator-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { useCampaign } from '../use-campaign.ts'

interface AwardForm {
  readonly voted: string
  readonly changeTo: string | null
}

/** Cases that no running or published ballot has yet. */
function openCases(meeting: MeetingDetail): readonly AgendaRow[] {
  const taken = new Set(
    meeting.ballots
      .filter(({ state }) => state !== 'annulled')
      .flatMap(({ lines }) => lines.map((line) => line.nominationId)),
  )
  return meeting.agenda.filter(({ nominationId }) => !taken.has(nominationId))
}

export interface NewBallotProps {
  readonly meeting: MeetingDetail
  /** Who was chosen elsewhere; null: the first group. */
  readonly wanted: readonly string[] | null
  readonly onClose: () => void
}

export function NewBallot({ meeting, wanted, onClose }: NewBallotProps): ReactElement {
  const campaignId = useCampaignId()
  const { plan } = useCampaign()
  const cases = openCases(meeting)
  const groups = agendaGroups(plan, cases)
  const [first] = groups
  const [method, setMethod] = useState<VotingMethod>('secret')
  const [title, setTitle] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    wanted === null
      ? (first?.rows.map((row) => row.nominationId) ?? [])
      : cases.map((row) => row.nominationId).filter((id) => wanted.includes(id)),
  )
  const [forms, setForms] = useState<Readonly<Record<string, AwardForm>>>({})
  const create = useMutation(
    api.meetings.createBallot.mutationOptions({ meta: { quiet: true }, onSuccess: onClose }),
  )
  const proposedOf = (row: AgendaRow): string => row.award ?? plan.bareAwards['giay-khen']
  const formOf = (row: AgendaRow): AwardForm =>
    forms[row.nominationId] ?? { voted: proposedOf(row), changeTo: null }
  const awardsFor = (row: AgendaRow) =>
    plan.awards
      .filter((award) => award.counted && award.kinds.includes(row.kind))
      .map((award) => ({ value: award.id, label: award.shortName, title: award.name }))
  const suggested = ballotTitle(plan, meeting.agenda, chosen)
  const toggle = (ids: readonly string[], on: boolean): void =>
    setChosen([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])])
  const submit = (): void =>
    create.mutate({
      campaignId,
      meetingId: meeting.id,
      method,
      title: title === null || title.trim() === '' ? suggested : title.trim(),
      lines: cases
        .filter(({ nominationId }) => chosen.includes(nominationId))
        .map((row) => ({ nominationId: row.nominationId, ...formOf(row) })),
    })

  return (
    <Drawer
      open
      size={760}
      title={say.newBallot}
      onClose={onClose}
      footer={
        <div className="sg-actions">
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={create.isPending}
            onClick={submit}
          >
            {say.create}
          </Button>
          <Button onClick={onClose}>{uiText.cancel}</Button>
          <span className="sg-quiet">
            {chosen.length === 0 ? say.chooseSome : say.chosen(chosen.length)}
          </span>
        </div>
      }
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.method} help={METHOD_HINTS[method]}>
          <Radio.Group
            aria-label={say.method}
            optionType="button"
            value={method}
            options={votingMethodSchema.options.map((value) => ({
              value,
              label: METHOD_LABELS[value],
            }))}
            onChange={(event) => setMethod(votingMethodSchema.parse(event.target.value))}
          />
        </Form.Item>
        <Form.Item label={say.ballotTitle} htmlFor="ballot-title">
          <Input
            id="ballot-title"
            value={title ?? suggested}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Form.Item>
      </Form>
      <p className="sg-quiet">{say.exceptions}</p>
      <div className="sg-card bl-choose">
        {groups.map((group) => {
          const ids = group.rows.map((row) => row.nominationId)
          const here = ids.filter((id) => chosen.includes(id)).length
          return (
            <section key={group.title}>
              <div className="bl-choose-group">
                <Checkbox
                  checked={here === ids.length}
                  indeterminate={here > 0 && here < ids.length}
                  onChange={(event) => toggle(ids, event.target.checked)}
                >
                  {group.title}
                </Checkbox>
                <span className="sg-quiet">{`${here}/${ids.length}`}</span>
              </div>
              {group.rows.map((row) => {
                const form = formOf(row)
                const on = chosen.includes(row.nominationId)
                const set = (changes: Partial<AwardForm>): void =>
                  setForms({ ...forms, [row.nominationId]: { ...form, ...changes } })
                return (
                  <div key={row.nominationId} className="bl-choose-row">
                    <Checkbox
                      checked={on}
                      onChange={(event) => toggle([row.nominationId], event.target.checked)}
                    >
                      {withHonorific(row.honorific, row.name)}
                      <span className="sg-quiet mt-under">{row.unit}</span>
                    </Checkbox>
                    <Select
                      size="small"
                      aria-label={`${say.votedForm}: ${row.name}`}
                      disabled={!on}
                      popupMatchSelectWidth={false}
                      value={form.voted}
                      options={awardsFor(row)}
                      onChange={(voted) => set({ voted })}
                    />
                    <Select
                      size="small"
                      aria-label={`${say.changeTo}: ${row.name}`}
                      placeholder={say.changeToShort}
                      disabled={!on}
                      allowClear
                      popupMatchSelectWidth={false}
                      value={form.changeTo}
                      options={awardsFor(row).filter(({ value }) => value !== form.voted)}
                      onChange={(changeTo: string | undefined) =>
                        set({ changeTo: changeTo ?? null })
                      }
                    />
                  </div>
                )
              })}
            </section>
          )
        })}
      </div>
      {chosen.length === 0 && <Alert type="info" showIcon title={say.chooseSome} />}
      {create.error !== null && <FailureAlert failure={failureOf(create.error)} />}
    </Drawer>
  )
}
