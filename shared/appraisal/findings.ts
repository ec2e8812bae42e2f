/**
 * Findings: one rule's verdict on one nomination each, with the values compared and the clause it
 * rests on, for the appraiser to read and the council to be shown.
 */
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Criterion } from '#shared/campaigns/plan.ts'
import { formatDay, formatMoment } from '#shared/kernel/day.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import {
  NOT_ENTERED,
  amount,
  disciplineLabel,
  expectedText,
  findingTitle,
  gradeLabel,
} from '#shared/text/appraisal.ts'
import { overLabel, quotaLabel, registrationLabel, usedLabel } from '#shared/text/campaigns.ts'
import type { CampaignCase, UnitCase } from './campaign-case.ts'
import { campaignCase } from './campaign-case.ts'
import type { LeafResult, Verdict } from './criteria.ts'
import { judgeCriterion } from './criteria.ts'
import type { Nominee } from './nominees.ts'
import type { Reason } from './reasons.ts'
import type { Override, StatusInput } from './status-input.ts'

/** One condition of a criterion, in words. */
export interface FindingPart {
  readonly label: string
  readonly verdict: Verdict
  readonly expected: string
  readonly actual: string
  /** The evidence key that the desk fills in; null for what is not entered by hand. */
  readonly key: string | null
}

export interface Finding {
  /** `deadline`, `dossier`, `report`, `quota`, `same-person`, or the id of a criterion. */
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
      return actual.value ? 'có' : 'không'
    case 'number':
      return leaf.test === 'at-least'
        ? `${amount(actual.value)} ${leaf.unit}`
        : amount(actual.value)
    case 'years':
      return actual.grades
        .toSorted((left, right) => left.year - right.year)
        .map(({ year, grade }) => `${year}: ${gradeLabel(grade)}`)
        .join('; ')
    case 'discipline':
      return disciplineLabel(actual.heaviest)
    case 'registration':
      return registrationLabel(actual.standing.state)
    case 'endorsement':
      return actual.endorsed ? `có suy tôn (${actual.minutes ?? ''})` : 'chưa có biên bản suy tôn'
  }
}

const partOf = (result: LeafResult): FindingPart => ({
  label: result.leaf.label,
  verdict: result.verdict,
  expected: expectedText(result.leaf),
  actual: actualText(result),
  key: 'key' in result.leaf ? result.leaf.key : null,
})

const ruleFinding = (
  rule: 'deadline' | 'dossier' | 'report' | 'quota' | 'same-person',
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

function deadlineFinding(unit: UnitCase, nominee: Nominee, late: boolean): Finding {
  const receipt = nominee.creditedAt ?? unit.firstReceipt
  const last = unit.deadline === null ? null : lastGoodDay(unit.deadline)
  const received = receipt === null ? '' : `nhận ${formatMoment(receipt)}`
  return ruleFinding('deadline', last === null ? 'not-applicable' : late ? 'not-met' : 'met', {
    detail:
      last === null
        ? `${received}; không quy định thời hạn`
        : `${received}; nhận đến hết ngày ${formatDay(last)}`,
    clause: unit.deadline,
  })
}

function dossierFindings(unit: UnitCase, nominee: Nominee): readonly Finding[] {
  const gaps = unit.dossier?.gapsOf(nominee)
  if (gaps === undefined || unit.dossier?.state.required === 0) return []
  return [['dossier', gaps.submission] as const, ['report', gaps.own] as const].map(
    ([rule, missing]) =>
      ruleFinding(rule, missing.length > 0 ? 'not-met' : 'met', {
        detail: missing.length > 0 ? `thiếu ${missing.map(({ name }) => name).join(', ')}` : 'đủ',
        clause: missing[0] ?? null,
      }),
  )
}

function quotaFinding(unit: UnitCase, nominee: Nominee): Finding {
  const { limit, used, over } = unit.standing
  const numbered = typeof limit === 'number'
  const state = overLabel(over)
  const choice = nominee.kept ? 'đơn vị chọn giữ' : 'đơn vị chưa chọn giữ'
  return ruleFinding(
    'quota',
    numbered ? (unit.overQuota.has(nominee) ? 'not-met' : 'met') : 'not-applicable',
    {
      detail: numbered
        ? [usedLabel(used, limit), ...(state === null ? [] : [state, choice])].join('; ')
        : quotaLabel(limit),
      clause: unit.quota,
    },
  )
}

function samePersonFinding(file: CampaignCase, nominee: Nominee): readonly Finding[] {
  const { copies, later, perhaps } = file.samePersonOf(nominee)
  const elsewhere = copies.length > 0 ? copies : perhaps
  if (elsewhere.length === 0) return []
  const units = elsewhere.map(({ otherUnit }) => otherUnit).join(', ')
  return [
    ruleFinding('same-person', later ? 'not-met' : copies.length > 0 ? 'met' : 'unknown', {
      detail:
        copies.length === 0
          ? `trùng họ tên với người do ${units} đề nghị, chưa đủ căn cứ để coi là một người`
          : later
            ? `${units} đã đề nghị trước`
            : `${units} cũng đề nghị, nhận sau`,
      clause: null,
    }),
  ]
}

function findingsFor(file: CampaignCase, unit: UnitCase, nominee: Nominee): NominationFindings {
  const judged = file.eligibilityOf(unit, nominee)
  const late = [...judged.reasons, ...judged.overridden.map(({ reason }) => reason)].includes(
    'late',
  )
  const subject = file.subjectOf(unit.unit, nominee)
  const criteria = file.input.plan.criteria.map((criterion): Finding => {
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
      deadlineFinding(unit, nominee, late),
      ...dossierFindings(unit, nominee),
      quotaFinding(unit, nominee),
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
