/** Every nomination with its findings, its conclusion and what its unit wrote of it. */
import { useSuspenseQueries } from '@tanstack/react-query'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import type { ConclusionRow } from '#shared/appraisal/contract.ts'
import type { NominationFindings } from '#shared/appraisal/findings.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

/** `stopped`: a reason stands against it; `unknown`: nothing does, but evidence is missing. */
export type CaseState = 'met' | 'stopped' | 'unknown'

export interface Case {
  readonly found: NominationFindings
  readonly state: CaseState
  readonly conclusion: ConclusionRow | null
  /** What the unit's list says; null where the nomination is not among those fetched. */
  readonly row: NominationRow | null
}

const stateOf = (found: NominationFindings): CaseState => {
  if (!found.eligible) return 'stopped'
  return found.findings.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'met'
}

/** As many rows as one call gives; a campaign of this size holds far fewer. */
const LIMIT = 1000

export function useCases(): {
  readonly campaign: CampaignDetail
  readonly cases: readonly Case[]
} {
  const campaignId = useCampaignId()
  const input = { input: { campaignId } }
  const [{ data: campaign }, { data: found }, { data: conclusions }, { data: nominations }] =
    useSuspenseQueries({
      queries: [
        api.campaigns.get.queryOptions(input),
        api.appraisal.findings.queryOptions(input),
        api.appraisal.conclusions.queryOptions(input),
        api.submissions.nominations.queryOptions({ input: { campaignId, limit: LIMIT } }),
      ],
    })
  const byNomination = new Map(conclusions.map((one) => [one.nominationId, one]))
  const rows = new Map(nominations.rows.map((row) => [row.id, row]))
  return {
    campaign,
    cases: found.map((one) => ({
      found: one,
      state: stateOf(one),
      conclusion: byNomination.get(one.nominationId) ?? null,
      row: rows.get(one.nominationId) ?? null,
    })),
  }
}
