/** Who sits in the council: one row a member, saved together. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Radio } from 'antd'
import { useEffect, useRef, useState, type ClipboardEvent, type ReactElement } from 'react'
import { COUNCIL_ROLES, meetingsText } from '#shared/text/meetings-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'
import { blankSeat, pastedSeats, seatFault, type Seat } from './council-draft.ts'
import { moved } from './moved.ts'

const say = meetingsText.council
const ROLE_OPTIONS = COUNCIL_ROLES.map((value) => ({ value }))

export function CouncilEditor(): ReactElement {
  const campaignId = useCampaignId()
  const { data: members } = useSuspenseQuery(
    api.meetings.council.queryOptions({ input: { campaignId } }),
  )
  const [draft, setDraft] = useState<readonly Seat[] | null>(null)
  const seats: readonly Seat[] = draft ?? (members.length === 0 ? [blankSeat()] : members)
  const [asked, setAsked] = useState(false)
  const save = useMutation(
    api.meetings.setCouncil.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: () => setDraft(null),
    }),
  )
  const fault = seatFault(seats)
  const submit = (): void => {
    setAsked(true)
    if (fault === null && draft !== null)
      save.mutate({
        campaignId,
        members: seats
          .filter(({ name }) => name.trim() !== '')
          .map(({ key: _, ...seat }) => ({ ...seat })),
      })
  }
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const change = (index: number, changes: Partial<Seat>): void =>
    setDraft(seats.map((seat, at) => (at === index ? { ...seat, ...changes } : seat)))
  const paste = (index: number, event: ClipboardEvent): void => {
    const pasted = pastedSeats(event.clipboardData.getData('text'))
    if (pasted.length === 0) return
    event.preventDefault()
    setDraft([...seats.slice(0, index), ...pasted, ...seats.slice(index + 1)])
  }

  return (
    <div className="sg-stack">
      <div className="sg-toolbar">
        <span className="sg-strong">
          {say.count(seats.filter((seat) => seat.name !== '').length)}
        </span>
        <span className="sg-quiet">{say.hint}</span>
        <span className="sg-toolbar-end sg-actions">
          {draft !== null && <StatusTag tone="warn">{say.unsaved}</StatusTag>}
          {draft !== null && <Button onClick={() => setDraft(null)}>{say.undo}</Button>}
          <Button
            type="primary"
            disabled={draft === null}
            loading={save.isPending}
            onClick={submit}
          >
            {say.save}
          </Button>
        </span>
      </div>
      {asked && fault !== null && <Alert type="warning" showIcon role="alert" title={fault} />}
      {save.error !== null && <FailureAlert failure={failureOf(save.error)} />}
      <div className="sg-card mt-scroll">
        <table className="mt-grid">
          <thead>
            <tr>
              <th scope="col">{meetingsText.agenda.number}</th>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.role}</th>
              <th scope="col">{say.organisation}</th>
              <th scope="col">{say.chair}</th>
              <th scope="col">{say.from}</th>
              <th scope="col">{say.to}</th>
              <th scope="col">{say.tools}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat, index) => (
              <tr key={seat.id ?? seat.key ?? index}>
                <td className="sg-number">{index + 1}</td>
                <td>
                  <Input
                    aria-label={`${say.name} ${index + 1}`}
                    value={seat.name}
                    onPaste={(event) => paste(index, event)}
                    onChange={(event) => change(index, { name: event.target.value })}
                  />
                </td>
                <td>
                  <SuggestInput
                    className="mt-wide"
                    aria-label={`${say.role} ${index + 1}`}
                    options={ROLE_OPTIONS}
                    value={seat.role}
                    onChange={(role) => change(index, { role })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${say.organisation} ${index + 1}`}
                    value={seat.organisation ?? ''}
                    onChange={(event) =>
                      change(index, {
                        organisation: event.target.value === '' ? null : event.target.value,
                      })
                    }
                  />
                </td>
                <td className="mt-center">
                  <Radio
                    aria-label={`${say.chair}: ${seat.name}`}
                    checked={seat.chair}
                    onChange={() =>
                      setDraft(seats.map((one, at) => ({ ...one, chair: at === index })))
                    }
                  />
                </td>
                <td>
                  <DayInput
                    label={`${say.from} ${index + 1}`}
                    value={seat.from}
                    onChange={(from) => change(index, { from })}
                  />
                </td>
                <td>
                  <DayInput
                    label={`${say.to} ${index + 1}`}
                    value={seat.to}
                    onChange={(to) => change(index, { to })}
                  />
                </td>
                <td className="mt-tools">
                  <Button
                    type="text"
                    size="small"
                    disabled={index === 0}
                    aria-label={say.up(seat.name)}
                    title={say.up(seat.name)}
                    onClick={() => setDraft(moved(seats, index, index - 1))}
                  >
                    ↑
                  </Button>
                  <Button
                    type="text"
                    size="small"
                    disabled={index === seats.length - 1}
                    aria-label={say.down(seat.name)}
                    title={say.down(seat.name)}
                    onClick={() => setDraft(moved(seats, index, index + 1))}
                  >
                    ↓
                  </Button>
                  <Button
                    type="text"
                    size="small"
                    aria-label={say.remove(seat.name)}
                    title={say.remove(seat.name)}
                    icon={<Icon name="cross" />}
                    onClick={() => setDraft(seats.filter((_, at) => at !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button icon={<Icon name="plus" />} onClick={() => setDraft([...seats, blankSeat()])}>
          {say.add}
        </Button>
      </div>
    </div>
  )
}
