/** Quotas: for whom, how many, in whose words; set anew where a later paper says so. */
import { Button } from 'antd'
import { useState, type ReactElement } from 'react'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import type { Quota } from '#shared/campaigns/plan.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { QuotaDialog } from './quota-dialog.tsx'
import { quotaWords, selectorWords } from './rule-words.ts'

interface Row {
  readonly key: string
  readonly quota: Quota
  /** A later change stands above it. */
  readonly replaced: boolean
}

/** Where a plan sets none, an office may still be given one: this is what it starts from. */
const FRESH: Quota = {
  id: 'chi-tieu',
  kind: 'unset',
  for: { everyone: true },
  wording: '–',
  place: '–',
}

export function QuotasTab({ campaign }: { readonly campaign: CampaignDetail }): ReactElement {
  const [asked, setAsked] = useState<Quota | null>(null)
  const rows: readonly Row[] = campaign.quotas.map((quota, index) => ({
    key: `${quota.id}-${index}`,
    quota,
    replaced: campaign.quotas.findIndex(({ id }) => id === quota.id) < index,
  }))
  const columns: readonly Column<Row>[] = [
    {
      key: 'for',
      title: say.quota.for,
      width: 300,
      value: ({ quota }) => selectorWords(quota.for),
    },
    {
      key: 'limit',
      title: say.quota.limit,
      width: 220,
      value: ({ quota }) => quotaWords(quota),
      render: ({ quota, replaced }) => (
        <>
          {quota.kind === 'unset' ? (
            <StatusTag tone="wait">{quotaWords(quota)}</StatusTag>
          ) : (
            <span className={replaced ? 'sg-quiet' : 'sg-strong'}>{quotaWords(quota)}</span>
          )}
          {replaced ? <div className="sg-quiet">{say.quota.replaced}</div> : null}
        </>
      ),
    },
    {
      key: 'wording',
      title: say.wording,
      width: 400,
      value: ({ quota }) => quota.wording,
      render: ({ quota }) => (
        <>
          {say.quoted(quota.wording)}
          <div className="sg-quiet">{quota.place}</div>
        </>
      ),
    },
    {
      key: 'act',
      title: uiText.actions,
      action: true,
      width: 140,
      value: () => null,
      render: ({ quota, replaced }) =>
        replaced || campaign.status === 'closed' ? (
          <span />
        ) : (
          <Button size="small" onClick={() => setAsked(quota)}>
            {say.quota.set}
          </Button>
        ),
    },
  ]
  return (
    <>
      <DataTable
        label={say.quota.table}
        height="whole"
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        empty={{
          title: say.quota.emptyTitle,
          hint: say.quota.emptyHint,
          actions: <Button onClick={() => setAsked(FRESH)}>{say.quota.set}</Button>,
        }}
      />
      {asked === null ? null : (
        <QuotaDialog quota={asked} quotas={campaign.quotas} onClose={() => setAsked(null)} />
      )}
    </>
  )
}
