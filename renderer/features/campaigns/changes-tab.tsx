/** What changed since the plan was pinned; the last change can be taken back. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { changeWords, type ChangeWords } from '#shared/text/change-words.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { FacetChanges } from './facet-changes.tsx'

export function ChangesTab({ campaign }: { readonly campaign: CampaignDetail }): ReactElement {
  const { modal } = App.useApp()
  const may = useMay()
  const campaignId = campaign.id
  const units = useQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const undo = useMutation(
    api.campaigns.undoChange.mutationOptions({ meta: { done: say.changes.undone } }),
  )
  const worded = changeWords(
    campaign.pinned,
    campaign.changes,
    (id) => units.data?.find((unit) => unit.id === id)?.name ?? id,
  )
  const columns: readonly Column<ChangeWords>[] = [
    {
      key: 'at',
      title: say.changes.at,
      width: 130,
      value: ({ change }) => shortMoment(change.at),
      compare: (left, right) => (left.change.at < right.change.at ? -1 : 1),
    },
    {
      key: 'what',
      title: say.changes.what,
      width: 400,
      value: ({ title }) => title,
      render: ({ title, facets }) => (
        <>
          {title}
          <FacetChanges facets={facets} />
        </>
      ),
    },
    { key: 'reason', title: say.changes.reason, width: 220, value: ({ change }) => change.reason },
    { key: 'by', title: say.changes.by, width: 150, value: ({ change }) => change.by },
    {
      key: 'document',
      title: say.changes.document,
      width: 220,
      value: ({ change: { document } }) =>
        document === null ? null : say.documentOf(document.number, document.day, document.heading),
    },
  ]
  const last = worded.at(-1)
  return (
    <DataTable
      label={say.changes.table}
      height="whole"
      rows={worded.toReversed()}
      columns={columns}
      rowKey={({ change }) => change.id}
      empty={{ title: say.changes.emptyTitle, hint: say.changes.emptyHint }}
      tools={
        last === undefined ||
        campaign.status === 'closed' ||
        !may('campaigns.undoChange') ? null : (
          <Button
            icon={<Icon name="undo" />}
            loading={undo.isPending}
            onClick={() =>
              void modal.confirm({
                title: say.changes.undoTitle,
                content: last.title,
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
