/** Who is to be reminded of what, with the letters ready. */
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { reportsText } from '#shared/text/reports-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PaperButton } from './paper-button.tsx'
import { usePaper, useReportInput } from './use-paper.ts'

const say = reportsText.reminders
const HEADS = [say.unit, say.what, say.state, say.wording, say.lastDay]

export function RemindersPanel({ at }: { readonly at: string | null }): ReactElement {
  const { data: reminders } = useSuspenseQuery(
    api.reports.reminders.queryOptions(useReportInput(at)),
  )
  const papers = usePaper(at)
  if (reminders.length === 0) return <EmptyState title={say.empty} hint={say.emptyHint} />
  return (
    <>
      <div className="sg-toolbar">
        <span className="sg-strong">{say.count(reminders.length)}</span>
        <span className="sg-toolbar-end sg-actions">
          <CopyButton
            rows={() => [
              HEADS,
              ...reminders.flatMap(({ unit, items }) =>
                items.map((item) => [unit, item.what, item.state, item.wording, item.lastDay]),
              ),
            ]}
          />
          <PaperButton papers={papers} wish={{ paper: 'reminder-list' }}>
            {say.list}
          </PaperButton>
          <PaperButton papers={papers} wish={{ paper: 'reminder-list-docx' }}>
            {say.listDocx}
          </PaperButton>
          <PaperButton papers={papers} wish={{ paper: 'reminder-letters-docx' }}>
            {say.letters}
          </PaperButton>
        </span>
      </div>
      <section className="sg-card sg-print">
        <table className="rp-table">
          <thead>
            <tr>
              {HEADS.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col" className="sg-no-print">
                {say.letter}
              </th>
            </tr>
          </thead>
          {reminders.map(({ unitId, unit, items }) => (
            <tbody key={unitId}>
              {items.map((item, index) => (
                <tr key={`${item.what} ${item.state}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={items.length}>
                      {unit}
                    </th>
                  )}
                  <td>{item.what}</td>
                  <td>{item.state}</td>
                  <td>{item.wording ?? uiText.notStated}</td>
                  <td>{item.lastDay ?? uiText.notStated}</td>
                  {index === 0 && (
                    <td rowSpan={items.length} className="sg-no-print">
                      <PaperButton
                        papers={papers}
                        wish={{ paper: 'reminder-letters-docx', unitId }}
                        label={say.letterOf(unit)}
                      >
                        {say.letter}
                      </PaperButton>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  )
}
