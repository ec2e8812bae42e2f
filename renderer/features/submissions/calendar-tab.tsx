/** Lịch: what is due when, as a month and as a list; from every number one click to its units. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import type { Day } from '#shared/kernel/day.ts'
import { calendarText as say } from '#shared/text/calendar.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { DueList } from './due-list.tsx'
import { MonthGrid } from './month-grid.tsx'
import './calendar.css'

export function CalendarTab(): ReactElement {
  const campaignId = useCampaignId()
  const { data: calendar } = useSuspenseQuery(
    api.reports.calendar.queryOptions({ input: { campaignId } }),
  )
  const file = useMutation(api.reports.calendarFile.mutationOptions({ onSuccess: saveFile }))
  const { today, entries, undated } = calendar
  // A campaign that is over opens at its last day with something due, not at an empty month.
  const last = entries.at(-1)?.day ?? today
  const [day, setDay] = useState<Day>(last < today ? last : today)
  const [chosen, setChosen] = useState<Day | null>(null)
  const byDay = useMemo(() => Map.groupBy(entries, (entry) => entry.day), [entries])
  const choose = (next: Day): void => {
    setDay(next)
    setChosen(next)
  }
  const overdue = entries.filter(({ state }) => state === 'overdue')
  const coming = entries.filter(({ state }) => state === 'today' || state === 'coming')
  const finished = entries.filter(({ state }) => state === 'done')
  if (entries.length === 0 && undated.length === 0)
    return <EmptyState title={say.empty} hint={say.emptyHint} />
  return (
    <div className="cal">
      <Card
        title={say.title}
        extra={
          <Button
            size="small"
            icon={<Icon name="download" />}
            loading={file.isPending}
            onClick={() => file.mutate({ campaignId })}
          >
            {say.save}
          </Button>
        }
      >
        <MonthGrid
          day={day}
          today={today}
          chosen={chosen}
          entries={byDay}
          onMove={setDay}
          onChoose={choose}
        />
      </Card>
      {chosen === null ? (
        <div className="sg-stack">
          {overdue.length === 0 ? null : (
            <Card title={say.overdue}>
              <DueList label={say.overdue} entries={overdue} />
            </Card>
          )}
          <Card title={say.coming}>
            {coming.length === 0 ? (
              <p className="sg-quiet">{say.nothingComing}</p>
            ) : (
              <DueList label={say.coming} entries={coming} />
            )}
          </Card>
          {undated.length === 0 ? null : (
            <Card title={say.undated}>
              <DueList label={say.undated} entries={undated} />
            </Card>
          )}
          {finished.length === 0 ? null : (
            <Card title={say.finished}>
              <DueList label={say.finished} entries={finished} />
            </Card>
          )}
        </div>
      ) : (
        <Card
          title={say.of(chosen)}
          extra={
            <Button size="small" onClick={() => setChosen(null)}>
              {say.allDays}
            </Button>
          }
        >
          {(byDay.get(chosen) ?? []).length === 0 ? (
            <p className="sg-quiet">{say.nothingOf}</p>
          ) : (
            <DueList label={say.of(chosen)} entries={byDay.get(chosen) ?? []} />
          )}
        </Card>
      )}
    </div>
  )
}
