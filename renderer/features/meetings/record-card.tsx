/** What is written down for the minutes: guests, discussion, dissent, tellers, conclusion, end. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState, type ReactElement } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import type { MeetingRecord } from '#shared/meetings/meeting-record.ts'
import { recordText as say } from '#shared/text/meetings-record.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { MomentInput } from '#renderer/ui/day-input.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** "Họ tên: ý kiến", one a line; a line without a colon is nobody's and waits to be completed. */
const reservedOf = (text: string): MeetingRecord['reserved'] =>
  linesOf(text).flatMap((line) => {
    const [name = '', ...rest] = line.split(':')
    const opinion = rest.join(':').trim()
    return name.trim() === '' || opinion === '' ? [] : [{ name: name.trim(), opinion }]
  })

interface Draft {
  readonly guests: string
  readonly discussion: string
  readonly reserved: string
  readonly tellers: string
  readonly conclusion: string
  readonly closedAt: string | null
}

const draftOf = (record: MeetingRecord): Draft => ({
  guests: record.guests ?? '',
  discussion: record.discussion.join('\n'),
  reserved: record.reserved.map(({ name, opinion }) => `${name}: ${opinion}`).join('\n'),
  tellers: record.tellers.join('\n'),
  conclusion: record.conclusion.join('\n'),
  closedAt: record.closedAt,
})

const recordOf = (draft: Draft): MeetingRecord => ({
  guests: draft.guests.trim() === '' ? null : draft.guests.trim(),
  discussion: linesOf(draft.discussion),
  reserved: reservedOf(draft.reserved),
  tellers: linesOf(draft.tellers),
  conclusion: linesOf(draft.conclusion),
  closedAt: draft.closedAt,
})

const AREAS = ['discussion', 'reserved', 'tellers', 'conclusion'] as const

export function RecordCard({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const campaignId = useCampaignId()
  const [changed, setChanged] = useState<Draft | null>(null)
  const draft = changed ?? draftOf(meeting.record)
  const sealed = !useMay()('meetings.setRecord') || meeting.state === 'sealed'
  const save = useMutation(
    api.meetings.setRecord.mutationOptions({
      meta: { done: say.saved },
      onSuccess: () => setChanged(null),
    }),
  )
  const set = (changes: Partial<Draft>): void => setChanged({ ...draft, ...changes })
  const reservedBroken = linesOf(draft.reserved).length !== reservedOf(draft.reserved).length
  return (
    <Card
      title={say.title}
      extra={
        <span className="sg-actions">
          {changed !== null && <StatusTag tone="warn">{say.unsaved}</StatusTag>}
          <Permitted to="meetings.setRecord">
            <Button
              disabled={changed === null || sealed || reservedBroken}
              loading={save.isPending}
              onClick={() =>
                save.mutate({ campaignId, meetingId: meeting.id, record: recordOf(draft) })
              }
            >
              {say.save}
            </Button>
          </Permitted>
        </span>
      }
    >
      <p className="sg-quiet">{say.hint}</p>
      <Form layout="vertical" disabled={sealed} className="mt-record">
        <Form.Item label={say.guests} htmlFor="record-guests">
          <Input
            id="record-guests"
            value={draft.guests}
            onChange={(event) => set({ guests: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={say.closedAt} htmlFor="record-closed">
          <MomentInput
            id="record-closed"
            value={draft.closedAt}
            onChange={(closedAt) => set({ closedAt })}
          />
        </Form.Item>
        {AREAS.map((area) => (
          <Form.Item
            key={area}
            label={say[area]}
            htmlFor={`record-${area}`}
            validateStatus={area === 'reserved' && reservedBroken ? 'error' : ''}
            help={area === 'reserved' && reservedBroken ? say.reservedHint : undefined}
          >
            <Input.TextArea
              id={`record-${area}`}
              rows={3}
              placeholder={say.placeholders[area]}
              value={draft[area]}
              onChange={(event) => set({ [area]: event.target.value })}
            />
          </Form.Item>
        ))}
      </Form>
    </Card>
  )
}
