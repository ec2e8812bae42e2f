/**
 * Which cluster (cụm, khối) or type each unit of the board belongs to, by its id. The units are those
 * of one campaign: their cluster is the one of that campaign's own year (clusters/membership.ts).
 */
import type { UnitRow } from '#shared/units/contract.ts'

export const BOARD_GROUPINGS = ['cum', 'loai'] as const
/** `cum`: by cluster; `loai`: by type of unit. */
export type BoardGrouping = (typeof BOARD_GROUPINGS)[number]

/** The grouping that an address names; by cluster where any unit has one, else by type. */
export const groupingOf = (text: string | null, units: readonly UnitRow[]): BoardGrouping =>
  BOARD_GROUPINGS.find((grouping) => grouping === text) ??
  (units.some(({ cluster }) => cluster !== null) ? 'cum' : 'loai')

/** The name of each unit's group; `none` for units without a cluster. */
export const groupNames = (
  units: readonly UnitRow[],
  grouping: BoardGrouping,
  none: string,
): ReadonlyMap<string, string> =>
  new Map(
    units.map(({ id, type, cluster }) => [id, grouping === 'loai' ? type : (cluster ?? none)]),
  )
