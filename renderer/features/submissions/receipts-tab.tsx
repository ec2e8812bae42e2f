/** Phiếu nhập: every file that was written, to look at again, fetch or take back. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactElement } from 'react'
import { formatDay } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { SubmissionRow } from '#shared/submissions/contract.ts'
import { importText } from '#shared/text/import-page.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { receiptsText as say } from '#shared/text/receipts-page.ts'
import { submissionsPageText } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { ReceiptDrawer } from './receipt-drawer.tsx'

const count = (key: 'imported' | 'needsDecision' | 'leftOut'): Column<SubmissionRow> => ({
  key,
  title: say.column[key],
  width: 80,
  number: true,
  value: ({ counts }) => counts[key],
})

const COLUMNS: readonly Column<SubmissionRow>[] = [
  { key: 'receipt', title: say.column.receipt, width: 80, value: ({ receipt }) => receipt },
  {
    key: 'unit',
    title: submissionsPageText.columnUnit,
    width: 210,
    value: ({ unit }) => unit,
    render: ({ unit }) => <span className="sg-strong">{unit}</span>,
  },
  {
    key: 'file',
    title: say.column.file,
    width: 230,
    value: ({ fileName }) => fileName,
    render: ({ fileName, replaces }) => (
      <>
        <span className="sg-wrap">{fileName}</span>
        {replaces ? <div className="sg-quiet">{say.replaces}</div> : null}
      </>
    ),
  },
  {
    key: 'purpose',
    title: say.column.purpose,
    width: 96,
    value: ({ purpose }) => importText.purposeShort[purpose],
  },
  { key: 'number', title: say.column.number, width: 140, value: ({ number }) => number },
  {
    key: 'day',
    title: say.column.day,
    width: 100,
    value: ({ day }) => (day === null ? null : formatDay(day)),
    compare: (left, right) => (left.day ?? '').localeCompare(right.day ?? ''),
  },
  {
    key: 'receivedAt',
    title: say.column.receivedAt,
    width: 140,
    value: ({ receivedAt }) => shortMoment(receivedAt),
    compare: (left, right) => left.receivedAt.localeCompare(right.receivedAt),
  },
  { key: 'channel', title: say.column.channel, width: 140, value: ({ channel }) => channel },
  count('imported'),
  count('needsDecision'),
  count('leftOut'),
]

export function ReceiptsTab(): ReactElement {
  const campaignId = useCampaignId()
  const { data } = useSuspenseQuery(api.submissions.list.queryOptions({ input: { campaignId } }))
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const rows = useMemo(() => {
    const key = searchKey(search)
    return data.filter(({ receipt, unit, fileName }) =>
      searchKey(`${receipt} ${unit} ${fileName}`).includes(key),
    )
  }, [data, search])
  return (
    <>
      <DataTable
        label={say.table}
        rows={rows}
        total={data.length}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        tools={<SearchBox value={search} onChange={setSearch} label={say.search} />}
        empty={{ title: say.emptyTitle, hint: say.emptyHint }}
      />
      <ReceiptDrawer
        row={data.find(({ id }) => id === open) ?? null}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
