/**
 * What a report shows instead of saying: receipts over time, by cluster, what was awarded, and the
 * share of those who work themselves against the years before. Numbers of the reports, counted once.
 */
import { addDays, daysBetween, formatDay, type Day } from '#shared/kernel/day.ts'
import { timesRounded } from '#shared/kernel/fraction.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { reportChartsText as text } from '#shared/text/report-charts.ts'
import type { DayCount } from './received-by-day.ts'
import type { SummaryReport } from './summary-report.ts'

export interface ClusterCount {
  readonly label: string
  readonly proposed: number
  /** Decided here or sent up. */
  readonly awarded: number
}

/** Of the individuals given or forwarded something in a year, those who work themselves. */
export interface WorkerShare {
  readonly year: number
  readonly individuals: number
  readonly directWorkers: number
  /** Of whom nobody recorded whether they lead or work themselves. */
  readonly unknown: number
}

export interface ReportCharts {
  readonly received: readonly DayCount[]
  readonly deadline: Day | null
  /** How many units take part. */
  readonly units: number
  readonly clusters: readonly ClusterCount[]
  /** Oldest first; the campaign's own year last. */
  readonly workers: readonly WorkerShare[]
}

/** Awarded and proposed by the cluster (cụm, khối) of the unit, in the order of the report's units. */
export function clusterCounts(
  byUnit: SummaryReport['byUnit'],
  clusterOf: ReadonlyMap<string, string | null>,
): readonly ClusterCount[] {
  const found = new Map<string, ClusterCount>()
  for (const { label: unit, counts } of byUnit) {
    const label = clusterOf.get(unit) ?? text.noCluster
    const before = found.get(label) ?? { label, proposed: 0, awarded: 0 }
    const [proposed = 0, , , decided = 0, forwarded = 0] = counts
    found.set(label, {
      label,
      proposed: before.proposed + proposed,
      awarded: before.awarded + decided + forwarded,
    })
  }
  return [...found.values()].filter(({ proposed }) => proposed > 0)
}

/** Tenths of a per cent, rounded half up; null where nothing is known of anybody. */
export const workerTenths = ({ individuals, directWorkers, unknown }: WorkerShare) =>
  individuals === 0 || unknown === individuals
    ? null
    : timesRounded(1000, [directWorkers, individuals], { mode: 'half-up', unit: 1 })

/** A span of days with what came in it. */
export interface ReceivedSpan {
  readonly label: string
  readonly count: number
  readonly sum: number
}

/** No more bars than this stand readably beside each other on a page. */
const MOST_BARS = 24

/** Receipts in at most 24 spans of equally many days, so that a year of them fits a page. */
export function receivedSpans(days: readonly DayCount[]): readonly ReceivedSpan[] {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const length = Math.ceil((daysBetween(first.day, last.day) + 1) / MOST_BARS)
  const spans = Math.ceil(days.length / length)
  return Array.from({ length: spans }, (_, index): ReceivedSpan => {
    const inside = days.slice(index * length, (index + 1) * length)
    const from = addDays(first.day, index * length)
    const to = inside.at(-1)?.day ?? from
    return {
      label: from === to ? formatDay(from) : text.span(formatDay(from), formatDay(to)),
      count: inside.reduce((sum, { count }) => sum + count, 0),
      sum: inside.at(-1)?.sum ?? 0,
    }
  })
}

/** A table of numbers and the chart over it. */
export interface ChartTable {
  readonly title: string
  /** What the first column holds. */
  readonly head: string
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
  /** Which series are drawn as bars; the others as lines. */
  readonly bars: readonly number[]
  /** `tenths`: of a per cent. */
  readonly format: 'count' | 'tenths'
}

/** The four charts of the workbook; those without numbers are left out. */
export function chartTables(charts: ReportCharts, summary: SummaryReport): readonly ChartTable[] {
  const plain = { bars: [0, 1, 2, 3], format: 'count' } as const
  const tables: readonly ChartTable[] = [
    {
      ...plain,
      title: text.received,
      head: text.day,
      series: [text.receivedCount, text.receivedSum],
      rows: receivedSpans(charts.received).map(({ label, count, sum }) => ({
        label,
        values: [count, sum],
      })),
      bars: [0],
    },
    {
      ...plain,
      title: text.clusters,
      head: text.cluster,
      series: [papersText.summary.proposed, text.awarded],
      rows: charts.clusters.map(({ label, proposed, awarded }) => ({
        label,
        values: [proposed, awarded],
      })),
    },
    {
      ...plain,
      title: text.awards,
      head: papersText.summary.award,
      series: summary.kinds.map((kind) => capitalised(papersText.kind(kind))),
      rows: summary.byAward.map(({ label, counts }) => ({ label, values: counts })),
    },
    {
      ...plain,
      title: text.workers,
      head: text.year,
      series: [text.workerShare],
      rows: charts.workers.flatMap((one) => {
        const tenths = workerTenths(one)
        return tenths === null ? [] : [{ label: String(one.year), values: [tenths] }]
      }),
      format: 'tenths',
    },
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}
