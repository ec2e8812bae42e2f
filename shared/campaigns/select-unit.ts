/** Which units a rule of a plan is for. Texts are compared without marks, case and punctuation. */
import { searchKey } from '#shared/kernel/fold.ts'
import type { UnitSelector } from './plan.ts'

/** A unit as far as selectors look at it: its name and its type as the catalogue has them. */
export interface SelectableUnit {
  readonly name: string
  readonly type: string
}

const holds = (list: readonly string[] | undefined, test: (key: string) => boolean): boolean =>
  (list ?? []).some((text) => test(searchKey(text)))

/**
 * How closely a selector names a unit: 2 by its whole name, 1 by type or the beginning of its name
 * (whole words), 0 by "everyone", null not at all. The closest rule of a list is the unit's rule.
 */
export function selectorRank(selector: UnitSelector, unit: SelectableUnit): 0 | 1 | 2 | null {
  const name = searchKey(unit.name)
  if (holds(selector.names, (key) => key === name)) return 2
  const type = searchKey(unit.type)
  if (
    holds(selector.types, (key) => key === type) ||
    holds(selector.namePrefixes, (key) => name === key || name.startsWith(`${key} `))
  )
    return 1
  return selector.everyone === true ? 0 : null
}

/** Whether a selector, taken alone, selects the unit. */
export const selectsUnit = (selector: UnitSelector, unit: SelectableUnit): boolean =>
  selectorRank(selector, unit) !== null
