/**
 * Everything that can be asked of a campaign at a moment, gathered once: each unit with what stands
 * of its files, its nominees, its dossier and its quota. The state and the findings both read this.
 */
import type { RulesInForce } from '#shared/campaigns/changes.ts'
import { isLate } from '#shared/campaigns/deadline.ts'
import type { Milestone } from '#shared/campaigns/plan.ts'
import type { RegistrationStanding } from '#shared/campaigns/registration.ts'
import { registrationStanding } from '#shared/campaigns/registration.ts'
import { campaignFrame, type CampaignFrame } from './campaign-frame.ts'
import type { CriterionSubject } from './criteria.ts'
import { judgeCriterion } from './criteria.ts'
import type { Eligibility } from './eligibility.ts'
import { eligibilityOf } from './eligibility.ts'
import type { EvidenceValue } from './evidence.ts'
import type { Nominee } from './nominees.ts'
import { askedAward } from './nominees.ts'
import { PersonIndex } from './person-index.ts'
import { petitionStanding, type PetitionStanding } from './petition.ts'
import { receivedBy } from './received.ts'
import { registerIndex, withRegisters } from './register-evidence.ts'
import { personOf, type Person, type SamePerson } from './same-person.ts'
import type { Override, RegisteredItem, StatusInput, StatusUnit } from './status-input.ts'
import { suddenAwards, type SuddenAward } from './sudden-award.ts'
import { byUnit, dossierFor, unitCases, type UnitCase } from './unit-case.ts'

export interface CampaignCase {
  /** What was given, with the plan in force for the pinned one. */
  readonly input: StatusInput
  readonly rules: RulesInForce
  /** The milestone of the dossiers, if the plan has one. */
  readonly nomination: Milestone | null
  readonly units: readonly UnitCase[]
  readonly registrationOf: (unit: StatusUnit) => RegistrationStanding | null
  readonly subjectOf: (unit: StatusUnit, nominee: Nominee) => CriterionSubject
  readonly samePersonOf: (nominee: Nominee) => SamePerson
  readonly petitionsOf: (nominee: Nominee) => PetitionStanding
  /** The deed of a nominee put forward out of season; null for all others. */
  readonly suddenOf: (nominee: Nominee) => SuddenAward | null
  readonly eligibilityOf: (unit: UnitCase, nominee: Nominee) => JudgedNominee
}

/** What most nominees have of most things. */
const NONE: readonly never[] = []

export interface JudgedNominee extends Eligibility {
  /** Ids of required criteria that want evidence. */
  readonly unknownCriteria: readonly string[]
}

/** Registered work of each unit, received by the moment; a collective may be a unit itself. */
function registrations(input: StatusInput, { rules, unitNamed, nameOf }: CampaignFrame) {
  const itemsOf = byUnit(
    input.registrations.filter(
      (item) => item.voluntary !== true && receivedBy(item.receivedAt, input.at),
    ),
  )
  const read = (item: RegisteredItem) => ({
    ...item,
    throughUnit: item.throughUnitId === null ? null : nameOf(item.throughUnitId),
  })
  const rule = input.plan.registration
  const standings = new Map<string, RegistrationStanding>()
  const registrationOf = (unit: StatusUnit): RegistrationStanding | null => {
    if (rule === null) return null
    const known = standings.get(unit.id)
    if (known !== undefined) return known
    const standing = registrationStanding(rule, unit, {
      items: itemsOf(unit.id).map(read),
      deadline: rules.deadlineFor(rule.milestone, unit.id),
      at: input.at,
    })
    standings.set(unit.id, standing)
    return standing
  }
  return {
    registrationOf,
    itemsOf: (unit: StatusUnit) => itemsOf(unit.id).map(read),
    registrant: (unit: StatusUnit, { nomination }: Nominee): StatusUnit =>
      unitNamed(nomination) ?? unit,
  }
}

/** What was entered about nominations, by id; the last entry of a key stands. */
function entries(input: StatusInput) {
  const evidence = new Map<string, Map<string, EvidenceValue>>()
  for (const { nominationId, key, value } of input.evidence) {
    const known = evidence.get(nominationId) ?? new Map<string, EvidenceValue>()
    evidence.set(nominationId, known.set(key, value))
  }
  const overrides = Map.groupBy(input.overrides, ({ nominationId }) => nominationId)
  return {
    evidenceOf: ({ ids }: Nominee): ReadonlyMap<string, EvidenceValue> =>
      new Map(ids.flatMap((id) => [...(evidence.get(id) ?? [])])),
    overridesOf: ({ ids }: Nominee): readonly Override[] =>
      overrides.size === 0 ? NONE : ids.flatMap((id) => overrides.get(id) ?? []),
  }
}

/** The individuals of a unit that other units may have put forward too: the campaign's own nominees. */
export function peopleOf({ unit, regular }: UnitCase, frame: CampaignFrame): readonly Person[] {
  const placed = { id: unit.id, name: unit.name, order: frame.orderOf(unit.id) }
  const people: Person[] = []
  for (const nominee of regular)
    if (nominee.nomination.kind === 'individual') people.push(personOf(nominee, placed))
  return people
}

/**
 * Gathers some units of a campaign at `given.at`, of which `given` has at least all rows. Whoever
 * asks for the standing of a nominee has put the people of the units into `people` and settled it.
 */
export function caseOf(
  frame: CampaignFrame,
  given: StatusInput,
  { units, people }: { readonly units: readonly StatusUnit[]; readonly people: PersonIndex },
): CampaignCase {
  const { rules, nomination, required } = frame
  const input = { ...given, plan: rules.plan }
  const suddenOf = suddenAwards(input)
  const { registrationOf, itemsOf, registrant } = registrations(input, frame)
  const { evidenceOf, overridesOf } = entries(input)
  const provenFor = registerIndex(
    input.registers ?? { pastAwards: [], initiatives: [] },
    input.plan,
    input.at,
  )
  const subjectOf = (unit: StatusUnit, nominee: Nominee): CriterionSubject => {
    const registering = registrant(unit, nominee)
    const proven = provenFor({ ...nominee.nomination, unitId: unit.id })
    return {
      ...nominee.applicant,
      evidence: withRegisters(evidenceOf(nominee), proven),
      basis: proven.basis,
      registration: registrationOf(registering),
      items: itemsOf(registering),
      endorsement: frame.endorsementOf(nominee),
      at: input.at,
    }
  }
  const petitions = Map.groupBy(input.petitions ?? [], ({ nominationId }) => nominationId)
  const unknown = petitionStanding([], input.at)
  const petitionsOf = ({ ids }: Nominee): PetitionStanding =>
    petitions.size === 0
      ? unknown
      : petitionStanding(
          ids.flatMap((id) => petitions.get(id) ?? []),
          input.at,
        )
  const samePersonOf = (nominee: Nominee): SamePerson => people.of(nominee.nomination.id)
  const judge = (unit: UnitCase, nominee: Nominee): JudgedNominee => {
    const sudden = suddenOf(nominee) !== null
    // What a campaign asks for is not asked of a deed out of season.
    const subject = sudden || required.length === 0 ? null : subjectOf(unit.unit, nominee)
    const results =
      subject === null ? NONE : required.map((criterion) => judgeCriterion(criterion, subject))
    const gaps = dossierFor(unit, sudden)?.gapsOf(nominee)
    const receipt = nominee.creditedAt ?? unit.firstReceipt
    return {
      ...eligibilityOf(
        {
          late: !sudden && receipt !== null && isLate(unit.deadline, receipt),
          submissionIncomplete: (gaps?.submission.length ?? 0) > 0,
          ownPaperMissing: (gaps?.own.length ?? 0) > 0,
          overQuota: unit.overQuota.has(nominee),
          laterCopy: samePersonOf(nominee).later,
          undecided:
            nominee.nomination.state === 'needs-decision' ||
            askedAward(input.plan, nominee.nomination.award).unknown,
          petition: petitionsOf(nominee).state,
          criteria: results.length === 0 ? NONE : results.flatMap(({ reasons }) => reasons),
        },
        overridesOf(nominee),
      ),
      unknownCriteria:
        results.length === 0
          ? NONE
          : results.flatMap(({ criterion, verdict }) =>
              verdict === 'unknown' ? criterion.id : [],
            ),
    }
  }
  return {
    input,
    rules,
    nomination,
    units: unitCases(input, units, { rules, nomination, suddenOf }),
    registrationOf,
    subjectOf,
    samePersonOf,
    petitionsOf,
    suddenOf,
    eligibilityOf: judge,
  }
}

/**
 * Gathers a whole campaign at `input.at`, by the plan with its changes: from here on the plan of the
 * case is the one in force. Near-linear in units, nominations and papers.
 */
export function campaignCase(input: StatusInput): CampaignCase {
  const frame = campaignFrame(input)
  const people = new PersonIndex()
  const file = caseOf(frame, input, { units: input.units, people })
  for (const unit of file.units) people.put(unit.unit.id, peopleOf(unit, frame))
  people.settle()
  return file
}
