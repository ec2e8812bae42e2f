/**
 * The numbers of the summary report (báo cáo tổng kết, layout M5), five tables. All of them are
 * counted from the same nominations, so they cannot contradict each other or the decisions.
 */
import { formatDay, formatMoment } from '#shared/kernel/day.ts'
import type { Day, LocalDateTime } from '#shared/kernel/day.ts'
import { formatShare } from '#shared/kernel/fraction.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { papersText } from '#shared/text/papers.ts'

const text = papersText.summary

/** How far one nomination went, and what is known of the nominee. null in a flag: not recorded. */
export interface ReportedNomination {
  readonly unit: string
  readonly kind: NomineeKind
  readonly eligible: boolean
  readonly passed: boolean
  /** Issued here, or to be forwarded to a higher level; null: neither. */
  readonly outcome: 'decided' | 'forwarded' | null
  /** The award of the outcome as printed; null without an outcome. */
  readonly award: string | null
  /** The decision that pays ("Quyết định số … " or its subject); null where nothing is paid. */
  readonly decision: string | null
  /** Whole đồng paid here; 0 for forwarded ones, null where the rules state no sum. */
  readonly money: number | null
  readonly post: 'leader' | 'direct-worker' | 'other' | null
  readonly gender: 'female' | 'male' | null
  readonly smallCollective: boolean | null
}

export interface ReportedDeadline {
  readonly artefact: string
  /** The plan's own words; null where it says nothing. */
  readonly wording: string | null
  readonly lastGoodDay: Day | null
  readonly onTime: number
  readonly late: number
  readonly missing: number
}

export interface SummaryInput {
  /** "BÁO CÁO TỔNG KẾT …" or "BÁO CÁO SƠ KẾT …" with the campaign's name. */
  readonly title: string
  readonly asOf: LocalDateTime | Day
  /** Every unit that takes part, in the order of the paper, those that sent nothing too. */
  readonly units: readonly string[]
  readonly nominations: readonly ReportedNomination[]
  readonly deadlines: readonly ReportedDeadline[]
}

/** A line of whole numbers under a label. */
export interface CountRow {
  readonly label: string
  readonly counts: readonly number[]
}

/** The same with sums of money, null where one of them is not stated: part of a sum is no sum. */
export interface MoneyRow {
  readonly label: string
  readonly counts: readonly (number | null)[]
}

/** The sum, null as soon as one of the numbers is not stated. */
export const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)

export interface ShareRow {
  readonly label: string
  readonly count: number
  /** "12 cá nhân" */
  readonly base: string
  /** "84,6 %", "–" on an empty base. */
  readonly share: string
}

export interface DeadlineRow {
  readonly artefact: string
  readonly wording: string
  readonly lastDay: string
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly onTimeShare: string
}

export interface SummaryReport {
  readonly title: string
  readonly asOf: string
  /** Kinds that occur; collectives and individuals always. */
  readonly kinds: readonly NomineeKind[]
  /** Counts in the order of `kinds`. */
  readonly byAward: readonly CountRow[]
  /** Proposed, eligible, passed, decided here, forwarded to a higher level. */
  readonly byUnit: readonly CountRow[]
  readonly structure: readonly ShareRow[]
  readonly deadlines: readonly DeadlineRow[]
  /** Number of cases, then đồng in the order of `kinds`. */
  readonly money: readonly MoneyRow[]
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

function structureOf(awarded: readonly ReportedNomination[]): readonly ShareRow[] {
  const individuals = awarded.filter((one) => one.kind === 'individual')
  const collectives = awarded.filter((one) => one.kind === 'collective')
  const row = (
    label: string,
    among: readonly ReportedNomination[],
    base: string,
    holds: (one: ReportedNomination) => boolean,
    // Where nothing was recorded of anybody, "0,0 %" would say what nobody knows.
    known: (one: ReportedNomination) => boolean = () => true,
  ): ShareRow => {
    const count = among.filter(holds).length
    const share = among.some(known) ? formatShare(count, among.length) : papersText.none
    return { label, count, base, share }
  }
  const postKnown = (one: ReportedNomination): boolean => one.post !== null
  const genderKnown = (one: ReportedNomination): boolean => one.gender !== null
  const sizeKnown = (one: ReportedNomination): boolean => one.smallCollective !== null
  const people = text.ofIndividuals(individuals.length)
  const groups = text.ofCollectives(collectives.length)
  return [
    row(text.leaders, individuals, people, (one) => one.post === 'leader', postKnown),
    row(text.directWorkers, individuals, people, (one) => one.post === 'direct-worker', postKnown),
    row(text.unknownPost, individuals, people, (one) => one.post === null),
    row(text.women, individuals, people, (one) => one.gender === 'female', genderKnown),
    row(text.unknownGender, individuals, people, (one) => one.gender === null),
    row(
      text.smallCollectives,
      collectives,
      groups,
      (one) => one.smallCollective === true,
      sizeKnown,
    ),
    row(text.unknownSize, collectives, groups, (one) => one.smallCollective === null),
  ]
}

const deadlineRow = (deadline: ReportedDeadline): DeadlineRow => ({
  artefact: deadline.artefact,
  wording: deadline.wording ?? text.noDeadline,
  lastDay: deadline.lastGoodDay === null ? papersText.none : formatDay(deadline.lastGoodDay),
  onTime: deadline.onTime,
  late: deadline.late,
  missing: deadline.missing,
  onTimeShare:
    deadline.lastGoodDay === null
      ? papersText.none
      : formatShare(deadline.onTime, deadline.onTime + deadline.late + deadline.missing),
})

/**
 * The five tables: (a) award × kind; (b) unit: proposed → eligible → passed → decided here or
 * forwarded; (c) structure
 * of those awarded or forwarded, with shares and with what was not recorded; (d) deadlines; (e) money
 * a decision. Units of a nomination that are not in `units` are added at the end, never dropped.
 */
export function buildSummaryReport(input: SummaryInput): SummaryReport {
  const { nominations } = input
  const kinds = NOMINEE_KINDS.filter(
    (kind) =>
      kind === 'collective' ||
      kind === 'individual' ||
      nominations.some((nomination) => nomination.kind === kind),
  )
  const awarded = nominations.filter((nomination) => nomination.outcome !== null)
  const paid = nominations.filter((nomination) => nomination.decision !== null)
  const ofUnit = Map.groupBy(nominations, ({ unit }) => unit)
  const countsOf = (unit: string): readonly number[] => {
    const own = ofUnit.get(unit) ?? []
    const countWhere = (holds: (one: ReportedNomination) => boolean): number =>
      own.filter(holds).length
    return [
      own.length,
      countWhere(({ eligible }) => eligible),
      countWhere(({ passed }) => passed),
      countWhere(({ outcome }) => outcome === 'decided'),
      countWhere(({ outcome }) => outcome === 'forwarded'),
    ]
  }
  const labelOf = (one: ReportedNomination): string => one.award ?? papersText.none
  return {
    title: input.title,
    asOf: text.asOf(
      input.asOf.length > 10
        ? formatMoment(input.asOf)
        : papersText.tracking.day(formatDay(input.asOf)),
    ),
    kinds,
    byAward: unique(awarded.map(labelOf)).map((label) => ({
      label,
      counts: kinds.map(
        (kind) => awarded.filter((one) => labelOf(one) === label && one.kind === kind).length,
      ),
    })),
    byUnit: unique([...input.units, ...nominations.map((one) => one.unit)]).map((unit) => ({
      label: unit,
      counts: countsOf(unit),
    })),
    structure: structureOf(awarded),
    deadlines: input.deadlines.map(deadlineRow),
    money: unique(paid.flatMap((one) => (one.decision === null ? [] : [one.decision]))).map(
      (decision) => {
        const lines = paid.filter((one) => one.decision === decision)
        return {
          label: decision,
          counts: [
            lines.length,
            ...kinds.map((kind) =>
              sumOf(lines.filter((one) => one.kind === kind).map((one) => one.money)),
            ),
          ],
        }
      },
    ),
  }
}
