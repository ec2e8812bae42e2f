/** Which units of the board are shown: what the address asks for, and the search. */
import { create } from 'zustand'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { boardText } from '#shared/text/submissions-page.ts'

export type BoardFilter = keyof typeof boardText.filter

export const BOARD_FILTERS: readonly BoardFilter[] = [
  'tat-ca',
  'da-gui',
  'dung-han',
  'chua-gui',
  'qua-han',
  'thieu',
  'tra-lai',
  'vuot',
  'trung',
  'chua-bao-cao',
]

/** The filter that an address names; all units for any other word. */
export const boardFilterOf = (text: string | null): BoardFilter =>
  BOARD_FILTERS.find((filter) => filter === text) ?? 'tat-ca'

interface BoardSearch {
  readonly search: string
  readonly setSearch: (search: string) => void
}

export const useBoardSearch = create<BoardSearch>((set) => ({
  search: '',
  setSearch: (search) => set({ search }),
}))

/** Whether papers of the whole or of single nominees are not there. */
export const isIncomplete = ({ dossier }: UnitLine): boolean =>
  dossier !== null && (dossier.missing.length > 0 || dossier.missingReportOf.length > 0)

/** `returned`: the units that have their dossier back; `milestone`: the one that `chua-bao-cao` is about; any where it is null. */
export function unitPasses(
  unit: UnitLine,
  filter: BoardFilter,
  milestone: string | null,
  returned: Pick<ReadonlyMap<string, unknown>, 'has'>,
): boolean {
  switch (filter) {
    case 'tat-ca':
      return true
    case 'da-gui':
      return unit.receivedAt !== null
    case 'dung-han':
      return unit.timeliness === 'on-time'
    case 'chua-gui':
      return unit.timeliness === 'not-submitted'
    case 'qua-han':
      return unit.timeliness === 'late'
    case 'thieu':
      return isIncomplete(unit)
    case 'tra-lai':
      return returned.has(unit.unitId)
    case 'vuot':
      return unit.over > 0
    case 'trung':
      return unit.samePersonInOtherUnit.length > 0 || unit.perhapsSamePerson.length > 0
    case 'chua-bao-cao':
      return unit.milestones.some(
        ({ id, receivedAt }) => receivedAt === null && (milestone === null || id === milestone),
      )
  }
}

/** Whether the name holds what was typed, marks aside. */
export const nameMatches = (name: string, search: string): boolean =>
  searchKey(name).includes(searchKey(search))
