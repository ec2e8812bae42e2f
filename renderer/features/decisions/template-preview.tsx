/** A filled template as an independent reader sees it: its texts, row by row. */
import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import type { OfficeTemplate } from '#shared/decisions/office-papers-contract.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'

const say = officePapersText.templates

export interface TemplatePreviewProps {
  readonly template: OfficeTemplate
  readonly decision: DecisionRow
  readonly onClose: () => void
}

/** A row with one text has it over its whole width, as titles do. */
function cellsOf(row: readonly string[]): ReactNode {
  const filled = row.filter((text) => text !== '')
  if (filled.length === 1 && row.length > 1) return <td colSpan={row.length}>{filled[0]}</td>
  return row.map((text, index) => <td key={index}>{text}</td>)
}

export function TemplatePreview({
  template,
  decision,
  onClose,
}: TemplatePreviewProps): ReactElement {
  const campaignId = useCampaignId()
  const { data, error } = useQuery(
    api.decisions.templates.preview.queryOptions({
      input: { campaignId, id: template.id, award: decision.award, decisionId: decision.id },
    }),
  )
  return (
    <Modal
      open
      width={960}
      title={say.previewTitle(template.name)}
      footer={null}
      closable={{ 'aria-label': uiText.close }}
      onCancel={onClose}
    >
      <p className="sg-quiet">{say.previewHint}</p>
      {error !== null && <FailureAlert failure={failureOf(error)} />}
      {data === undefined && error === null && <Waiting />}
      <div className="dc-filled">
        {data?.sheets.map((sheet) => (
          <section key={sheet.name ?? ''}>
            <h3>{say.sheet(sheet.name)}</h3>
            <table className="dc-table">
              <tbody>
                {sheet.rows.map((row, index) => (
                  // Rows of a preview have nothing else to be told apart by, and never move.
                  <tr key={index}>{cellsOf(row)}</tr>
                ))}
              </tbody>
            </table>
            {sheet.more > 0 && <p className="sg-quiet">{say.more(sheet.more)}</p>}
          </section>
        ))}
      </div>
    </Modal>
  )
}
