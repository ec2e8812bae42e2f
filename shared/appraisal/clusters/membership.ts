/**
 * Which cluster a unit belongs to in a year. In the campaign's own year it is the one of the unit
 * itself, which every other page shows; other years are said apart, and without a word of their own
 * they are as the campaign's.
 */
import type { Plan } from '#shared/campaigns/plan.ts'

/** The year whose clusters the campaign's units name: the last of its period. */
export const ownYearOf = (plan: Pick<Plan, 'period'>): number => Number(plan.period.to.slice(0, 4))

/** What was said of a unit in one year; a cluster of null: it was in none. */
export interface MemberOfYear {
  readonly unitId: string
  readonly year: number
  readonly cluster: string | null
}

export interface ClusterUnit {
  readonly id: string
  readonly name: string
  readonly cluster: string | null
  readonly takesPart: boolean
}

/** Tells the cluster of any unit in any year. */
export function clusterLookup(
  units: readonly ClusterUnit[],
  said: readonly MemberOfYear[],
  ownYear: number,
): (unitId: string, year: number) => string | null {
  const own = new Map(units.map(({ id, cluster }) => [id, cluster]))
  const years = new Map(said.map((one) => [`${one.year} ${one.unitId}`, one.cluster]))
  return (unitId, year) => {
    const apart = year === ownYear ? undefined : years.get(`${year} ${unitId}`)
    return apart === undefined ? (own.get(unitId) ?? null) : apart
  }
}

/** A unit in its cluster, and where it was the year before if that was another. */
export interface Member {
  readonly unitId: string
  readonly unit: string
  /** `undefined`: the same cluster as now. */
  readonly was: string | null | undefined
}

/** The members of every cluster of a year in the order of the catalogue; '' for units in none. */
export function membersByCluster(
  units: readonly ClusterUnit[],
  clusterOf: (unitId: string, year: number) => string | null,
  year: number,
): ReadonlyMap<string, readonly Member[]> {
  const members = new Map<string, Member[]>()
  for (const { id, name, takesPart } of units) {
    const cluster = clusterOf(id, year)
    // A school that only registers work is no member waiting for a cluster.
    if (cluster === null && !takesPart) continue
    const before = clusterOf(id, year - 1)
    const list = members.get(cluster ?? '') ?? []
    list.push({ unitId: id, unit: name, was: before === cluster ? undefined : before })
    members.set(cluster ?? '', list)
  }
  return members
}
