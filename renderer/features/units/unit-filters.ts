/** What the list of units is narrowed to; forgotten when the program closes. */
import { create } from 'zustand'
import { searchKey } from '#shared/kernel/fold.ts'
import type { UnitRow } from '#shared/units/contract.ts'

export interface UnitFilters {
  readonly search: string
  readonly part: 'all' | 'yes' | 'no'
  readonly type: string | null
  /** '' for units without a cluster. */
  readonly cluster: string | null
}

const NONE: UnitFilters = { search: '', part: 'all', type: null, cluster: null }

export interface UnitFilterStore extends UnitFilters {
  readonly set: (change: Partial<UnitFilters>) => void
  readonly clear: () => void
}

export const useUnitFilters = create<UnitFilterStore>((set) => ({
  ...NONE,
  set: (change) => set(change),
  clear: () => set(NONE),
}))

/** The units that the filters let through; the search compares without marks. */
export function filterUnits(units: readonly UnitRow[], filters: UnitFilters): readonly UnitRow[] {
  const key = searchKey(filters.search)
  return units.filter(
    (unit) =>
      (filters.part === 'all' || unit.takesPart === (filters.part === 'yes')) &&
      (filters.type === null || unit.type === filters.type) &&
      (filters.cluster === null || (unit.cluster ?? '') === filters.cluster) &&
      (key === '' ||
        [unit.name, unit.code ?? '', ...unit.aliases.map(({ alias }) => alias)].some((text) =>
          searchKey(text).includes(key),
        )),
  )
}

/** Different values of a field, in Vietnamese order. */
export const choicesOf = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].toSorted((left, right) => left.localeCompare(right, 'vi'))
