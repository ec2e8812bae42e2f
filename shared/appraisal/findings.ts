/**
 * Findings: one rule's verdict on one nomination each, with the values compared and the clause it
 * rests on, for the appraiser to read and the council to be shown.
 */
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Criterion } from '#shared/campaigns/criterion.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import {
  NOT_ENTERED,
  amountText,
  attestedText,
  disciplineLabel,
  endorsementText,
  expectedText,
  findingTitle,
  gradesText,
  missingText,
  quotaText,
  receivedText,
  samePersonText,
} from '#shared/text/appraisal.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { registrationLabel } from '#shared/text/campaigns.ts'
import {
  PETITION_PRINCIPLE,
  petitionText,
  SUDDEN_CLAUSE,
  suddenText,
  wantingYearsText,
} from '#shared/text/history.ts'
import type { CampaignCase } from './campaign-case.ts'
import { campaignCase } from './campaign-case.ts'
import type { LeafResult, Verdict } from './criteria.ts'
import { judgeCriterion } from './criteria.ts'
import type { Nominee } from './nominees.ts'
import { yearsWanting } from './past-award.ts'
import { petitionClause } from './petition.ts'
import type { Reason } from './reasons.ts'
import type { Override, StatusInput } from './status-input.ts'
import type { SuddenAward } from './sudden-award.ts'
import { dossierFor, type UnitCase } from './unit-case.ts'

/** One condition of a criterion, in words. */
export interface FindingPart {
  readonly label: string
  readonly verdict: Verdict
  readonly expected: string
  readonly actual: string
  /** The evidence key that the desk fills in; null for what is not entered by hand. */
  readonly key: string | null
  /** Years that a condition over years lacks, or that are graded too low; absent where none. */
  readonly years?: { readonly missing: readonly number[]; readonly below: readonly number[] }
  /** What the registers of earlier years have on it; absent where they have nothing. */
  readonly sources?: readonly string[]
}

export interface Finding {
  /**
   * `deadline`, `dossier`, `report`, `quota`, `same-person`, `petition`, `sudden`, or the id of a
   * criterion.
   */
  readonly rule: string
  readonly title: string
  readonly verdict: Verdict | 'not-applicable'
  readonly weight: Criterion['weight']
  /** The values compared; null where the parts say it. */
  readonly detail: string | null
  /** The plan's words and where they stand; null where the rule is not the plan's. */
  readonly wording: string | null
  readonly place: string | null
  readonly parts: readonly FindingPart[]
}

export interface NominationFindings {
  readonly nominationId: string
  readonly unitId: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
  readonly award: string | null
  readonly categories: readonly string[]
  readonly eligible: boolean
  readonly reasons: readonly Reason[]
  readonly overridden: readonly Override[]
  readonly findings: readonly Finding[]
}

function actualText({ actual, leaf }: LeafResult): string {
  if (actual === null) return NOT_ENTERED
  switch (actual.type) {
    case 'attested':
      return attestedText(actual.value)
    case 'number':
      return amountText(actual.value, leaf.test === 'at-least' ? leaf.unit : null)
    case 'years':
      return gradesText(actual.grades)
    case 'discipline':
      return disciplineLabel(actual.heaviest)
    case 'registration':
      return registrationLabel(actual.standing.state)
    case 'endorsement':
      return endorsementText(actual.endorsed, actual.minutes)
  }
}

/** The years that speak against a condition over years; null where all are there and high enough. */
function wantingYears({ leaf, actual }: LeafResult): FindingPart['years'] | null {
  if (leaf.test !== 'consecutive-years') return null
  const wanting = yearsWanting(leaf, actual?.type === 'years' ? actual.grades : [])
  return wanting.missing.length + wanting.below.length === 0 ? null : wanting
}

function partOf(result: LeafResult): FindingPart {
  const { leaf, verdict, sources } = result
  const years = wantingYears(result) ?? null
  const actual = actualText(result)
  return {
    label: leaf.label,
    verdict,
    expected: expectedText(leaf),
    actual: years === null ? actual : `${actual}; ${wantingYearsText(years)}`,
    key: 'key' in leaf ? leaf.key : null,
    ...(years === null ? {} : { years }),
    ...(sources.length === 0 ? {} : { sources }),
  }
}

const ruleFinding = (
  rule: 'deadline' | 'dossier' | 'report' | 'quota' | 'same-person' | 'petition' | 'sudden',
  verdict: Finding['verdict'],
  rest: {
    readonly detail: string
    readonly clause: { readonly wording: string | null; readonly place: string } | null
  },
): Finding => ({
  rule,
  title: findingTitle(rule),
  verdict,
  weight: 'required',
  detail: rest.detail,
  wording: rest.clause?.wording ?? null,
  place: rest.clause?.place ?? null,
  parts: [],
})

/** A petition in the plan's own words, else by the principle that all awards follow. */
function petitionFinding(file: CampaignCase, nominee: Nominee): readonly Finding[] {
  const { state, petitions } = file.petitionsOf(nominee)
  if (state === 'none') return []
  return [
    ruleFinding('petition', state === 'settled' ? 'met' : 'not-met', {
      detail: petitionText(petitions, dayPart(file.input.at)),
      clause: petitionClause(file.input.plan) ?? PETITION_PRINCIPLE,
    }),
  ]
}

/** Out of season: the deed for the deadline, the quota and the criteria of the campaign. */
const suddenFinding = ({ day, deed }: SuddenAward): Finding =>
  ruleFinding('sudden', 'met', { detail: suddenText(day, deed), clause: SUDDEN_CLAUSE })

function deadlineFinding(unit: UnitCase, nominee: Nominee, late: boolean): Finding {
  const last = unit.deadline === null ? null : lastGoodDay(unit.deadline)
  return ruleFinding('deadline', last === null ? 'not-applicable' : late ? 'not-met' : 'met', {
    detail: receivedText(nominee.creditedAt ?? unit.firstReceipt, last),
    clause: unit.deadline,
  })
}

function dossierFindings(unit: UnitCase, nominee: Nominee, sudden: boolean): readonly Finding[] {
  const dossier = dossierFor(unit, sudden)
  const gaps = dossier?.gapsOf(nominee)
  if (gaps === undefined || dossier?.state.required === 0) return []
  return [['dossier', gaps.submission] as const, ['report', gaps.own] as const].map(
    ([rule, missing]) =>
      ruleFinding(rule, missing.length > 0 ? 'not-met' : 'met', {
        detail: missingText(missing.map(({ name }) => name)),
        clause: missing[0] ?? null,
      }),
  )
}

function quotaFinding(unit: UnitCase, nominee: Nominee): Finding {
  const { limit } = unit.standing
  const verdict =
    typeof limit !== 'number' ? 'not-applicable' : unit.overQuota.has(nominee) ? 'not-met' : 'met'
  return ruleFinding('quota', verdict, {
    detail: quotaText(unit.standing, nominee.kept),
    clause: unit.quota,
  })
}

function samePersonFinding(file: CampaignCase, nominee: Nominee): readonly Finding[] {
  const { copies, later, perhaps } = file.samePersonOf(nominee)
  const sure = copies.length > 0
  if (!sure && perhaps.length === 0) return []
  const state = !sure ? 'perhaps' : later ? 'later' : 'earlier'
  const verdicts = { perhaps: 'unknown', later: 'not-met', earlier: 'met' } as const
  const units = (sure ? copies : perhaps).map(({ otherUnit }) => otherUnit)
  return [
    ruleFinding('same-person', verdicts[state], {
      detail: samePersonText(state, units),
      clause: null,
    }),
  ]
}

function findingsFor(file: CampaignCase, unit: UnitCase, nominee: Nominee): NominationFindings {
  const judged = file.eligibilityOf(unit, nominee)
  const late = [...judged.reasons, ...judged.overridden.map(({ reason }) => reason)].includes(
    'late',
  )
  const sudden = file.suddenOf(nominee)
  const subject = file.subjectOf(unit.unit, nominee)
  const criteria = (sudden === null ? file.input.plan.criteria : []).map((criterion): Finding => {
    const { verdict, leaves } = judgeCriterion(criterion, subject)
    return {
      rule: criterion.id,
      title: criterion.title,
      verdict,
      weight: criterion.weight,
      detail: null,
      wording: criterion.wording,
      place: criterion.place,
      parts: leaves.map(partOf),
    }
  })
  const { nomination, applicant } = nominee
  return {
    nominationId: nomination.id,
    unitId: unit.unit.id,
    unit: unit.unit.name,
    kind: nomination.kind,
    name: nomination.name,
    award: nomination.award,
    categories: applicant.categories,
    eligible: judged.eligible,
    reasons: judged.reasons,
    overridden: judged.overridden,
    findings: [
      ...(sudden === null ? [deadlineFinding(unit, nominee, late)] : [suddenFinding(sudden)]),
      ...dossierFindings(unit, nominee, sudden !== null),
      ...(sudden === null ? [quotaFinding(unit, nominee)] : []),
      ...petitionFinding(file, nominee),
      ...samePersonFinding(file, nominee),
      ...criteria,
    ],
  }
}

/**
 * The findings of every nomination that goes to this council, in the order of the state; of the
 * nominee that holds `nominationId` only, where one is given (a repeat of it finds it too).
 */
export function nominationFindings(
  input: StatusInput,
  nominationId: string | null = null,
): readonly NominationFindings[] {
  const file = campaignCase(input)
  return file.units.flatMap((unit) =>
    unit.put
      .filter(({ ids }) => nominationId === null || ids.includes(nominationId))
      .map((nominee) => findingsFor(file, unit, nominee)),
  )
}
