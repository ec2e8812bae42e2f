/** Things that are due, one below the other: what, until when, in which words, who is behind. */
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { formatDay, weekday, type Day } from '#shared/kernel/day.ts'
import type { DueEntry } from '#shared/reports/due-calendar.ts'
import { calendarText as say } from '#shared/text/calendar.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { pagePath } from '#renderer/ui/places.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { useBoardSearch } from './board-filters.ts'
import { dueTone, dueWords } from './due-words.ts'

/** Units that are named before the rest is counted. */
const NAMED = 4

/** "Thứ Sáu". */
export const weekdayOf = (day: Day): string => say.weekdays[weekday(day) - 1] ?? ''

/** "thứ Sáu", inside a sentence. */
const weekdayIn = (day: Day): string => {
  const name = weekdayOf(day)
  return `${name.slice(0, 1).toLocaleLowerCase('vi')}${name.slice(1)}`
}

function When({ entry }: { readonly entry: DueEntry }): ReactElement | null {
  const { day, time, clause, from } = entry
  if (day === null)
    return clause === null ? null : (
      <div className="sg-quiet">
        {clause.wording === null
          ? say.noWording(clause.place)
          : say.wording(clause.wording, clause.place)}
      </div>
    )
  return (
    <div>
      {time === null ? say.lastDay(day, weekdayIn(day)) : say.at(day, weekdayIn(day), time)}
      {from === null ? '' : `, ${say.from(from)}`}
      {clause?.wording == null ? null : (
        <span className="sg-quiet"> · {say.wording(clause.wording, clause.place)}</span>
      )}
    </div>
  )
}

function Behind({ entry }: { readonly entry: DueEntry }): ReactElement | null {
  const { behind, expected } = entry
  if (behind.length === 0) return null
  const names = behind.slice(0, NAMED).map(({ unit }) => unit)
  return (
    <div>
      <span className="sg-strong">{say.behind(behind.length, expected)}</span>
      <span className="sg-quiet">: {say.names(names, behind.length - names.length)}</span>
    </div>
  )
}

export interface DueListProps {
  readonly label: string
  readonly entries: readonly DueEntry[]
}

/** What is due, with who is behind and the way to them. */
export function DueList({ label, entries }: DueListProps): ReactElement {
  const campaignId = useCampaignId()
  const { setSearch } = useBoardSearch()
  return (
    <ul className="sg-lines cal-list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className="sg-wrap">
            <span className="sg-strong">{entry.title}</span>{' '}
            <span className="sg-quiet">· {say.kind[entry.kind]}</span>{' '}
            {dueWords(entry) === '' ? null : (
              <StatusTag tone={dueTone(entry)}>{dueWords(entry)}</StatusTag>
            )}
            <When entry={entry} />
            <Behind entry={entry} />
            {entry.behind.length === 0 && entry.target.page === 'submissions' ? null : (
              <Link
                className="cal-open"
                // A search that was typed for something else must not hide these units.
                onClick={() => setSearch('')}
                to={pagePath(campaignId, entry.target.page, entry.target.query)}
                aria-label={`${entry.target.page === 'meetings' ? say.openMeeting : say.open}: ${entry.title}${
                  entry.day === null ? '' : `, ${formatDay(entry.day)}`
                }`}
              >
                {entry.target.page === 'meetings' ? say.openMeeting : say.open}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
