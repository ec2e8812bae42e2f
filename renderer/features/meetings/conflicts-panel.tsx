/** Conflicts of interest: what the program found, what members declare, and what a person makes of each. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ConflictRow } from '#shared/meetings/conflicts.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import {
  CONFLICT_KINDS,
  CONFLICT_VERDICTS,
  conflictText as say,
} from '#shared/text/meetings-conflicts.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'

const TONES: Readonly<Record<ConflictRow['verdict'], Tone>> = {
  open: 'wait',
  confirmed: 'warn',
  dismissed: 'good',
}

interface DeclareProps {
  readonly meeting: MeetingDetail
  readonly busy: boolean
  readonly onDeclare: (memberId: string, nominationId: string, note: string) => void
  readonly onClose: () => void
}

function Declare({ meeting, busy, onDeclare, onClose }: DeclareProps): ReactElement {
  const [memberId, setMember] = useState<string | null>(null)
  const [nominationId, setNomination] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const whole = memberId !== null && nominationId !== null && note.trim() !== ''
  return (
    <Modal
      open
      title={say.declareTitle}
      okText={say.declareOk}
      cancelText={uiText.cancel}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (memberId !== null && nominationId !== null && note.trim() !== '')
          onDeclare(memberId, nominationId, note.trim())
      }}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.member} htmlFor="conflict-member">
          <Select
            id="conflict-member"
            showSearch={findByLabel}
            value={memberId}
            options={meeting.members.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setMember}
          />
        </Form.Item>
        <Form.Item label={say.nominee} htmlFor="conflict-nominee">
          <Select
            id="conflict-nominee"
            showSearch={findByLabel}
            value={nominationId}
            options={meeting.agenda.map((row) => ({
              value: row.nominationId,
              label: `${row.name}, ${row.unit}`,
            }))}
            onChange={setNomination}
          />
        </Form.Item>
        <Form.Item label={say.note} htmlFor="conflict-note">
          <Input
            id="conflict-note"
            placeholder={say.noteHint}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      {asked && !whole && <Alert type="warning" showIcon role="alert" title={say.chooseBoth} />}
    </Modal>
  )
}

export function ConflictsPanel({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const campaignId = useCampaignId()
  const [declaring, setDeclaring] = useState(false)
  const judge = useMutation(
    api.meetings.judgeConflict.mutationOptions({ onSuccess: () => setDeclaring(false) }),
  )
  const sealed = !useMay()('meetings.judgeConflict') || meeting.state === 'sealed'
  const members = new Map(meeting.members.map((member) => [member.id, member]))
  const cases = new Map(meeting.agenda.map((row) => [row.nominationId, row]))
  const open = meeting.conflicts.filter(({ verdict }) => verdict === 'open').length
  const of = { campaignId, meetingId: meeting.id }
  return (
    <>
      <div className="sg-toolbar">
        {open > 0 && <StatusTag tone="wait">{say.open(open)}</StatusTag>}
        <span className="sg-quiet mt-hint">{say.hint}</span>
        <Button
          className="sg-toolbar-end"
          disabled={sealed || meeting.agenda.length === 0}
          onClick={() => setDeclaring(true)}
        >
          {say.declare}
        </Button>
      </div>
      <div className="sg-card mt-scroll">
        {meeting.conflicts.length === 0 ? (
          <EmptyState title={say.none} hint={say.noneHint} />
        ) : (
          <table className="mt-grid" aria-label={say.title}>
            <thead>
              <tr>
                <th scope="col">{say.member}</th>
                <th scope="col">{say.nominee}</th>
                <th scope="col">{say.why}</th>
                <th scope="col">{say.verdict}</th>
                <th scope="col" aria-label={say.confirm} />
              </tr>
            </thead>
            <tbody>
              {meeting.conflicts.map((one) => {
                const member = members.get(one.memberId)
                const row = cases.get(one.nominationId)
                const decide = (verdict: 'confirmed' | 'dismissed'): void =>
                  judge.mutate({
                    ...of,
                    memberId: one.memberId,
                    nominationId: one.nominationId,
                    verdict,
                    note: one.note,
                  })
                const words = `${member?.name ?? ''}, ${row?.name ?? ''}`
                return (
                  <tr key={`${one.memberId} ${one.nominationId}`}>
                    <th scope="row">
                      {member?.name}
                      <span className="sg-quiet mt-under">{member?.organisation}</span>
                    </th>
                    <td>
                      {row?.name}
                      <span className="sg-quiet mt-under">{row?.unit}</span>
                    </td>
                    <td>
                      {CONFLICT_KINDS[one.kind]}
                      {one.note !== null && <span className="sg-quiet mt-under">{one.note}</span>}
                    </td>
                    <td>
                      <StatusTag tone={TONES[one.verdict]}>
                        {CONFLICT_VERDICTS[one.verdict]}
                      </StatusTag>
                    </td>
                    <td className="mt-tools">
                      <Button
                        size="small"
                        disabled={sealed || one.verdict === 'confirmed'}
                        aria-label={`${say.confirm}: ${words}`}
                        onClick={() => decide('confirmed')}
                      >
                        {say.confirm}
                      </Button>{' '}
                      <Button
                        size="small"
                        disabled={sealed || one.verdict === 'dismissed'}
                        aria-label={`${say.dismiss}: ${words}`}
                        onClick={() => decide('dismissed')}
                      >
                        {say.dismiss}
                      </Button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </div>
      {declaring && (
        <Declare
          meeting={meeting}
          busy={judge.isPending}
          onClose={() => setDeclaring(false)}
          onDeclare={(memberId, nominationId, note) =>
            judge.mutate({ ...of, memberId, nominationId, verdict: 'confirmed', note })
          }
        />
      )}
    </>
  )
}
