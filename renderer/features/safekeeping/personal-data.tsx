/** How long personal data are kept, taking them away by campaign, and which files were taken out. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState, type ReactElement } from 'react'
import { dayPart, formatDay } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import type { ExportRow, KeptCampaign } from '#shared/safekeeping/purge-contract.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { purgeText as say } from '#shared/text/purge.ts'
import { usersPanelText } from '#shared/text/users-panel.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { PurgeDialog } from './purge-dialog.tsx'

const stateOf = ({ closedAt, purgedAt }: KeptCampaign): string => {
  if (purgedAt !== null) return say.purged(dayPart(purgedAt))
  return closedAt === null ? say.open : say.kept
}

const columns = (purge: (campaign: KeptCampaign) => void): readonly Column<KeptCampaign>[] => [
  { key: 'name', title: say.column.campaign, width: 420, value: ({ name }) => name },
  {
    key: 'closed',
    title: say.column.closed,
    width: 130,
    value: ({ closedAt }) => (closedAt === null ? '' : formatDay(dayPart(closedAt))),
  },
  {
    key: 'until',
    title: say.column.until,
    width: 130,
    value: ({ until }) => (until === null ? '' : formatDay(until)),
  },
  { key: 'state', title: say.column.state, width: 180, value: stateOf },
  {
    key: 'purge',
    title: say.title,
    width: 200,
    action: true,
    value: () => '',
    render: (campaign) =>
      campaign.closedAt === null || campaign.purgedAt !== null ? null : (
        <Permitted to="safekeeping.purge">
          <Button size="small" danger onClick={() => purge(campaign)}>
            {say.purge}
          </Button>
        </Permitted>
      ),
  },
]

const EXPORTS: readonly Column<ExportRow>[] = [
  { key: 'at', title: say.exportColumn.at, width: 150, value: ({ at }) => shortMoment(at) },
  { key: 'actor', title: say.exportColumn.actor, width: 180, value: ({ actor }) => actor },
  { key: 'file', title: say.exportColumn.file, width: 480, value: ({ file }) => file },
  {
    key: 'bytes',
    title: say.exportColumn.bytes,
    width: 120,
    number: true,
    value: ({ bytes }) => `${formatDong(Math.ceil(bytes / 1024))} kB`,
    compare: (left, right) => left.bytes - right.bytes,
  },
]

function Years({ years }: { readonly years: number }): ReactElement {
  const mayChange = useMay()('safekeeping.setRetention')
  const [wanted, setWanted] = useState(years)
  const set = useMutation(
    api.safekeeping.setRetention.mutationOptions({ meta: { done: usersPanelText.saved } }),
  )
  const keep = (): void => {
    if (wanted !== years) set.mutate({ years: wanted })
  }
  return (
    <div className="sg-toolbar">
      <span>
        {say.yearsBefore}{' '}
        <InputNumber
          aria-label={say.yearsBefore}
          disabled={!mayChange}
          min={0}
          max={70}
          precision={0}
          value={wanted}
          onChange={(value) => setWanted(value ?? years)}
          onBlur={keep}
          onPressEnter={keep}
        />{' '}
        {say.yearsAfter}
      </span>
      <span className="sg-quiet">{say.hint}</span>
    </div>
  )
}

export function PersonalData(): ReactElement {
  const { data } = useSuspenseQuery(api.safekeeping.retention.queryOptions({}))
  const { data: exported } = useSuspenseQuery(
    api.safekeeping.exports.queryOptions({ input: { limit: 200 } }),
  )
  const [purging, setPurging] = useState<KeptCampaign | null>(null)
  return (
    <>
      <Card title={say.title}>
        <Years years={data.years} />
        <DataTable
          label={say.title}
          rows={data.campaigns}
          columns={columns(setPurging)}
          rowKey={({ campaignId }) => campaignId}
          height="whole"
          empty={{ title: say.title, hint: say.hint }}
        />
        {purging === null ? null : (
          <PurgeDialog campaign={purging} onClose={() => setPurging(null)} />
        )}
      </Card>
      <Card title={say.exportsTitle} extra={<span className="sg-quiet">{say.exportsHint}</span>}>
        <DataTable
          label={say.exportsTitle}
          rows={exported}
          columns={EXPORTS}
          rowKey={(row) => `${row.at} ${row.file} ${row.bytes} ${exported.indexOf(row)}`}
          height="whole"
          empty={{ title: say.exportsEmpty, hint: say.exportsEmptyHint }}
        />
      </Card>
    </>
  )
}
