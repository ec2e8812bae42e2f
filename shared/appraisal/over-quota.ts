/** Which nominees of a unit over its quota are not among those that it chose to keep. */
import type { Quota } from '#shared/campaigns/plan.ts'
import type { QuotaCounts, QuotaStanding } from '#shared/campaigns/quota.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Nominee } from './nominees.ts'

/** What a unit's active, counted nominees take from its quota. */
export function countsOf(nominees: readonly Nominee[]): QuotaCounts {
  const byKind: Record<NomineeKind, number> = {
    collective: 0,
    individual: 0,
    household: 0,
    enterprise: 0,
  }
  const byAward: Record<string, number> = {}
  for (const { applicant } of nominees) {
    byKind[applicant.kind] += 1
    byAward[applicant.award] = (byAward[applicant.award] ?? 0) + 1
  }
  return { byKind, byAward }
}

/** A choice counts only if it fits: keeping two where one is allowed decides nothing. */
function notKept(nominees: readonly Nominee[], limit: number): readonly Nominee[] {
  const kept = nominees.filter((nominee) => nominee.kept)
  return kept.length > limit ? nominees : nominees.filter((nominee) => !nominee.kept)
}

/**
 * The nominees that exceed the quota: none within it; over it, all but those that the unit chose to
 * keep, and all of them as long as it has not chosen or chose more than the limit.
 */
export function overQuotaOf(
  nominees: readonly Nominee[],
  quota: Quota | null,
  standing: QuotaStanding,
): ReadonlySet<Nominee> {
  if (quota === null || standing.over === 0 || typeof standing.limit !== 'number') return new Set()
  if (quota.kind === 'per-kind')
    return new Set(
      standing.perKind
        .filter(({ over }) => over > 0)
        .flatMap(({ kind, limit }) =>
          notKept(
            nominees.filter(({ applicant }) => applicant.kind === kind),
            limit,
          ),
        ),
    )
  const awards = quota.kind === 'percent-of' ? quota.awards : undefined
  const limited = nominees.filter(
    ({ applicant }) => awards === undefined || awards.includes(applicant.award),
  )
  return new Set(notKept(limited, standing.limit))
}
