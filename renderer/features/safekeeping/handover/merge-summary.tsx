/** What a package changes: how many rows of what, and each of them on demand. */
import { Alert, Collapse } from 'antd'
import type { ReactElement } from 'react'
import type { MergeChange, MergePreview } from '#shared/safekeeping/handover-contract.ts'
import { handOverPageText } from '#shared/text/handover-page.ts'
import { Card } from '#renderer/ui/page.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const say = handOverPageText.receive

const TONES = { added: 'good', changed: 'info', removed: 'warn' } as const

function Change({ change }: { readonly change: MergeChange }): ReactElement {
  return (
    <tr>
      <th scope="row">
        {change.name}
        <div className="sg-quiet">{change.tableLabel}</div>
      </th>
      <td>
        <StatusTag tone={TONES[change.change]}>{say[change.change]}</StatusTag>
      </td>
      <td className="sg-wrap">
        {change.fields.map(({ label, before, after }) => (
          <div key={label}>
            {label}: {before} → <span className="sg-strong">{after}</span>
          </div>
        ))}
      </td>
    </tr>
  )
}

export function MergeSummary({ preview }: { readonly preview: MergePreview }): ReactElement {
  const { counts, changes, notices } = preview
  return (
    <Card title={say.counts}>
      <div className="sg-stack sg-tight">
        <span className="sg-strong">{preview.sentence}</span>
        {notices.map((notice) => (
          <Alert key={notice} type="info" showIcon title={notice} />
        ))}
        {counts.length === 0 ? null : (
          <table className="sg-plain-table">
            <thead>
              <tr>
                <th scope="col">{say.table}</th>
                <th scope="col" className="sg-number">
                  {say.added}
                </th>
                <th scope="col" className="sg-number">
                  {say.changed}
                </th>
                <th scope="col" className="sg-number">
                  {say.removed}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map((count) => (
                <tr key={count.table}>
                  <th scope="row">{count.label}</th>
                  <td className="sg-number">{count.added}</td>
                  <td className="sg-number">{count.changed}</td>
                  <td className="sg-number">{count.removed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {changes.length === 0 ? null : (
          <Collapse
            size="small"
            items={[
              {
                key: 'changes',
                label: say.details(changes.length),
                children: (
                  <table className="sg-plain-table">
                    <tbody>
                      {changes.map((change, index) => (
                        <Change key={`${change.table} ${change.name} ${index}`} change={change} />
                      ))}
                    </tbody>
                  </table>
                ),
              },
            ]}
          />
        )}
      </div>
    </Card>
  )
}
