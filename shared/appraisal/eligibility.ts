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

const CLEAR: Eligibility = { eligible: true, reasons: [], overridden: [] }

/** Nothing stands against it, so there is nothing to let through either. */
const isClear = (facts: EligibilityFacts): boolean =>
  facts.criteria.length === 0 &&
  !facts.late &&
  !facts.submissionIncomplete &&
  !facts.ownPaperMissing &&
  !facts.overQuota &&
  !facts.laterCopy &&
  !facts.undecided &&
  facts.petition !== 'open' &&
  facts.petition !== 'founded'

/** Whether a nomination can be put to the vote. `overrides`: those of this nomination. */
export function eligibilityOf(
  facts: EligibilityFacts,
  overrides: readonly Override[],
): Eligibility {
  if (isClear(facts)) return CLEAR
  const against = new Set<Reason>(facts.criteria)
  if (facts.late) against.add('late')
  if (facts.submissionIncomplete) against.add('dossier-incomplete')
  if (facts.ownPaperMissing) against.add('report-missing')
  if (facts.overQuota) against.add('over-quota-not-kept')
  if (facts.laterCopy) against.add('same-person-in-other-unit')
  if (facts.undecided) against.add('needs-decision')
  if (facts.petition === 'open') against.add('petition-open')
  if (facts.petition === 'founded') against.add('petition-founded')
  const overridden = overrides.filter(({ reason }) => against.has(reason))
  for (const { reason } of overridden) against.delete(reason)
  const reasons = REASONS.filter((reason) => against.has(reason))
  return { eligible: reasons.length === 0, reasons, overridden }
}
