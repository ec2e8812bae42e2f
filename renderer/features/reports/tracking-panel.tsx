/** The tracking table (M3) on the screen: one line a unit, what needs an eye marked with a sign. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState, type ReactElement } from 'react'
import { searchKey } from '#shared/kernel/fold.ts'
import type { TrackingRow, TrackingTable } from '#shared/reports/tracking-table.ts'
import { padCount } from '#shared/kernel/money.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { PaperButton } from './paper-button.tsx'
import { PrintButton } from './print-button.tsx'
import { usePaper, useReportInput } from './use-paper.ts'

const say = reportsText.tracking
const head = papersText.tracking

const needsEye = ({ attention }: TrackingRow): boolean =>
  attention.against || attention.deadline || attention.dossier

const quotaText = ({ quota }: TrackingRow): string =>
  typeof quota === 'number' ? padCount(quota) : quota

const Marked = ({ mark, text }: { readonly mark: boolean; readonly text: string }): ReactElement =>
  mark ? <StatusTag tone="bad">{text}</StatusTag> : <>{text}</>

const headings = (table: TrackingTable): readonly string[] => [
  head.number,
  head.unit,
  head.group,
  head.quota,
  ...table.kinds.map((kind) => capitalised(papersText.kind(kind))),
  head.total,
  head.against,
  head.received,
  head.deadline,
  head.dossier,
  head.note,
]

const cells = (row: TrackingRow): readonly (string | number)[] => [
  row.number,
  row.unit,
  row.group,
  quotaText(row),
  ...row.counts,
  row.total,
  row.against,
  row.received,
  row.deadline,
  row.dossier,
  row.note,
]

function TableOf({
  table,
  rows,
}: {
  readonly table: TrackingTable
  readonly rows: readonly TrackingRow[]
}): ReactElement {
  const { totals } = table
  return (
    <table className="rp-table">
      <thead>
        <tr>
          {headings(table).map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td className="sg-number">{row.number}</td>
            <th scope="row" className="rp-unit">
              {row.unit}
            </th>
            <td className="rp-group">{row.group}</td>
            <td className="sg-number">{quotaText(row)}</td>
            {row.counts.map((count, index) => (
              <td key={table.kinds[index]} className="sg-number">
                {count}
              </td>
            ))}
            <td className="sg-number sg-strong">{row.total}</td>
            <td className="rp-short">
              <Marked mark={row.attention.against} text={row.against} />
            </td>
            <td>{row.received}</td>
            <td>
              <Marked mark={row.attention.deadline} text={row.deadline} />
            </td>
            <td>
              <Marked mark={row.attention.dossier} text={row.dossier} />
            </td>
            <td className="rp-note">{row.note}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {head.sums}
          </th>
          {totals.counts.map((count, index) => (
            <td key={table.kinds[index]} className="sg-number">
              {count}
            </td>
          ))}
          <td className="sg-number">{totals.total}</td>
          <td>{totals.over}</td>
          <td colSpan={2}>{totals.timeliness}</td>
          <td colSpan={2}>{totals.incomplete}</td>
        </tr>
      </tfoot>
    </table>
  )
}

export function TrackingPanel({ at }: { readonly at: string | null }): ReactElement {
  const { data: table } = useSuspenseQuery(api.reports.tracking.queryOptions(useReportInput(at)))
  const papers = usePaper(at)
  const [search, setSearch] = useState('')
  const [only, setOnly] = useState(false)
  const key = searchKey(search)
  const rows = table.rows.filter(
    (row) => (!only || needsEye(row)) && searchKey(`${row.unit} ${row.group}`).includes(key),
  )
  if (table.rows.length === 0) return <EmptyState title={say.empty} hint={say.emptyHint} />
  return (
    <>
      <div className="sg-toolbar">
        <SearchBox value={search} onChange={setSearch} label={say.search} />
        <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
          {say.only}
        </Checkbox>
        <span className="sg-toolbar-end sg-quiet">{say.shown(rows.length, table.rows.length)}</span>
        <CopyButton rows={() => [headings(table), ...rows.map(cells)]} />
        <PrintButton />
        <PaperButton papers={papers} wish={{ paper: 'tracking' }}>
          {reportsText.download}
        </PaperButton>
      </div>
      <section className="sg-card sg-print sg-print-wide">
        <header className="rp-paper-head">
          <h2>{table.title}</h2>
          <p>{table.asOf}</p>
        </header>
        {rows.length === 0 ? (
          <EmptyState title={say.noneFound} hint={say.noneFoundHint} />
        ) : (
          <TableOf table={table} rows={rows} />
        )}
      </section>
    </>
  )
}
