/**
 * How many a unit may propose, and how it stands to that. Over quota is marked, nothing is deleted.
 * "Sẽ có văn bản hướng dẫn cụ thể sau" is `unset`: neither 0 nor unlimited, and never "vượt".
 */
import { timesRounded } from '#shared/kernel/fraction.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import type { Quota } from './plan.ts'
import type { SelectableUnit } from './select-unit.ts'
import { selectorRank } from './select-unit.ts'

/**
 * The unit's quota: the rule that names it most closely (by name, then by type or beginning of the
 * name, then "everyone"). Of equally close rules the first of the list: `rulesInForce` puts quotas
 * set later before the plan's own. Null where no rule is for it: the plan sets no quota.
 */
export function quotaFor(quotas: readonly Quota[], unit: SelectableUnit): Quota | null {
  let best: Quota | null = null
  let bestRank = -1
  for (const quota of quotas) {
    const rank = selectorRank(quota.for, unit)
    if (rank === null || rank <= bestRank) continue
    best = quota
    bestRank = rank
  }
  return best
}

/** Nominees a unit proposes, each counted once, own-authority awards left out. */
export interface QuotaCounts {
  readonly byKind: Readonly<Record<NomineeKind, number>>
  /** By asked award; only `percent-of` looks at it. */
  readonly byAward: Readonly<Record<string, number>>
}

export const NO_NOMINEES: QuotaCounts = {
  byKind: { collective: 0, individual: 0, household: 0, enterprise: 0 },
  byAward: {},
}

export interface QuotaStanding {
  /** The number; `unset` where a later paper is to say; null where the plan sets none. */
  readonly limit: number | 'unset' | null
  /** How many count towards it. */
  readonly used: number
  readonly over: number
  /** One line for each kind with a limit of its own; empty unless the quota is per kind. */
  readonly perKind: readonly {
    readonly kind: NomineeKind
    readonly limit: number
    readonly used: number
    readonly over: number
  }[]
}

const totalOf = (counts: QuotaCounts): number =>
  NOMINEE_KINDS.reduce((total, kind) => total + counts.byKind[kind], 0)

const numbered = (limit: number, used: number): QuotaStanding => ({
  limit,
  used,
  over: Math.max(0, used - limit),
  perKind: [],
})

/**
 * How counts stand to a quota. `combined`: one count of all kinds. `per-kind`: a kind without a
 * limit is not limited, and what one kind leaves free does not serve another. `percent-of`: the
 * exact share of the unit's proposals for another award, rounded as the quota names.
 */
export function quotaStanding(quota: Quota | null, counts: QuotaCounts): QuotaStanding {
  const total = totalOf(counts)
  if (quota === null) return { limit: null, used: total, over: 0, perKind: [] }
  switch (quota.kind) {
    case 'unset':
      return { limit: 'unset', used: total, over: 0, perKind: [] }
    case 'combined':
      return numbered(quota.limit, total)
    case 'percent-of': {
      const base = counts.byAward[quota.of.award] ?? 0
      const used = quota.awards?.reduce((sum, award) => sum + (counts.byAward[award] ?? 0), 0)
      const limit = timesRounded(base, quota.share, { mode: quota.rounding, unit: 1 })
      return numbered(limit, used ?? total)
    }
    case 'per-kind': {
      const perKind = NOMINEE_KINDS.flatMap((kind) => {
        const limit = quota.limits[kind]
        const used = counts.byKind[kind]
        return limit === undefined ? [] : [{ kind, limit, used, over: Math.max(0, used - limit) }]
      })
      return {
        limit: perKind.reduce((sum, line) => sum + line.limit, 0),
        used: total,
        over: perKind.reduce((sum, line) => sum + line.over, 0),
        perKind,
      }
    }
  }
}
