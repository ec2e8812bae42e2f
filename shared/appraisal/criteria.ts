/**
 * Judging a criterion: a tree of all-of and any-of over typed conditions. A value that nobody
 * entered is unknown, not failed; an unknown never fails a tree by itself.
 */
import type { RegistrationItem, RegistrationStanding } from '#shared/campaigns/registration.ts'
import { itemsDone } from '#shared/campaigns/registration.ts'
import type { Criterion, CriterionLeaf, CriterionNode } from '#shared/campaigns/criterion.ts'
import type { Day, LocalDateTime } from '#shared/kernel/day.ts'
import { dayPart } from '#shared/kernel/day.ts'
import type { Applicant } from './applicability.ts'
import { applicabilityOf } from './applicability.ts'
import type { EvidenceValue } from './evidence.ts'
import { DISCIPLINES, GRADES } from './evidence.ts'
import type { Basis } from './register-evidence.ts'
import type { Reason } from './reasons.ts'

export type Verdict = 'met' | 'not-met' | 'unknown'

/** What a criterion may look at for one nominee. */
export interface CriterionSubject extends Applicant {
  readonly evidence: ReadonlyMap<string, EvidenceValue>
  /** What of it comes from the registers of earlier years, by key. */
  readonly basis?: ReadonlyMap<string, Basis>
  /** Of the registering unit; null where the plan asks for no registration. */
  readonly registration: RegistrationStanding | null
  readonly items: readonly RegistrationItem[]
  readonly endorsement: { readonly endorsed: boolean; readonly minutes: string } | null
  readonly at: LocalDateTime | Day
}

/** One condition with what was compared. `actual` is null where nothing was entered. */
export interface LeafResult {
  readonly leaf: CriterionLeaf
  readonly verdict: Verdict
  readonly actual:
    | EvidenceValue
    | { readonly type: 'registration'; readonly standing: RegistrationStanding }
    | { readonly type: 'endorsement'; readonly endorsed: boolean; readonly minutes: string | null }
    | null
  /** The reason that it gives when it fails a required criterion. */
  readonly reason: Reason
  /** What the registers of earlier years have on it, in words; empty where they have nothing. */
  readonly sources: readonly string[]
}

export interface CriterionResult {
  readonly criterion: Criterion
  /** `not-applicable`: the criterion is for other nominees. */
  readonly verdict: Verdict | 'not-applicable'
  /** The conditions in the order of the plan, with the values compared; empty if not applicable. */
  readonly leaves: readonly LeafResult[]
}

const verdictOf = (holds: boolean): Verdict => (holds ? 'met' : 'not-met')

/**
 * Graded so in each of the years up to and including `until`. A lower grade fails. A year without a
 * grade is unknown, unless the record passes over it (2017 and 2019 without 2018): that is a gap.
 * A register of earlier years is never complete (`partial`): what it passes over is unknown too.
 * Source: Sa Pa 2020, Mục III.2.2 "hai năm liên tục"; which years is our reading, kept in the plan.
 */
function consecutiveYears(
  leaf: Extract<CriterionLeaf, { test: 'consecutive-years' }>,
  grades: Extract<EvidenceValue, { type: 'years' }>['grades'],
  partial: boolean,
): Verdict {
  const wanted = GRADES.indexOf(leaf.grade)
  const byYear = new Map(grades.map(({ year, grade }) => [year, GRADES.indexOf(grade)]))
  const years = grades.map(({ year }) => year)
  let unknown = false
  for (let year = leaf.until; year > leaf.until - leaf.years; year -= 1) {
    const grade = byYear.get(year)
    if (grade === undefined) {
      const passedOver = Math.min(...years) < year && year < Math.max(...years)
      if (passedOver && !partial) return 'not-met'
      unknown = true
    } else if (grade < wanted) return 'not-met'
  }
  return unknown ? 'unknown' : 'met'
}

function ofEvidence(
  leaf: Extract<CriterionLeaf, { key: string }>,
  value: EvidenceValue | undefined,
  partial: boolean,
): Verdict {
  if (leaf.test === 'attested' && value?.type === 'attested') return verdictOf(value.value)
  if (leaf.test === 'at-least' && value?.type === 'number')
    return verdictOf(value.value >= leaf.value)
  if (leaf.test === 'consecutive-years' && value?.type === 'years')
    return consecutiveYears(leaf, value.grades, partial)
  if (leaf.test === 'none-disciplined' && value?.type === 'discipline')
    return verdictOf(DISCIPLINES.indexOf(value.heaviest) < DISCIPLINES.indexOf(leaf.from))
  return 'unknown'
}

function registered(standing: RegistrationStanding | null, value: number): Verdict {
  if (standing === null) return 'unknown'
  if (standing.inTime >= value) return 'met'
  return standing.state === 'pending' ? 'unknown' : 'not-met'
}

function leafResult(leaf: CriterionLeaf, subject: CriterionSubject): LeafResult {
  const reason: Reason = 'criterion-not-met'
  const sources: readonly string[] = []
  switch (leaf.test) {
    case 'registered': {
      const standing = subject.registration
      return {
        leaf,
        verdict: registered(standing, leaf.value),
        actual: standing === null ? null : { type: 'registration', standing },
        reason: (standing?.count ?? 0) >= leaf.value ? 'registered-late' : 'not-registered',
        sources,
      }
    }
    case 'item-done': {
      const done = itemsDone(subject.items, { ...leaf, at: subject.at })
      const pending = done < leaf.value && dayPart(subject.at) < leaf.by
      return {
        leaf,
        verdict: pending ? 'unknown' : verdictOf(done >= leaf.value),
        actual: { type: 'number', value: done },
        reason,
        sources,
      }
    }
    case 'endorsed': {
      const { endorsement } = subject
      return {
        leaf,
        verdict: verdictOf(endorsement?.endorsed === true),
        actual: {
          type: 'endorsement',
          endorsed: endorsement?.endorsed === true,
          minutes: endorsement?.minutes ?? null,
        },
        reason: 'not-endorsed',
        sources,
      }
    }
    default: {
      const value = subject.evidence.get(leaf.key)
      const basis = subject.basis?.get(leaf.key)
      return {
        leaf,
        verdict: ofEvidence(leaf, value, basis?.partial === true),
        actual: value ?? null,
        reason,
        sources: basis?.sources ?? sources,
      }
    }
  }
}

interface NodeResult {
  readonly verdict: Verdict
  readonly leaves: readonly LeafResult[]
  /** Reasons of the conditions by which the node failed. */
  readonly reasons: readonly Reason[]
}

function evaluate(node: CriterionNode, subject: CriterionSubject): NodeResult {
  if ('test' in node) {
    const result = leafResult(node, subject)
    const reasons = result.verdict === 'not-met' ? [result.reason] : []
    return { verdict: result.verdict, leaves: [result], reasons }
  }
  const parts = ('all' in node ? node.all : node.any).map((part) => evaluate(part, subject))
  const [decides, otherwise] =
    'all' in node ? (['not-met', 'met'] as const) : (['met', 'not-met'] as const)
  const verdict = parts.some((part) => part.verdict === decides)
    ? decides
    : parts.some((part) => part.verdict === 'unknown')
      ? 'unknown'
      : otherwise
  return {
    verdict,
    leaves: parts.flatMap((part) => part.leaves),
    reasons: verdict === 'not-met' ? parts.flatMap((part) => part.reasons) : [],
  }
}

/**
 * Judges one criterion for one nominee. Where it is for certain categories and the nominee's are
 * not known, the verdict is unknown, whatever the values say.
 */
export function judgeCriterion(
  criterion: Criterion,
  subject: CriterionSubject,
): CriterionResult & { readonly reasons: readonly Reason[] } {
  const applies = applicabilityOf(criterion.for, subject)
  if (applies === 'no') return { criterion, verdict: 'not-applicable', leaves: [], reasons: [] }
  const { verdict, leaves, reasons } = evaluate(criterion.rule, subject)
  return applies === 'unknown'
    ? { criterion, verdict: 'unknown', leaves, reasons: [] }
    : { criterion, verdict, leaves, reasons: criterion.weight === 'required' ? reasons : [] }
}
