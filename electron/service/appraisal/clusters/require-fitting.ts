/** Sheets of a cluster against its table of points, before they are written. */
import type { Reader } from '#electron/store/reader.ts'
import { checkerFault, fitScores, type ClusterSheet } from '#shared/appraisal/clusters/sheet.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { clusterFaults } from '#shared/text/clusters.ts'
import { membershipOf, termsFor, termsOfYear } from './cluster-rows.ts'

interface OfYear {
  readonly campaignId: string
  readonly year: number
}

/**
 * The sheets as they count. `checkers`: whether cross-checks must be by another unit of the cluster.
 * @throws Refusal CLUSTER_SCORES with every problem
 */
export async function requireFitting(
  reader: Reader,
  { campaignId, year }: OfYear,
  sheets: readonly ClusterSheet[],
  { checkers = false }: { readonly checkers?: boolean } = {},
): Promise<readonly ClusterSheet[]> {
  const { units, clusterOf } = await membershipOf(reader, campaignId)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const terms = await termsOfYear(reader, { campaignId, year })
  const problems: string[] = []
  const fitted = sheets.map((sheet): ClusterSheet => {
    const unit = names.get(sheet.unitId) ?? sheet.unitId
    const cluster = clusterOf(sheet.unitId, year)
    // A unit that left its cluster keeps its sheets; only new ones need a cluster.
    if (cluster === null) {
      if (checkers) problems.push(clusterFaults.noCluster(unit, year))
      return sheet
    }
    const { rubric } = termsFor(terms, cluster)
    if (rubric === null) {
      problems.push(clusterFaults.noRubric(cluster, year))
      return sheet
    }
    const wrong = checkers ? checkerFault(sheet, (id) => clusterOf(id, year)) : null
    if (wrong !== null) problems.push(clusterFaults.checker[wrong](unit))
    const fit = fitScores(rubric, sheet.scores)
    if (fit.ok) return { ...sheet, scores: fit.scores }
    problems.push(...fit.problems.map((problem) => `${unit}: ${problem}`))
    return sheet
  })
  if (problems.length > 0) throw new Refusal('CLUSTER_SCORES', { problems: problems.join(' ') })
  return fitted
}
