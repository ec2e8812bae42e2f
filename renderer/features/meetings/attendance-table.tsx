/** Who is there. Each choice is kept at once, so nothing is lost while the room waits. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import { attendanceStatusSchema, type AttendanceStatus } from '#shared/meetings/attendance.ts'
import type { AttendanceRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { ATTENDANCE_LABELS, meetingsText } from '#shared/text/meetings-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { QuorumTag } from './quorum-tag.tsx'

const say = meetingsText.attendance
const STATUSES: readonly AttendanceStatus[] = [
  'present',
  'late',
  'left-early',
  'written-opinion',
  'excused',
  'absent',
]

interface StandInProps {
  readonly name: string
  readonly value: string | null
  readonly disabled: boolean
  readonly onKeep: (value: string | null) => void
}

/** Kept when the field is left. */
function StandIn({ name, value, disabled, onKeep }: StandInProps): ReactElement {
  const [typed, setTyped] = useState(value ?? '')
  const keep = (): void => {
    const next = typed.trim() === '' ? null : typed.trim()
    if (next !== value) onKeep(next)
  }
  return (
    <Input
      aria-label={`${say.standIn}: ${name}`}
      placeholder={say.standInHint}
      value={typed}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}

export function AttendanceTable({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const campaignId = useCampaignId()
  const set = useMutation(api.meetings.setAttendance.mutationOptions())
  const { members, counts } = meeting
  const sealed = !useMay()('meetings.setAttendance') || meeting.state === 'sealed'
  // What was just chosen shows at once; the answer of the service takes its place.
  const attendance: readonly AttendanceRow[] = set.isPending
    ? set.variables.attendance.map(({ standIn = null, ...row }) => ({ ...row, standIn }))
    : meeting.attendance
  const of = (memberId: string): AttendanceRow | undefined =>
    attendance.find((row) => row.memberId === memberId)
  const keep = (rows: readonly AttendanceRow[]): void =>
    set.mutate({ campaignId, meetingId: meeting.id, attendance: [...rows] })
  const change = (row: AttendanceRow): void =>
    keep([...attendance.filter(({ memberId }) => memberId !== row.memberId), row])

  if (members.length === 0) return <EmptyState title={say.none} hint={say.noneHint} />
  if (sealed && meeting.attendance.length === 0)
    return <Alert type="info" showIcon title={say.recorded(counts.present, counts.members)} />
  return (
    <>
      <div className="sg-toolbar">
        <QuorumTag meeting={meeting} />
        {members.length > attendance.length && (
          <StatusTag tone="wait">{say.notYet(members.length - attendance.length)}</StatusTag>
        )}
        <Button
          className="sg-toolbar-end"
          disabled={sealed}
          onClick={() =>
            keep(
              members.map(({ id }) => ({
                memberId: id,
                status: 'present',
                standIn: of(id)?.standIn ?? null,
              })),
            )
          }
        >
          {say.allPresent}
        </Button>
      </div>
      <div className="sg-card mt-scroll">
        <table className="mt-grid" aria-label={say.label}>
          <thead>
            <tr>
              <th scope="col">{say.member}</th>
              <th scope="col">{say.status}</th>
              <th scope="col">{say.standIn}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => {
              const row = of(member.id)
              return (
                <tr key={member.id}>
                  <th scope="row">
                    {member.name}
                    <span className="sg-quiet mt-under">
                      {[member.role, member.organisation].filter(Boolean).join(', ')}
                    </span>
                  </th>
                  <td>
                    <Radio.Group
                      size="small"
                      optionType="button"
                      aria-label={`${say.status}: ${member.name}`}
                      disabled={sealed}
                      value={row?.status ?? null}
                      options={STATUSES.map((value) => ({
                        value,
                        label: ATTENDANCE_LABELS[value],
                      }))}
                      onChange={(event) =>
                        change({
                          memberId: member.id,
                          status: attendanceStatusSchema.parse(event.target.value),
                          standIn: row?.standIn ?? null,
                        })
                      }
                    />
                  </td>
                  <td>
                    <StandIn
                      key={row?.standIn ?? ''}
                      name={member.name}
                      value={row?.standIn ?? null}
                      disabled={sealed || row === undefined}
                      onKeep={(standIn) => {
                        if (row !== undefined) change({ ...row, standIn })
                      }}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
