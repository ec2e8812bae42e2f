/** What is known of a nominee from other years and campaigns. */
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { initiativeText, pastAwardText } from '#shared/text/history.ts'
import { historyText } from '#shared/text/history-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'

const say = historyText.nominee

interface Line {
  readonly text: string
  readonly sure: boolean
}

export function NomineeHistory({ nominationId }: { readonly nominationId: string }): ReactElement {
  const campaignId = useCampaignId()
  const { data, error } = useQuery(
    api.appraisal.history.queryOptions({ input: { campaignId, nominationId } }),
  )
  if (error !== null) return <FailureAlert failure={failureOf(error)} />
  if (data === undefined) return <Waiting />
  const lines: readonly Line[] = [
    ...data.awards.map((award) => ({ text: pastAwardText(award), sure: award.sure })),
    ...data.initiatives.map((one) => ({ text: initiativeText(one, null), sure: one.sure })),
    ...data.nominations.map(({ campaign, unit, award, decision, day, sure }) => ({
      text: say.inCampaign(campaign, unit, award, historyText.decision(decision, day)),
      sure,
    })),
  ]
  return (
    <section className="sg-card ap-history" aria-label={say.title}>
      <h3>{say.title}</h3>
      {lines.length === 0 ? (
        <p className="sg-quiet">{say.none}</p>
      ) : (
        <ul>
          {lines.map(({ text, sure }, index) => (
            <li key={`${index} ${text}`}>
              {text} {sure ? null : <span className="sg-quiet">({say.perhaps})</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
