/** The summary (M5) on the screen: five tables counted from the same nominations. */
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import { sumOf, type MoneyRow, type SummaryReport } from '#shared/reports/summary-report.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { PaperButton } from './paper-button.tsx'
import { PrintButton } from './print-button.tsx'
import { numberHead, ReportPart } from './report-part.tsx'
import { usePaper, useReportInput } from './use-paper.ts'

const say = papersText.summary

interface CountsProps {
  readonly rows: readonly MoneyRow[]
  /** Adds the sum of a line's own numbers at its end; `from`: without those before. */
  readonly sumFrom: number | null
}

/** Lines of whole numbers with their sums below; what is not stated has a sign. */
function Counts({ rows, sumFrom }: CountsProps): ReactElement {
  const width = rows[0]?.counts.length ?? 0
  const sums = Array.from({ length: width }, (_, index) =>
    sumOf(rows.map(({ counts }) => counts[index] ?? null)),
  )
  const line = (counts: readonly (number | null)[]): readonly (number | null)[] =>
    sumFrom === null ? counts : [...counts, sumOf(counts.slice(sumFrom))]
  const cells = (counts: readonly (number | null)[]): ReactNode =>
    line(counts).map((count, index) => (
      // The position is the column, which has no other name here.
      <td key={`column ${index + 1}`} className="sg-number">
        {count === null ? papersText.none : formatDong(count)}
      </td>
    ))
  return (
    <>
      <tbody>
        {rows.map(({ label, counts }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells(counts)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.sum}</th>
          {cells(sums)}
        </tr>
      </tfoot>
    </>
  )
}

const OF_UNITS = [say.proposed, say.eligible, say.passed, say.decided, say.forwarded]
const OF_DEADLINES = [say.onTime, say.late, say.missing, say.share]

function Structure({ report }: { readonly report: SummaryReport }): ReactElement {
  return (
    <ReportPart
      title={say.structure}
      heads={[say.subject, numberHead(say.count), numberHead(say.share), say.base]}
      empty={report.structure.length === 0}
    >
      <tbody>
        {report.structure.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td className="sg-number">{row.count}</td>
            <td className="sg-number">{row.share}</td>
            <td>{row.base}</td>
          </tr>
        ))}
      </tbody>
    </ReportPart>
  )
}

function Deadlines({ report }: { readonly report: SummaryReport }): ReactElement {
  return (
    <ReportPart
      title={say.deadlines}
      heads={[say.artefact, say.wording, say.lastDay, ...OF_DEADLINES.map(numberHead)]}
      empty={report.deadlines.length === 0}
    >
      <tbody>
        {report.deadlines.map((row) => (
          <tr key={`${row.artefact} ${row.wording}`}>
            <th scope="row">{row.artefact}</th>
            <td>{row.wording}</td>
            <td>{row.lastDay}</td>
            <td className="sg-number">{row.onTime}</td>
            <td className="sg-number">{row.late}</td>
            <td className="sg-number">{row.missing}</td>
            <td className="sg-number">{row.onTimeShare}</td>
          </tr>
        ))}
      </tbody>
    </ReportPart>
  )
}

export function SummaryPanel({ at }: { readonly at: string | null }): ReactElement {
  const { data: report } = useSuspenseQuery(api.reports.summary.queryOptions(useReportInput(at)))
  const papers = usePaper(at)
  const kinds = report.kinds.map((kind) => capitalised(papersText.kind(kind)))
  return (
    <>
      <div className="sg-toolbar">
        <span className="sg-toolbar-end sg-actions">
          <PrintButton />
          <PaperButton papers={papers} wish={{ paper: 'summary' }}>
            {reportsText.download}
          </PaperButton>
        </span>
      </div>
      <section className="sg-card sg-print">
        <header className="rp-paper-head">
          <h2>{report.title}</h2>
          <p>{report.asOf}</p>
        </header>
        <ReportPart
          title={say.byAward}
          heads={[say.award, ...[...kinds, say.kindTotal].map(numberHead)]}
          empty={report.byAward.length === 0}
        >
          <Counts rows={report.byAward} sumFrom={0} />
        </ReportPart>
        <ReportPart
          title={say.byUnit}
          heads={[say.unit, ...OF_UNITS.map(numberHead)]}
          empty={report.byUnit.length === 0}
        >
          <Counts rows={report.byUnit} sumFrom={null} />
        </ReportPart>
        <Structure report={report} />
        <Deadlines report={report} />
        <ReportPart
          title={say.money}
          heads={[
            say.decision,
            ...[say.cases, ...report.kinds.map(say.moneyOf), say.moneyTotal].map(numberHead),
          ]}
          empty={report.money.length === 0}
        >
          <Counts rows={report.money} sumFrom={1} />
        </ReportPart>
      </section>
    </>
  )
}
