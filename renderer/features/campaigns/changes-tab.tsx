/** What changed since the plan was pinned; the last change can be taken back. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { changeWords } from './rule-words.ts'

export function ChangesTab({ campaign }: { readonly campaign: CampaignDetail }): ReactElement {
  const { modal } = App.useApp()
  const campaignId = campaign.id
  const units = useQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const undo = useMutation(
    api.campaigns.undoChange.mutationOptions({ meta: { done: say.changes.undone } }),
  )
  const words = (change: CampaignChange): string =>
    changeWords(
      change,
      campaign.plan,
      (id) => units.data?.find((unit) => unit.id === id)?.name ?? id,
    )
  const columns: readonly Column<CampaignChange>[] = [
    {
      key: 'at',
      title: say.changes.at,
      width: 140,
      value: ({ at }) => shortMoment(at),
      compare: (left, right) => (left.at < right.at ? -1 : 1),
    },
    { key: 'what', title: say.changes.what, width: 320, value: words },
    { key: 'reason', title: say.changes.reason, width: 240, value: ({ reason }) => reason },
    { key: 'by', title: say.changes.by, width: 160, value: ({ by }) => by },
    {
      key: 'document',
      title: say.changes.document,
      width: 240,
      value: ({ document }) =>
        document === null ? null : say.documentOf(document.number, document.day, document.heading),
    },
  ]
  const last = campaign.changes.at(-1)
  return (
    <DataTable
      label={say.changes.table}
      height="whole"
      rows={campaign.changes.toReversed()}
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: say.changes.emptyTitle, hint: say.changes.emptyHint }}
      tools={
        last === undefined || campaign.status === 'closed' ? null : (
          <Button
            icon={<Icon name="undo" />}
            loading={undo.isPending}
            onClick={() =>
              void modal.confirm({
                title: say.changes.undoTitle,
                content: words(last),
                okText: say.changes.undo,
                cancelText: uiText.cancel,
                onOk: () => undo.mutateAsync({ campaignId }),
              })
            }
          >
            {say.changes.undo}
          </Button>
        )
      }
    />
  )
}
