/** Milestones: the plan's words, the last good day that follows from them, and how to change them. */
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { firstGoodDay, lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Milestone } from '#shared/campaigns/plan.ts'
import { sameData } from '#shared/campaigns/plan-edit.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { uiText } from '#shared/text/ui.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { AddRule, RuleButtons } from './editor/rule-buttons.tsx'
import type { RuleTabProps } from './plan-tabs.tsx'

export function MilestonesTab({ plan, before, actions }: RuleTabProps): ReactElement {
  const old = new Map(before?.milestones.map(({ id, deadline }) => [id, deadline]))
  const moved = ({ id, deadline }: Milestone): boolean =>
    old.has(id) && !sameData(old.get(id), deadline)
  const columns: readonly Column<Milestone>[] = [
    {
      key: 'artefact',
      title: say.milestone.artefact,
      width: 220,
      value: ({ artefact }) => artefact,
      render: ({ artefact, role }) => (
        <>
          {artefact}
          <div className="sg-quiet">{planEditorText.milestone.roles[role]}</div>
        </>
      ),
    },
    {
      key: 'wording',
      title: say.wording,
      width: 260,
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
      width: 150,
      value: ({ deadline }) => lastGoodDay(deadline),
      render: (milestone) => {
        const [first, last] = [firstGoodDay(milestone.deadline), lastGoodDay(milestone.deadline)]
        return (
          <>
            <span className="sg-strong">
              {last === null ? say.milestone.none : formatDay(last)}
            </span>
            {first === null ? null : <div className="sg-quiet">{say.milestone.from(first)}</div>}
            {moved(milestone) ? (
              <div>
                <StatusTag tone="info">{say.milestone.moved}</StatusTag>
              </div>
            ) : null}
          </>
        )
      },
    },
    {
      key: 'channel',
      title: say.milestone.channel,
      width: 200,
      value: ({ channel }) => channel,
      render: ({ channel }) => <span className="sg-wrap">{channel ?? ''}</span>,
    },
    {
      key: 'act',
      title: uiText.actions,
      action: true,
      width: 190,
      value: () => null,
      render: (after) => {
        const extend = actions?.extend
        return (
          <div className="sg-actions">
            <RuleButtons
              actions={actions}
              rule={{ part: 'milestones', id: after.id, after }}
              name={after.artefact}
            />
            {extend === undefined ? null : (
              <Button size="small" onClick={() => extend(after.id)}>
                {say.milestone.extend}
              </Button>
            )}
          </div>
        )
      },
    },
  ]
  return (
    <DataTable
      label={say.milestone.table}
      height="whole"
      rows={plan.milestones}
      columns={columns}
      rowKey={({ id }) => id}
      tools={<AddRule actions={actions} part="milestones" />}
      empty={{ title: say.milestone.emptyTitle, hint: say.milestone.emptyHint }}
    />
  )
}
