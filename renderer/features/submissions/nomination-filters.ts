/** What the list of nominations is narrowed to; forgotten when the program closes. */
import { create } from 'zustand'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'

export interface NominationFilters {
  readonly search: string
  readonly unitId: string | null
  readonly kind: NomineeKind | null
  readonly award: string | null
  readonly state: NominationRow['state'] | null
}

const NONE: NominationFilters = { search: '', unitId: null, kind: null, award: null, state: null }

interface NominationFilterStore extends NominationFilters {
  readonly set: (change: Partial<NominationFilters>) => void
  readonly clear: () => void
}

export const useNominationFilters = create<NominationFilterStore>((set) => ({
  ...NONE,
  set: (change) => set(change),
  clear: () => set(NONE),
}))

export const NOMINATION_STATES = ['active', 'needs-decision', 'withdrawn'] as const

/** The state that an address asks for; null for any other word. */
export const stateOf = (text: string | null): NominationRow['state'] | null =>
  NOMINATION_STATES.find((state) => state === text) ?? null
