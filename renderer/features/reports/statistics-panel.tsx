/** Awards over the years: by award and kind, by unit, who got several. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactElement, type ReactNode } from 'react'
import { searchKey } from '#shared/kernel/fold.ts'
import type { Statistics, YearRow } from '#shared/reports/statistics.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { statisticsText as say } from '#shared/text/statistics.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { PaperButton } from './paper-button.tsx'
import { PrintButton } from './print-button.tsx'
import { numberHead, ReportPart } from './report-part.tsx'
import { usePaper } from './use-paper.ts'

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

interface YearsProps<Row extends YearRow> {
  readonly years: readonly number[]
  readonly rows: readonly Row[]
  /** A second column, between the label and the years. */
  readonly second?: (row: Row) => string
}

function Years<Row extends YearRow>({ years, rows, second }: YearsProps<Row>): ReactElement {
  const cells = (counts: readonly number[]): ReactNode =>
    [...counts, total(counts)].map((count, index) => (
      <td key={years[index] ?? 'total'} className="sg-number">
        {count}
      </td>
    ))
  return (
    <>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.label} ${second?.(row) ?? ''}`}>
            <th scope="row">{row.label}</th>
            {second === undefined ? null : <td>{second(row)}</td>}
            {cells(row.counts)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={second === undefined ? 1 : 2}>
            {say.sum}
          </th>
          {cells(years.map((_, at) => total(rows.map(({ counts }) => counts[at] ?? 0))))}
        </tr>
      </tfoot>
    </>
  )
}

const matches = (key: string, ...texts: readonly (string | null)[]): boolean =>
  searchKey(texts.join(' ')).includes(key)

function Tables({ data, search }: { readonly data: Statistics; readonly search: string }) {
  const { years, byAward, byUnit, several } = data
  const key = searchKey(search)
  const yearHeads = [...years.map(String), say.total].map(numberHead)
  return (
    <section className="sg-card sg-print">
      <header className="rp-paper-head">
        <h2>{say.title(data.body.toLocaleUpperCase('vi'))}</h2>
        <p>{say.span(years[0] ?? 0, years.at(-1) ?? 0)}</p>
      </header>
      <p className="rp-part sg-quiet">{say.source}</p>
      <ReportPart title={say.byAward} heads={[say.award, say.kind, ...yearHeads]}>
        <Years
          years={years}
          rows={byAward}
          second={({ kind }) => capitalised(papersText.kind(kind))}
        />
      </ReportPart>
      <ReportPart title={say.byUnit} heads={[say.unit, ...yearHeads]}>
        <Years years={years} rows={byUnit.filter(({ label }) => matches(key, label))} />
      </ReportPart>
      <ReportPart
        title={say.several}
        heads={[say.name, say.unit, numberHead(say.times), say.which]}
      >
        <tbody>
          {several
            .filter(({ name, unit }) => matches(key, name, unit))
            .map(({ kind, name, unit, awards }) => (
              <tr key={`${kind} ${name} ${unit ?? ''} ${awards.map(({ year }) => year).join()}`}>
                <th scope="row">{name}</th>
                <td>{unit ?? papersText.none}</td>
                <td className="sg-number">{awards.length}</td>
                <td>{awards.map(({ year, award }) => say.once(year, award)).join('; ')}</td>
              </tr>
            ))}
        </tbody>
      </ReportPart>
      <p className="rp-part sg-quiet">{say.namesakes}</p>
    </section>
  )
}

export function StatisticsPanel({ at }: { readonly at: string | null }): ReactElement {
  const campaignId = useCampaignId()
  const { data } = useSuspenseQuery(api.reports.statistics.queryOptions({ input: { campaignId } }))
  const papers = usePaper(at)
  const [search, setSearch] = useState('')
  if (data.years.length === 0) return <EmptyState title={say.empty} hint={say.emptyHint} />
  return (
    <>
      <div className="sg-toolbar">
        <SearchBox value={search} onChange={setSearch} label={say.search} />
        <span className="sg-toolbar-end sg-actions">
          <PrintButton />
          <PaperButton papers={papers} wish={{ paper: 'statistics' }}>
            {reportsText.download}
          </PaperButton>
        </span>
      </div>
      <Tables data={data} search={search} />
    </>
  )
}
