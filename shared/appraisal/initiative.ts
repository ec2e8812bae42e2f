/** Recognised initiatives and research topics (sáng kiến, đề tài) and what they prove. */
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayPart } from '#shared/kernel/day.ts'
import type { Moment } from './status-input.ts'

/** Phạm vi ảnh hưởng, áp dụng, from the narrowest to the widest. */
export const REACHES = ['co-so', 'xa', 'huyen', 'tinh', 'toan-quoc'] as const
export type Reach = (typeof REACHES)[number]

export interface Initiative {
  readonly id: string
  readonly title: string
  readonly authorKey: string
  readonly birth: string | null
  readonly workplace: string | null
  readonly unitId: string | null
  readonly recognisedBy: string | null
  readonly number: string | null
  readonly day: Day | null
  readonly year: number | null
  readonly reach: Reach | null
}

const LEVEL: Readonly<Record<Plan['issuer']['level'], Reach>> = {
  commune: 'xa',
  district: 'huyen',
  province: 'tinh',
}

const yearOf = ({ day, year }: Initiative): number | null =>
  day === null ? year : Number(day.slice(0, 4))

/**
 * The first year whose initiatives count: the first of the years that the plan looks back over
 * ("hai năm liên tục"), else the year before the campaign. Our reading; no plan names it.
 */
export function firstYearOfInitiatives(plan: Plan): number {
  const years = plan.criteria
    .flatMap(({ rule }) => criterionLeaves(rule))
    .flatMap((leaf) => (leaf.test === 'consecutive-years' ? [leaf.until - leaf.years + 1] : []))
  return years.length > 0 ? Math.min(...years) : Number(plan.period.from.slice(0, 4)) - 1
}

/** Why an initiative does not count towards "được … công nhận". */
export type InitiativeGap = 'later' | 'too-old' | 'year-unknown' | 'reach-unknown' | 'reach-narrow'

/**
 * Whether an initiative proves "sáng kiến được Chủ tịch UBND … công nhận" in this campaign: known to
 * be of the years that count, not later than the moment, recognised at the issuer's level or above.
 * Null where it counts, else the first thing against it. Source: Sa Pa 2020, Mục III.2.2.
 */
export function initiativeGap(
  initiative: Initiative,
  plan: Plan,
  at: Moment,
): InitiativeGap | null {
  const year = yearOf(initiative)
  if (year === null) return 'year-unknown'
  if (initiative.day !== null && initiative.day > dayPart(at)) return 'later'
  if (year > Number(dayPart(at).slice(0, 4))) return 'later'
  if (year < firstYearOfInitiatives(plan)) return 'too-old'
  if (initiative.reach === null) return 'reach-unknown'
  return REACHES.indexOf(initiative.reach) < REACHES.indexOf(LEVEL[plan.issuer.level])
    ? 'reach-narrow'
    : null
}
