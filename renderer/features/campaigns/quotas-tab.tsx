/** Quotas: for whom, how many, in whose words; set anew where a later paper says so. */
import type { ReactElement } from 'react'
import type { Quota } from '#shared/campaigns/plan.ts'
import { sameData } from '#shared/campaigns/plan-edit.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { quotaWords, selectorWords } from '#shared/text/rule-words.ts'
import { uiText } from '#shared/text/ui.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { AddRule, RuleButtons } from './editor/rule-buttons.tsx'
import type { RuleTabProps } from './plan-tabs.tsx'

export function QuotasTab({ plan, before, actions }: RuleTabProps): ReactElement {
  const changed = (quota: Quota): boolean =>
    before !== null && !before.quotas.some((old) => sameData(old, quota))
  const columns: readonly Column<Quota>[] = [
    { key: 'for', title: say.quota.for, width: 280, value: (quota) => selectorWords(quota.for) },
    {
      key: 'limit',
      title: say.quota.limit,
      width: 220,
      value: (quota) => quotaWords(quota),
      render: (quota) => (
        <>
          {quota.kind === 'unset' ? (
            <StatusTag tone="wait">{quotaWords(quota)}</StatusTag>
          ) : (
            <span className="sg-strong">{quotaWords(quota)}</span>
          )}
          {changed(quota) ? (
            <div>
              <StatusTag tone="info">{say.quota.changed}</StatusTag>
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'wording',
      title: say.wording,
      width: 360,
      value: (quota) => quota.wording,
      render: (quota) => (
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
      width: 190,
      value: () => null,
      render: (after) => (
        <RuleButtons
          actions={actions}
          rule={{ part: 'quotas', id: after.id, after }}
          name={selectorWords(after.for)}
          editLabel={say.quota.set}
        />
      ),
    },
  ]
  return (
    <DataTable
      label={say.quota.table}
      height="whole"
      rows={plan.quotas}
      columns={columns}
      rowKey={({ id }) => id}
      tools={<AddRule actions={actions} part="quotas" />}
      empty={{ title: say.quota.emptyTitle, hint: say.quota.emptyHint }}
    />
  )
}
