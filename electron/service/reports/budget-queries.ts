/** What the awards of a campaign cost, as it stands. */
import { baseSalaryFor } from '#electron/service/campaigns/base-salaries.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listDecisions, purposeOf } from '#electron/service/decisions/decision-queries.ts'
import { eligibleForVote } from '#electron/service/meetings/eligible-nominations.ts'
import type { Reader } from '#electron/store/reader.ts'
import { dayPart, type Day } from '#shared/kernel/day.ts'
import { buildBudget, type Budget } from '#shared/reports/budget.ts'

/**
 * `day`: on which the decision is expected, else that of `at`. Drafts are counted at that day too:
 * they have no day of their own until they are issued. @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function getBudget(
  reader: Reader,
  input: { readonly campaignId: string; readonly at: string; readonly day?: Day | undefined },
): Promise<Budget> {
  const plan = await getPlan(reader, input.campaignId)
  const day = input.day ?? dayPart(input.at)
  const base = await baseSalaryFor(reader, day)
  const votable = await eligibleForVote(reader, { ...input, now: input.at })
  return buildBudget({
    plan,
    day,
    base: base.known ? { amount: base.amount, why: null } : { amount: null, why: base.message },
    pending: votable.filter(({ eligible }) => eligible),
    decisions: await listDecisions(reader, input),
    forwarded: new Set(
      plan.awards.filter((award) => purposeOf(award) === 'forward').map(({ id }) => id),
    ),
  })
}
