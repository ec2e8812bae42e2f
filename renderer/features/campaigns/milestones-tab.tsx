/** Milestones: the plan's words, the last good day that follows from them, and how to move it. */
import { Button } from 'antd'
import { useState, type ReactElement } from 'react'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { DeadlineDialog } from './deadline-dialog.tsx'

type Row = CampaignDetail['milestones'][number]

interface Asked {
  readonly milestone: Row
  readonly forUnit: boolean
}

export function MilestonesTab({ campaign }: { readonly campaign: CampaignDetail }): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null)
  const moved = new Set(
    campaign.changes.flatMap((change) =>
      change.change === 'move-deadline' ? change.milestoneId : [],
    ),
  )
  const columns: readonly Column<Row>[] = [
    {
      key: 'artefact',
      title: say.milestone.artefact,
      width: 240,
      value: ({ artefact }) => artefact,
    },
    {
      key: 'wording',
      title: say.wording,
      width: 280,
      value: ({ deadline }) => deadline.wording,
      render: ({ deadline }) => (
        <>
          {deadline.wording === null ? say.milestone.none : say.quoted(deadline.wording)}
          <div className="sg-quiet">{deadline.place}</div>
        </>
      ),
    },
    {
      key: 'last',
      title: say.milestone.lastDay,
      width: 160,
      value: ({ lastGoodDay }) => lastGoodDay,
      render: ({ id, firstGoodDay, lastGoodDay }) => (
        <>
          <span className="sg-strong">
            {lastGoodDay === null ? say.milestone.none : formatDay(lastGoodDay)}
          </span>
          {firstGoodDay === null ? null : (
            <div className="sg-quiet">{say.milestone.from(firstGoodDay)}</div>
          )}
          {moved.has(id) ? (
            <div>
              <StatusTag tone="info">{say.milestone.moved}</StatusTag>
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'channel',
      title: say.milestone.channel,
      width: 240,
      value: ({ channel }) => channel,
      render: ({ channel }) => <span className="sg-wrap">{channel ?? ''}</span>,
    },
    {
      key: 'act',
      title: uiText.actions,
      action: true,
      width: 180,
      value: () => null,
      render: (milestone) =>
        campaign.status === 'closed' ? (
          <span />
        ) : (
          <div className="sg-actions">
            <Button size="small" onClick={() => setAsked({ milestone, forUnit: false })}>
              {say.milestone.move}
            </Button>
            <Button size="small" onClick={() => setAsked({ milestone, forUnit: true })}>
              {say.milestone.extend}
            </Button>
          </div>
        ),
    },
  ]
  return (
    <>
      <DataTable
        label={say.milestone.table}
        height="whole"
        rows={campaign.milestones}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: say.milestone.emptyTitle, hint: say.milestone.emptyHint }}
      />
      {asked === null ? null : <DeadlineDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}
