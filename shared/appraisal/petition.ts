/**
 * Petitions, complaints and press reports about a nominee (đơn thư): as long as one is being looked
 * into the nomination is held back; once settled it is free again unless the petition was right.
 * Source: the principle of NĐ 152/2025/NĐ-CP that nobody is rewarded while a complaint or a press
 * allegation is being verified; a plan may say so in its own words.
 */
import { dayPart, type Day } from '#shared/kernel/day.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import type { Moment } from './status-input.ts'

export const PETITION_KINDS = ['khieu-nai', 'to-cao', 'phan-anh', 'bao-chi'] as const
export type PetitionKind = (typeof PETITION_KINDS)[number]

/** How a petition ended: unfounded, founded (it was right), or withdrawn by its sender. */
export const PETITION_OUTCOMES = ['unfounded', 'founded', 'withdrawn'] as const
export type PetitionOutcome = (typeof PETITION_OUTCOMES)[number]

export interface Petition {
  readonly nominationId: string
  readonly kind: PetitionKind
  readonly content: string
  readonly receivedDay: Day
  readonly settledDay: Day | null
  readonly outcome: PetitionOutcome | null
}

/** How a nominee stands to what was received about him. */
export interface PetitionStanding {
  /** `open`: one at least is not settled; `founded`: all are, and one at least was right. */
  readonly state: 'none' | 'open' | 'founded' | 'settled'
  /** Those received by the moment, in order of receipt. */
  readonly petitions: readonly Petition[]
}

/** At a moment: what came later is not counted, what was settled later is still open. */
export function petitionStanding(petitions: readonly Petition[], at: Moment): PetitionStanding {
  const today = dayPart(at)
  const known = petitions
    .filter(({ receivedDay }) => receivedDay <= today)
    .toSorted((left, right) => (left.receivedDay < right.receivedDay ? -1 : 1))
  const settled = ({ settledDay }: Petition): boolean => settledDay !== null && settledDay <= today
  if (known.length === 0) return { state: 'none', petitions: known }
  if (!known.every(settled)) return { state: 'open', petitions: known }
  const founded = known.some(({ outcome }) => outcome === 'founded')
  return { state: founded ? 'founded' : 'settled', petitions: known }
}

/** The key under which built-in plans ask that nothing is being looked into. */
const UNDER_REVIEW = 'khong-dang-xem-xet'

/** The plan's own words that hold a nomination back; null where it has none. */
export const petitionClause = (
  plan: Plan,
): { readonly wording: string | null; readonly place: string } | null =>
  plan.criteria.find(({ rule }) =>
    criterionLeaves(rule).some((leaf) => 'key' in leaf && leaf.key === UNDER_REVIEW),
  ) ?? null
