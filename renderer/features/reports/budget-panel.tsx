/** What the awards cost: eligible at the expected day's base salary, passed, decided. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useDeferredValue, useState, type ReactElement } from 'react'
import { formatDay, type Day } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import type { Budget, BudgetCell } from '#shared/reports/budget.ts'
import { budgetText as say } from '#shared/text/budget.ts'
import { papersText } from '#shared/text/papers.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PaperButton } from './paper-button.tsx'
import { PrintButton } from './print-button.tsx'
import { usePaper, useReportInput } from './use-paper.ts'

const dong = (money: number | null): string =>
  money === null ? papersText.none : formatDong(money)

const Pair = ({ cell }: { readonly cell: BudgetCell }): ReactElement => (
  <>
    <td className="sg-number">{cell.cases}</td>
    <td className="sg-number">{dong(cell.money)}</td>
  </>
)

function BudgetTable({ budget }: { readonly budget: Budget }): ReactElement {
  const groups = [say.pending, say.draft, say.issued]
  const { total } = budget
  return (
    <table className="rp-table">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {say.award}
          </th>
          {groups.map((group) => (
            <th key={group} scope="colgroup" colSpan={2}>
              {group}
            </th>
          ))}
          <th scope="col" rowSpan={2} className="sg-number">
            {say.total}
          </th>
        </tr>
        <tr>
          {groups.flatMap((group) => [
            <th key={`${group} cases`} scope="col" className="sg-number">
              {say.cases}
            </th>,
            <th key={`${group} money`} scope="col" className="sg-number">
              {say.money}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {budget.rows.map((row) => (
          <tr key={row.award ?? ''}>
            <th scope="row">
              {row.label}
              {row.forwarded && <div className="sg-quiet">{say.forwarded}</div>}
            </th>
            <Pair cell={row.pending} />
            <Pair cell={row.draft} />
            <Pair cell={row.issued} />
            <td className="sg-number sg-strong">{dong(row.money)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.sum}</th>
          <Pair cell={total.pending} />
          <Pair cell={total.draft} />
          <Pair cell={total.issued} />
          <td className="sg-number">{dong(total.money)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

export function BudgetPanel({ at }: { readonly at: string | null }): ReactElement {
  const { input } = useReportInput(at)
  const [day, setDay] = useState<Day | null>(null)
  // What stands stays in sight, and the field in its place, until the other day's numbers are there.
  const asked = useDeferredValue(day)
  const { data: budget } = useSuspenseQuery(
    api.reports.budget.queryOptions({
      input: { ...input, ...(asked === null ? {} : { day: asked }) },
    }),
  )
  const papers = usePaper(at)
  if (budget.rows.length === 0) return <EmptyState title={say.empty} hint={say.emptyHint} />
  return (
    <div className="sg-stack">
      <div className="sg-toolbar">
        <label htmlFor="budget-day">{say.day}</label>
        <DayInput id="budget-day" value={day ?? budget.day} onChange={setDay} />
        <span className="sg-toolbar-end sg-actions">
          <PrintButton />
          <PaperButton papers={papers} wish={{ paper: 'summary' }}>
            {reportsText.download}
          </PaperButton>
        </span>
      </div>
      {budget.baseSalary === null && (
        <Alert type="warning" showIcon title={say.noBase(budget.why ?? '')} />
      )}
      <section className="sg-card sg-print sg-print-wide">
        <header className="rp-paper-head">
          <h2>{say.title}</h2>
          {budget.baseSalary !== null && (
            <p>{say.base(formatDong(budget.baseSalary), formatDay(budget.day))}</p>
          )}
        </header>
        <div className="rp-part">
          <BudgetTable budget={budget} />
          {budget.rows.some(({ forwarded }) => forwarded) && (
            <p className="sg-quiet">{say.forwardedNote}</p>
          )}
          {budget.unknown > 0 && <p className="sg-quiet">{say.unknownNote(budget.unknown)}</p>}
        </div>
      </section>
    </div>
  )
}
