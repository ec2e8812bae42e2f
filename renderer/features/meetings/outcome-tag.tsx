/** What the council decided on a case. */
import type { ReactElement } from 'react'
import type { AgendaRow } from '#shared/meetings/contract.ts'
import { meetingsText as say, outcomeLabel } from '#shared/text/meetings-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'
import { awardShort, useCampaign } from './use-campaign.ts'

const TONES: Readonly<Record<string, Tone>> = {
  given: 'good',
  forwarded: 'good',
  refused: 'bad',
  deferred: 'wait',
  withdrawn: 'info',
}

export function OutcomeTag({ outcome }: Pick<AgendaRow, 'outcome'>): ReactElement {
  const campaign = useCampaign()
  if (outcome === null) return <span className="sg-quiet">{uiText.notStated}</span>
  const { result, award } = outcome
  return (
    <StatusTag tone={TONES[result] ?? 'info'}>
      {say.outcome(outcomeLabel(result), award === null ? null : awardShort(campaign, award))}
    </StatusTag>
  )
}
