/**
 * Why a nomination cannot be put to the vote, and what somebody let through all the same. An
 * override takes one reason away, for one nomination, with a name, a reason and a day.
 */
import type { PetitionStanding } from './petition.ts'
import type { Reason } from './reasons.ts'
import { REASONS } from './reasons.ts'
import type { Override } from './status-input.ts'

/** What decides, each already judged. */
export interface EligibilityFacts {
  /** The dossier (or the list that it first stands in) came after the last good day. */
  readonly late: boolean
  /** A paper of the whole submission is not there; a late supplement is enough. */
  readonly submissionIncomplete: boolean
  /** A paper of the nominee's own is not there. */
  readonly ownPaperMissing: boolean
  readonly overQuota: boolean
  /** Another unit's copy of the same person was received before. */
  readonly laterCopy: boolean
  /** The row, or the award it asks for, waits for a decision. */
  readonly undecided: boolean
  /** How it stands to petitions and complaints about the nominee. */
  readonly petition: PetitionStanding['state']
  /** Reasons from required criteria that are not met. Unknown ones give none. */
  readonly criteria: readonly Reason[]
}

export interface Eligibility {
  readonly eligible: boolean
  /** The reasons that stand, in the fixed order. */
  readonly reasons: readonly Reason[]
  /** Reasons that would stand, and who let the nomination through. */
  readonly overridden: readonly Override[]
}

/** A bit for each reason, so that what stands against a nomination is one number. */
const BIT = {
  late: 1,
  'dossier-incomplete': 2,
  'report-missing': 4,
  'over-quota-not-kept': 8,
  'same-person-in-other-unit': 16,
  'not-registered': 32,
  'registered-late': 64,
  'not-endorsed': 128,
  'criterion-not-met': 256,
  'needs-decision': 512,
  'petition-open': 1024,
  'petition-founded': 2048,
} as const satisfies Readonly<Record<Reason, number>>

function against(facts: EligibilityFacts): number {
  let bits = 0
  if (facts.late) bits |= BIT.late
  if (facts.submissionIncomplete) bits |= BIT['dossier-incomplete']
  if (facts.ownPaperMissing) bits |= BIT['report-missing']
  if (facts.overQuota) bits |= BIT['over-quota-not-kept']
  if (facts.laterCopy) bits |= BIT['same-person-in-other-unit']
  if (facts.undecided) bits |= BIT['needs-decision']
  if (facts.petition === 'open') bits |= BIT['petition-open']
  if (facts.petition === 'founded') bits |= BIT['petition-founded']
  for (const reason of facts.criteria) bits |= BIT[reason]
  return bits
}

const standingOf = (bits: number, overridden: readonly Override[]): Eligibility => ({
  eligible: bits === 0,
  reasons: REASONS.filter((reason) => (bits & BIT[reason]) !== 0),
  overridden,
})

/** Reasons come together in few ways and nominations are many: each way is made once. */
const withoutOverrides = new Map<number, Eligibility>()

/** Whether a nomination can be put to the vote. `overrides`: those of this nomination. */
export function eligibilityOf(
  facts: EligibilityFacts,
  overrides: readonly Override[],
): Eligibility {
  const bits = against(facts)
  if (bits !== 0 && overrides.length > 0) {
    const overridden = overrides.filter(({ reason }) => (bits & BIT[reason]) !== 0)
    return standingOf(
      overridden.reduce((left, { reason }) => left & ~BIT[reason], bits),
      overridden,
    )
  }
  const known = withoutOverrides.get(bits) ?? standingOf(bits, [])
  withoutOverrides.set(bits, known)
  return known
}
