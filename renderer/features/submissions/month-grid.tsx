/** A month with what is due on its days. One day has the keyboard; arrows move it. */
import { Button } from 'antd'
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { partsOf, type Day } from '#shared/kernel/day.ts'
import type { DueEntry } from '#shared/reports/due-calendar.ts'
import { calendarText as say } from '#shared/text/calendar.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { weekdayOf } from './due-list.tsx'
import { dueTone } from './due-words.ts'
import { dayByKey, monthWeeks, otherMonth } from './month-weeks.ts'

/** Entries that a cell names before the rest is counted. */
const NAMED = 2

export interface MonthGridProps {
  /** The day that has the keyboard; its month is shown. */
  readonly day: Day
  readonly today: Day
  /** The day whose entries are listed beside the grid. */
  readonly chosen: Day | null
  readonly entries: ReadonlyMap<Day | null, readonly DueEntry[]>
  readonly onMove: (day: Day) => void
  readonly onChoose: (day: Day) => void
}

const monthOf = (day: Day): string => day.slice(0, 7)

function classOf(day: Day, { day: held, today, chosen }: MonthGridProps): string {
  return [
    'cal-day',
    monthOf(day) === monthOf(held) ? '' : 'cal-day-other',
    day === today ? 'cal-day-today' : '',
    day === chosen ? 'cal-day-chosen' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')
}

export function MonthGrid(props: MonthGridProps): ReactElement {
  const { day, today, entries, onMove, onChoose } = props
  const table = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    table.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
  }, [day])
  const [year, month] = partsOf(day)
  const press = (event: KeyboardEvent, from: Day): void => {
    const next = dayByKey(from, event.key)
    if (next === null) return
    event.preventDefault()
    moved.current = true
    onMove(next)
  }
  return (
    <div>
      <div className="sg-actions cal-head">
        <Button
          aria-label={say.previous}
          icon={<Icon name="next" />}
          className="cal-back"
          onClick={() => onMove(otherMonth(day, -1))}
        />
        <h3 className="cal-month" aria-live="polite">
          {say.month(year, month)}
        </h3>
        <Button
          aria-label={say.next}
          icon={<Icon name="next" />}
          onClick={() => onMove(otherMonth(day, 1))}
        />
        <Button onClick={() => onMove(today)}>{say.today}</Button>
      </div>
      <table ref={table} className="cal-grid" aria-label={say.grid}>
        <thead>
          <tr>
            {say.weekdaysShort.map((name, index) => (
              <th key={name} scope="col" abbr={say.weekdays[index]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(day).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => {
                const due = entries.get(one) ?? []
                return (
                  <td key={one}>
                    <button
                      type="button"
                      className={classOf(one, props)}
                      tabIndex={one === day ? 0 : -1}
                      aria-label={say.cell(one, weekdayOf(one), due.length)}
                      aria-current={one === today ? 'date' : undefined}
                      onKeyDown={(event) => press(event, one)}
                      onClick={() => onChoose(one)}
                    >
                      <span className="cal-number">{Number(one.slice(8))}</span>
                      {due.slice(0, NAMED).map((entry) => (
                        <span key={entry.id} className="cal-entry" title={entry.title}>
                          <StatusTag tone={dueTone(entry)}>{entry.title}</StatusTag>
                        </span>
                      ))}
                      {due.length > NAMED ? (
                        <span className="sg-quiet">{say.more(due.length - NAMED)}</span>
                      ) : null}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
