/** Where one looks rather than reads. */
import { useSuspenseQueries } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { formatShare } from '#shared/kernel/fraction.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { workerTenths } from '#shared/reports/report-charts.ts'
import { reportChartsText } from '#shared/text/report-charts.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { BarRows } from '#renderer/charts/bar-rows.tsx'
import { ReceivedChart } from '#renderer/charts/received-chart.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { useReportInput } from './use-paper.ts'

const say = reportsText.charts
const steps = papersText.summary

export function ChartsPanel({ at }: { readonly at: string | null }): ReactElement {
  const input = useReportInput(at)
  const [{ data: charts }, { data: summary }] = useSuspenseQueries({
    queries: [api.reports.charts.queryOptions(input), api.reports.summary.queryOptions(input)],
  })
  const { received: days, deadline, units, clusters, workers } = charts
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
          <ReceivedChart days={days} deadline={deadline} units={units} />
        )}
      </Card>
      <Card title={say.funnel}>
        <BarRows
          label={say.funnel}
          rows={labels.map((label, index) => ({ label, count: sums[index] ?? 0 }))}
        />
      </Card>
      <Card title={reportChartsText.clusters}>
        {clusters.length === 0 ? (
          <p className="sg-quiet">{reportChartsText.noClusters}</p>
        ) : (
          <BarRows
            label={reportChartsText.clusters}
            rows={clusters.map(({ label, proposed, awarded }) => ({
              label,
              count: proposed,
              note: `${reportChartsText.awarded}: ${awarded}`,
            }))}
          />
        )}
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
      <Card title={reportChartsText.workers}>
        {workers.every((one) => workerTenths(one) === null) ? (
          <p className="sg-quiet">{reportChartsText.noWorkers}</p>
        ) : (
          <BarRows
            label={reportChartsText.workers}
            most={1000}
            rows={workers.map((one) => ({
              label: String(one.year),
              count: workerTenths(one) ?? 0,
              shown:
                workerTenths(one) === null
                  ? papersText.none
                  : formatShare(one.directWorkers, one.individuals),
              note: reportChartsText.workerLine(one.directWorkers, one.individuals, one.unknown),
            }))}
          />
        )}
        <p className="sg-quiet">{reportChartsText.workersNote}</p>
      </Card>
    </div>
  )
}
