/** Every document issued on an award: decisions, corrections, withdrawals, and their papers. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { decisionChangesText as say } from '#shared/text/decision-changes-page.ts'
import { stateName } from '#shared/text/decisions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'

export interface DecisionDocumentsProps extends Pick<DecisionRow, 'purpose'> {
  readonly award: string
}

export function DecisionDocuments({ award, purpose }: DecisionDocumentsProps): ReactElement | null {
  const campaignId = useCampaignId()
  const { data } = useSuspenseQuery(api.decisions.history.queryOptions({ input: { campaignId } }))
  const paper = useMutation(api.decisions.changePaper.mutationOptions({ onSuccess: saveFile }))
  const documents = data.filter((one) => one.award === award)
  if (documents.length === 0) return null
  return (
    <Card title={say.history}>
      <ul className="dc-documents">
        {documents.map((one) => (
          <li key={one.id}>
            <strong>
              {say.document(
                say.kinds[purpose][one.kind],
                one.number ?? uiText.notStated,
                one.day === null ? uiText.notStated : formatDay(one.day),
              )}
            </strong>
            {one.kind === 'decision' && (
              <span className="sg-quiet">{stateName(one.state, purpose)}</span>
            )}
            {one.reason !== null && <span className="sg-quiet">{say.because(one.reason)}</span>}
            {one.kind !== 'decision' && (
              <Button
                size="small"
                icon={<Icon name="download" />}
                loading={paper.isPending && paper.variables.decisionId === one.id}
                onClick={() => paper.mutate({ campaignId, decisionId: one.id })}
              >
                {say.paper}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
