/**
 * Everything that can be asked of a campaign at a moment, gathered once: each unit with what stands
 * of its files, its nominees, its dossier and its quota. The state and the findings both read this.
 */
import type { RulesInForce } from '#shared/campaigns/changes.ts'
import { rulesInForce } from '#shared/campaigns/changes.ts'
import { isLate } from '#shared/campaigns/deadline.ts'
import type { Deadline, Milestone, Quota } from '#shared/campaigns/plan.ts'
import type { QuotaStanding } from '#shared/campaigns/quota.ts'
import { quotaFor, quotaStanding } from '#shared/campaigns/quota.ts'
import type { RegistrationStanding } from '#shared/campaigns/registration.ts'
import { registrationStanding } from '#shared/campaigns/registration.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { CriterionSubject } from './criteria.ts'
import { judgeCriterion } from './criteria.ts'
import type { Dossier } from './dossier.ts'
import { dossierOf } from './dossier.ts'
import type { Eligibility } from './eligibility.ts'
import { endorsementIndex } from './endorsement.ts'
import { eligibilityOf } from './eligibility.ts'
import type { EvidenceValue } from './evidence.ts'
import type { Nominee } from './nominees.ts'
import { askedAward, earlier, nomineesOf } from './nominees.ts'
import { countsOf, overQuotaOf } from './over-quota.ts'
import type { UnitFiles } from './received.ts'
import { receivedBy, unitFiles } from './received.ts'
import { petitionStanding, type PetitionStanding } from './petition.ts'
import { registerIndex, withRegisters } from './register-evidence.ts'
import type { PlacedNominee, SamePerson } from './same-person.ts'
import { samePersonOf, samePersons } from './same-person.ts'
import type { Moment, Override, RegisteredItem, StatusInput, StatusUnit } from './status-input.ts'
import { suddenAwards, suddenDossierOf, type SuddenAward } from './sudden-award.ts'

export interface UnitCase {
  readonly unit: StatusUnit
  readonly files: UnitFiles
  /** Every nominee known at the moment; `put` are those that count: active, not of own authority. */
  readonly nominees: readonly Nominee[]
  readonly put: readonly Nominee[]
  /** Of `put` those of the campaign: they take from the quota and fill the dossier. */
  readonly regular: readonly Nominee[]
  readonly firstReceipt: Moment | null
  /** Of its dossier: its own extension or everybody's; null where the plan has no such milestone. */
  readonly deadline: Deadline | null
  readonly dossier: Dossier | null
  /** Of nominations out of season, by the simple procedure; null where there are none. */
  readonly suddenDossier: Dossier | null
  readonly quota: Quota | null
  readonly standing: QuotaStanding
  readonly overQuota: ReadonlySet<Nominee>
}

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

const byUnit = <Row extends { readonly unitId: string }>(
  rows: readonly Row[],
): ((unitId: string) => readonly Row[]) => {
  const groups = Map.groupBy(rows, ({ unitId }) => unitId)
  return (unitId) => groups.get(unitId) ?? []
}

function unitCases(
  input: StatusInput,
  rules: RulesInForce,
  nomination: Milestone | null,
  suddenOf: (nominee: Nominee) => SuddenAward | null,
): readonly UnitCase[] {
  const { at, plan } = input
  const filesOf = byUnit(input.files)
  const nominationsOf = byUnit(input.nominations)
  const papersOf = byUnit(input.papers.filter(({ receivedAt }) => receivedBy(receivedAt, at)))
  return input.units.map((unit) => {
    const files = unitFiles(filesOf(unit.id), at)
    const nominees = nomineesOf(plan, nominationsOf(unit.id), { files, at })
    const put = nominees.filter(({ active, counted }) => active && counted)
    const sudden = put.filter((nominee) => suddenOf(nominee) !== null)
    const regular = sudden.length === 0 ? put : put.filter((nominee) => suddenOf(nominee) === null)
    let firstReceipt = files.received[0]?.receivedAt ?? null
    for (const nominee of nominees)
      if (nominee.active && suddenOf(nominee) === null)
        firstReceipt = earlier(firstReceipt, nominee.listedAt)
    const deadline = nomination === null ? null : rules.deadlineFor(nomination.id, unit.id)
    const papers = papersOf(unit.id)
    const quota = quotaFor(rules.quotas, unit)
    const standing = quotaStanding(quota, countsOf(regular))
    return {
      unit,
      files,
      nominees,
      put,
      regular,
      firstReceipt,
      deadline,
      dossier:
        firstReceipt === null
          ? null
          : dossierOf(plan.dossier, { nominees: regular, papers, firstReceipt, deadline }),
      suddenDossier: suddenDossierOf(plan, sudden, papers),
      quota,
      standing,
      overQuota: overQuotaOf(regular, quota, standing),
    }
  })
}

/** Registered work of each unit, received by the moment; a collective may be a unit itself. */
function registrations(input: StatusInput, rules: RulesInForce) {
  const units = [...input.units, ...input.otherUnits]
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const byName = new Map(units.map((unit) => [identityKey(unit.name), unit]))
  const itemsOf = byUnit(
    input.registrations.filter(
      (item) => item.voluntary !== true && receivedBy(item.receivedAt, input.at),
    ),
  )
  const read = (item: RegisteredItem) => ({
    ...item,
    throughUnit: item.throughUnitId === null ? null : (names.get(item.throughUnitId) ?? ''),
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
    /** The unit whose registration serves a nominee: the collective itself where it is one. */
    registrant: (unit: StatusUnit, { nomination }: Nominee): StatusUnit =>
      nomination.kind === 'individual' ? unit : (byName.get(nomination.nameKey) ?? unit),
  }
}

/** What was entered about nominations, by id; the last entry of a key stands. */
function entries(input: StatusInput) {
  const evidence = new Map<string, Map<string, EvidenceValue>>()
  for (const { nominationId, key, value } of input.evidence) {
    const known = evidence.get(nominationId) ?? new Map<string, EvidenceValue>()
    evidence.set(nominationId, known.set(key, value))
  }
  const endorsementsOf = endorsementIndex(input.endorsements)
  const overrides = Map.groupBy(input.overrides, ({ nominationId }) => nominationId)
  return {
    evidenceOf: ({ ids }: Nominee): ReadonlyMap<string, EvidenceValue> =>
      new Map(ids.flatMap((id) => [...(evidence.get(id) ?? [])])),
    endorsementOf: ({ ids, nomination: { kind, nameKey }, applicant }: Nominee) =>
      endorsementsOf({ ids, kind, nameKey, award: applicant.award }).at(-1) ?? null,
    overridesOf: ({ ids }: Nominee): readonly Override[] =>
      overrides.size === 0 ? NONE : ids.flatMap((id) => overrides.get(id) ?? []),
  }
}

/** The campaign's own nominees, unit by unit. */
function placed(units: readonly UnitCase[]): readonly PlacedNominee[] {
  const all: PlacedNominee[] = []
  units.forEach(({ unit, regular }, unitOrder) => {
    for (const nominee of regular) all.push({ nominee, unitName: unit.name, unitOrder })
  })
  return all
}

/** The dossier that serves a nominee: the campaign's, or the simple one out of season. */
export const dossierFor = (unit: UnitCase, sudden: boolean): Dossier | null =>
  sudden ? unit.suddenDossier : unit.dossier

/**
 * Gathers a campaign at `given.at`, by the plan with its changes: from here on `input.plan` is the
 * plan in force. Near-linear in units, nominations and papers.
 */
export function campaignCase(given: StatusInput): CampaignCase {
  const rules = rulesInForce(given.plan, given.changes)
  const input = { ...given, plan: rules.plan }
  const nomination = rules.milestones.find(({ role }) => role === 'nomination') ?? null
  const suddenOf = suddenAwards(input)
  const units = unitCases(input, rules, nomination, suddenOf)
  const { registrationOf, itemsOf, registrant } = registrations(input, rules)
  const { evidenceOf, endorsementOf, overridesOf } = entries(input)
  const people = samePersons(placed(units))
  const required = input.plan.criteria.filter(({ weight }) => weight === 'required')
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
      endorsement: endorsementOf(nominee),
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
  const personOf = (nominee: Nominee): SamePerson => samePersonOf(people, nominee)
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
          laterCopy: personOf(nominee).later,
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
    units,
    registrationOf,
    subjectOf,
    samePersonOf: personOf,
    petitionsOf,
    suddenOf,
    eligibilityOf: judge,
  }
}
