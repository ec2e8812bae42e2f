/** How many units of each cluster (or type) stand where: the numbers beside the board. */
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { unitPasses, type BoardFilter } from './board-filters.ts'

/** Counted beside the filters, in this order; each is a filter of the board. */
export const COUNTED = [
  'tat-ca',
  'chua-gui',
  'qua-han',
  'thieu',
  'tra-lai',
  'vuot',
  'chua-bao-cao',
] as const satisfies readonly BoardFilter[]
export type CountedFilter = (typeof COUNTED)[number]

export interface GroupCounts {
  readonly group: string
  readonly counts: Readonly<Record<CountedFilter, number>>
}

type Returned = Pick<ReadonlyMap<string, unknown>, 'has'>

const countsOf = (units: readonly UnitLine[], returned: Returned): GroupCounts['counts'] => {
  const count = (filter: CountedFilter): number =>
    units.filter((unit) => unitPasses(unit, filter, null, returned)).length
  return {
    'tat-ca': units.length,
    'chua-gui': count('chua-gui'),
    'qua-han': count('qua-han'),
    thieu: count('thieu'),
    'tra-lai': count('tra-lai'),
    vuot: count('vuot'),
    'chua-bao-cao': count('chua-bao-cao'),
  }
}

/** Of all units together. */
export const boardCounts = (
  units: readonly UnitLine[],
  returned: Returned,
): GroupCounts['counts'] => countsOf(units, returned)

/** By group, in the order of their names; a unit that `groupOf` does not know counts under `none`. */
export function countsByGroup(
  units: readonly UnitLine[],
  groupOf: ReadonlyMap<string, string>,
  returned: Returned,
  none: string,
): readonly GroupCounts[] {
  return [...Map.groupBy(units, ({ unitId }) => groupOf.get(unitId) ?? none)]
    .map(([group, own]) => ({ group, counts: countsOf(own, returned) }))
    .toSorted((left, right) => left.group.localeCompare(right.group, 'vi', { numeric: true }))
}
