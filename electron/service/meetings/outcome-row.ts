/** What the council decided on one nomination, as it is stored. */
import type { OutcomeTable } from '#electron/store/tables/meetings.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { LineDecision } from '#shared/meetings/ballot-outcome.ts'

/** Awards that this office gives by its own decision; the others are proposed to a higher level. */
export const decidesHere = (plan: Plan, award: string): boolean => {
  const authority = plan.awards.find((one) => one.id === award)?.authority
  return authority === 'issuer' || authority === 'unit-head' || authority === 'commune'
}

const DISPOSITIONS = {
  given: 'voted',
  'form-changed': 'voted',
  refused: 'voted',
  deferred: 'deferred',
  withdrawn: 'withdrawn',
} as const

/** Whether a line was voted on, put off or withdrawn. */
export const dispositionOf = (
  decision: LineDecision,
): (typeof DISPOSITIONS)[keyof typeof DISPOSITIONS] => DISPOSITIONS[decision]

/** `award` is null where it did not pass. */
export function outcomeRow(decided: {
  readonly plan: Plan
  readonly campaignId: string
  readonly ballotId: string
  readonly nominationId: string
  readonly award: string | null
  readonly disposition: 'voted' | 'deferred' | 'withdrawn'
}): OutcomeTable {
  const { plan, award, disposition } = decided
  const result = (): OutcomeTable['result'] => {
    if (disposition !== 'voted') return disposition
    if (award === null) return 'refused'
    return decidesHere(plan, award) ? 'given' : 'forwarded'
  }
  return {
    nomination_id: decided.nominationId,
    campaign_id: decided.campaignId,
    ballot_id: decided.ballotId,
    award,
    result: result(),
  }
}
