/** Where one looks rather than reads. */
import { useSuspenseQueries } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { Card } from '#renderer/ui/page.tsx'
import { BarRows } from './bar-rows.tsx'
import { receivedByDay } from './received-by-day.ts'
import { ReceivedChart } from './received-chart.tsx'
import { useReportInput } from './use-paper.ts'

const say = reportsText.charts
const steps = papersText.summary

export function ChartsPanel({ at }: { readonly at: string | null }): ReactElement {
  const input = useReportInput(at)
  const [{ data: status }, { data: summary }, { data: campaign }] = useSuspenseQueries({
    queries: [
      api.appraisal.status.queryOptions(input),
      api.reports.summary.queryOptions(input),
      api.campaigns.get.queryOptions({ input: { campaignId: input.input.campaignId } }),
    ],
  })
  const nomination = campaign.milestones.find(({ role }) => role === 'nomination')
  const deadline = nomination?.lastGoodDay ?? null
  const days = receivedByDay(status.units, deadline)
  const sums = [0, 1, 2, 3, 4].map((column) =>
    summary.byUnit.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0),
  )
  const labels = [steps.proposed, steps.eligible, steps.passed, steps.decided, steps.forwarded]
  const awards = summary.byAward.flatMap(({ label, counts }) =>
    summary.kinds.flatMap((kind, index) => {
      const count = counts[index] ?? 0
      return count === 0 ? [] : [{ label: `${label}: ${papersText.kind(kind)}`, count, note: '' }]
    }),
  )
  return (
    <div className="rp-charts">
      <Card title={say.received}>
        {days.length === 0 ? (
          <p className="sg-quiet">{say.noReceived}</p>
        ) : (
          <ReceivedChart days={days} deadline={deadline} units={status.units.length} />
        )}
      </Card>
      <Card title={say.funnel}>
        <BarRows
          label={say.funnel}
          rows={labels.map((label, index) => ({ label, count: sums[index] ?? 0 }))}
        />
      </Card>
      <Card title={say.awards}>
        {awards.length === 0 ? (
          <p className="sg-quiet">{say.noAwards}</p>
        ) : (
          <BarRows label={say.awards} rows={awards} />
        )}
      </Card>
      <Card title={say.structure}>
        {awards.length === 0 ? (
          <p className="sg-quiet">{say.noAwards}</p>
        ) : (
          <BarRows
            label={say.structure}
            rows={summary.structure.map(({ label, count, share, base }) => ({
              label: capitalised(label),
              count,
              note: `${share} (${base})`,
            }))}
          />
        )}
      </Card>
    </div>
  )
}
