/** Receipts over time: a bar a day, the running sum as a line, the deadline as a mark. */
import type { ReactElement } from 'react'
import { formatDay, type Day } from '#shared/kernel/day.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import type { DayCount } from '#shared/reports/received-by-day.ts'
import './charts.css'

const say = reportsText.charts
const WIDTH = 720
const HEIGHT = 240
const LEFT = 40
const BOTTOM = 32
const TOP = 20
/** No more day labels than this, so that they do not touch. */
const LABELS = 8

export interface ReceivedChartProps {
  readonly days: readonly DayCount[]
  readonly deadline: Day | null
  readonly units: number
}

export function ReceivedChart({ days, deadline, units }: ReceivedChartProps): ReactElement {
  const top = Math.max(units, 1)
  const step = (WIDTH - LEFT) / days.length
  const x = (index: number): number => LEFT + step * (index + 0.5)
  const y = (count: number): number => HEIGHT - BOTTOM - (count * (HEIGHT - BOTTOM - TOP)) / top
  const every = Math.ceil(days.length / LABELS)
  const due = days.findIndex(({ day }) => day === deadline)
  // Beside its mark there is room on one side only where the deadline stands near an edge.
  const early = x(due) < WIDTH / 2
  const line = days.map(({ sum }, index) => `${x(index)},${y(sum)}`).join(' ')
  const bar = Math.min(24, step * 0.6)
  return (
    <figure className="rp-figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say.received}>
        {[0, Math.round(top / 2), top].map((count) => (
          <g key={count}>
            <line className="rp-grid" x1={LEFT} x2={WIDTH} y1={y(count)} y2={y(count)} />
            <text className="rp-tick" x={LEFT - 8} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {days.map(({ day, count, sum }, index) => (
          <g key={day}>
            <title>{say.receivedLine(formatDay(day), count, sum)}</title>
            <rect
              className="rp-bar"
              x={x(index) - bar / 2}
              y={y(count)}
              width={bar}
              height={y(0) - y(count)}
            />
            {index % every === 0 && (
              <text className="rp-tick" x={x(index)} y={HEIGHT - 10} textAnchor="middle">
                {formatDay(day).slice(0, -5)}
              </text>
            )}
          </g>
        ))}
        <polyline className="rp-line" points={line} />
        {due >= 0 && (
          <g>
            <line
              className="rp-due"
              x1={x(due) + step / 2}
              x2={x(due) + step / 2}
              y1={TOP - 4}
              y2={y(0)}
            />
            <text
              className="rp-due-text"
              x={x(due) + step / 2 + (early ? 6 : -6)}
              y={TOP + 8}
              textAnchor={early ? 'start' : 'end'}
            >
              {deadline === null ? '' : say.deadline(formatDay(deadline))}
            </text>
          </g>
        )}
      </svg>
      <figcaption className="sg-quiet">{say.receivedNote}</figcaption>
    </figure>
  )
}
