/**
 * One stage's points of one unit by the table of its cluster: tự chấm by the unit, chấm chéo by
 * another unit of the cluster, then the cluster itself. Whole hundredths of a point.
 */
import { z } from 'zod'
import { formatHundredths } from '#shared/kernel/exact.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import { criteriaOf, fitScore, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { totalOf, type RubricTotal } from '#shared/appraisal/scoring/rubric-total.ts'
import { clusterFaults } from '#shared/text/clusters.ts'

export const clusterStageSchema = z.enum(['self', 'cross-check', 'cluster'])
export type ClusterStage = z.infer<typeof clusterStageSchema>
export const CLUSTER_STAGES = clusterStageSchema.options

/** Hundredths by criterion id; a criterion without a key was not scored. */
export const clusterScoresSchema = z.record(z.string(), z.int())
export type ClusterScores = z.infer<typeof clusterScoresSchema>

export interface ClusterSheet {
  readonly unitId: string
  readonly stage: ClusterStage
  readonly day: Day
  /** Who signed for it: "Nguyễn Văn A, Trưởng phòng". */
  readonly author: string
  /** Of a cross-check: the unit of the cluster that made it. */
  readonly byUnitId: string | null
  readonly scores: ClusterScores
  readonly note: string | null
}

/** The scores as they count, or what is wrong with each that does not fit. */
export function fitScores(
  rubric: Rubric,
  typed: ClusterScores,
):
  | { readonly ok: true; readonly scores: ClusterScores }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const criteria = new Map(criteriaOf(rubric).map((one) => [one.id, one]))
  const problems: string[] = []
  const scores: Record<string, number> = {}
  for (const [id, hundredths] of Object.entries(typed)) {
    const criterion = criteria.get(id)
    if (criterion === undefined) {
      problems.push(clusterFaults.criterion(id))
      continue
    }
    const fit = fitScore(criterion, hundredths)
    if (fit.ok) scores[id] = fit.hundredths
    else {
      const bound = fit.code === 'off-step' ? criterion.step : criterion.max
      problems.push(
        clusterFaults[fit.code](
          criterion.title,
          formatHundredths([hundredths, 1]),
          formatHundredths([bound ?? 0, 1]),
        ),
      )
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scores }
}

/** What a sheet comes to: caps applied, penalties taken away; open while a base criterion lacks points. */
export const sheetTotal = (rubric: Rubric, scores: ClusterScores): RubricTotal =>
  totalOf(
    rubric,
    new Map(Object.entries(scores).map(([id, points]): [string, Fraction] => [id, [points, 1]])),
  )

/** Why a unit may not have checked another. */
export type CheckerFault = 'missing' | 'itself' | 'other-cluster'

/**
 * A cross-check is made by another unit of the same cluster; the other stages name no unit.
 * Null where all is in order.
 */
export function checkerFault(
  sheet: Pick<ClusterSheet, 'unitId' | 'stage' | 'byUnitId'>,
  clusterOf: (unitId: string) => string | null,
): CheckerFault | null {
  if (sheet.stage !== 'cross-check') return null
  if (sheet.byUnitId === null) return 'missing'
  if (sheet.byUnitId === sheet.unitId) return 'itself'
  const cluster = clusterOf(sheet.unitId)
  return cluster !== null && clusterOf(sheet.byUnitId) === cluster ? null : 'other-cluster'
}
