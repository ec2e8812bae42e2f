/**
 * What would move if somebody were taken out before anyone votes: quotas, who may be voted on, ranks.
 * Compares two computed states; it computes none itself.
 */
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import type { ScoreDocument } from './score-document.ts'

export interface UnitMove {
  readonly unit: string
  readonly quotaLabel: string
  readonly usedBefore: number
  readonly usedAfter: number
  readonly overBefore: number
  readonly overAfter: number
}

export interface NominationMove {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly eligibleAfter: boolean
}

export interface RankMove {
  readonly nominationId: string
  readonly name: string
  readonly unit: string
  readonly rankBefore: number | null
  readonly rankAfter: number | null
}

export interface WhatIf {
  readonly eligibleBefore: number
  readonly eligibleAfter: number
  readonly units: readonly UnitMove[]
  /** Whose standing changes because of the others, not those taken out themselves. */
  readonly nominations: readonly NominationMove[]
  readonly ranks: readonly RankMove[]
}

interface State {
  readonly status: CampaignStatus
  readonly scores: ScoreDocument | null
}

function unitMoves(before: CampaignStatus, after: CampaignStatus): readonly UnitMove[] {
  const now = new Map(after.units.map((unit) => [unit.unitId, unit]))
  return before.units.flatMap((unit): readonly UnitMove[] => {
    const then = now.get(unit.unitId)
    const usedAfter = then?.used.total ?? 0
    const overAfter = then?.over ?? 0
    return usedAfter === unit.used.total && overAfter === unit.over
      ? []
      : [
          {
            unit: unit.unit,
            quotaLabel: unit.quotaLabel,
            usedBefore: unit.used.total,
            usedAfter,
            overBefore: unit.over,
            overAfter,
          },
        ]
  })
}

/** `out`: ids of the nominations taken out of `after`. */
export function whatIf(before: State, after: State, out: readonly string[]): WhatIf {
  const eligible = new Map(after.status.nominations.map((one) => [one.id, one.eligible]))
  const ranks = new Map(after.scores?.nominees.map((one) => [one.nominationId, one.rank]))
  return {
    eligibleBefore: before.status.summary.eligible,
    eligibleAfter: after.status.summary.eligible,
    units: unitMoves(before.status, after.status),
    nominations: before.status.nominations.flatMap((one) => {
      const eligibleAfter = eligible.get(one.id)
      return eligibleAfter === undefined || eligibleAfter === one.eligible || out.includes(one.id)
        ? []
        : [{ id: one.id, name: one.name, unit: one.unit, eligibleAfter }]
    }),
    ranks: (before.scores?.nominees ?? []).flatMap((one) => {
      const rankAfter = ranks.get(one.nominationId) ?? null
      return rankAfter === one.rank
        ? []
        : [
            {
              nominationId: one.nominationId,
              name: one.name,
              unit: one.unit,
              rankBefore: one.rank,
              rankAfter,
            },
          ]
    }),
  }
}
