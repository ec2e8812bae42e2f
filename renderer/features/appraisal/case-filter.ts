/** Which nominations the list shows; a screen may forget it. */
import { create } from 'zustand'
import type { Finding } from '#shared/appraisal/findings.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Case } from './use-cases.ts'

export const CASE_STATES = [
  'all',
  'open',
  'clear',
  'stopped',
  'unknown',
  'eligible',
  'not-eligible',
  'for-council',
  'votable',
  'criteria',
  'no-evidence',
] as const
export type CaseFilterState = (typeof CASE_STATES)[number]

/** The state that an address asks for; null for any other word. */
export const caseStateOf = (text: string | null): CaseFilterState | null =>
  CASE_STATES.find((state) => state === text) ?? null

export interface CaseFilter {
  readonly search: string
  readonly state: CaseFilterState
  readonly kind: NomineeKind | null
  readonly award: string | null
}

interface CaseFilterStore extends CaseFilter {
  readonly set: (changes: Partial<CaseFilter>) => void
}

export const useCaseFilter = create<CaseFilterStore>()((set) => ({
  search: '',
  state: 'all',
  kind: null,
  award: null,
  set: (changes) => set(changes),
}))

/** As the state of the campaign counts them: what the plan requires and nothing is known of. */
const isUnknownCriterion = ({ rule, weight, verdict }: Finding): boolean =>
  verdict === 'unknown' && weight === 'required' && rule !== 'same-person'

function inState({ state, conclusion, found }: Case, wanted: CaseFilterState): boolean {
  switch (wanted) {
    case 'all':
      return true
    case 'open':
      return conclusion === null
    case 'clear':
      return conclusion === null && state === 'met'
    case 'stopped':
    case 'unknown':
      return conclusion === null && state === wanted
    case 'eligible':
    case 'not-eligible':
    case 'for-council':
      return conclusion?.conclusion === wanted
    case 'votable':
      return found.eligible
    case 'criteria':
      return found.reasons.includes('criterion-not-met')
    case 'no-evidence':
      return found.findings.some(isUnknownCriterion)
  }
}

/** The cases that pass, in their order. */
export function filterCases(cases: readonly Case[], filter: CaseFilter): readonly Case[] {
  const words = searchKey(filter.search).split(' ')
  return cases.filter((one) => {
    const { found } = one
    const text = searchKey(`${found.name} ${found.unit}`)
    return (
      inState(one, filter.state) &&
      (filter.kind === null || found.kind === filter.kind) &&
      (filter.award === null || found.award === filter.award) &&
      words.every((word) => text.includes(word))
    )
  })
}
