/** The milestones with the plan's own words, the last good day beside them, and how many came. */
import type { ReactElement } from 'react'
import type { CampaignBoard } from '#shared/appraisal/board.ts'
import type { DeadlineLine } from '#shared/appraisal/status-report.ts'
import { dayPart, daysBetween, formatDay } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { todayText as say } from '#shared/text/today.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const SOON_DAYS = 7

function Left({
  line,
  today,
}: {
  readonly line: DeadlineLine
  readonly today: string
}): ReactElement {
  if (line.lastGoodDay === null) return <StatusTag tone="info">{say.noDeadline}</StatusTag>
  if (line.firstGoodDay !== null && today < line.firstGoodDay)
    return <StatusTag tone="wait">{say.notOpenYet(formatDay(line.firstGoodDay))}</StatusTag>
  const days = daysBetween(today, line.lastGoodDay)
  if (days < 0) return <StatusTag tone="info">{say.left(days)}</StatusTag>
  return <StatusTag tone={days <= SOON_DAYS ? 'warn' : 'wait'}>{say.left(days)}</StatusTag>
}

export function MilestoneTable({ status }: { readonly status: CampaignBoard }): ReactElement {
  const today = dayPart(status.asOf)
  const linesOf = (id: string) =>
    status.units.flatMap(({ milestones }) => milestones.find((line) => line.id === id) ?? [])
  if (status.deadlines.length === 0)
    return <p className="sg-card-body sg-quiet">{say.noMilestones}</p>
  const head = say.milestoneColumns
  return (
    <table className="sg-plain-table sg-milestones">
      <thead>
        <tr>
          <th scope="col">{head.artefact}</th>
          <th scope="col">{head.wording}</th>
          <th scope="col">{head.lastDay}</th>
          <th scope="col">{head.left}</th>
          <th scope="col" className="sg-number">
            {head.received}
          </th>
          <th scope="col" className="sg-number">
            {head.late}
          </th>
        </tr>
      </thead>
      <tbody>
        {status.deadlines.map((line) => {
          const lines = linesOf(line.id)
          const received = lines.filter(({ receivedAt }) => receivedAt !== null).length
          const late = lines.filter(({ timeliness }) => timeliness === 'late').length
          return (
            <tr key={line.id}>
              <th scope="row">{line.artefact}</th>
              <td>
                {line.wording === null
                  ? say.noWording(line.place)
                  : say.wording(line.wording, line.place)}
              </td>
              <td>{line.lastGoodDay === null ? say.noDeadline : formatDay(line.lastGoodDay)}</td>
              <td>
                <Left line={line} today={today} />
              </td>
              <td className="sg-number">
                {formatDong(received)}/{formatDong(lines.length)}
              </td>
              <td className="sg-number">{formatDong(late)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
