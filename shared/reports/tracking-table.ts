/**
 * The tracking table (bảng tổng hợp hồ sơ, layout M3): one line a unit, from the state of the
 * campaign at a moment. Counts and totals are made from the lines; nothing is judged here.
 */
import { dayPart, formatDay, formatMoment } from '#shared/kernel/day.ts'
import type { Day, LocalDateTime } from '#shared/kernel/day.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'

const text = papersText.tracking

/** `no-deadline`: the plan sets none. A unit that sent nothing is `not-submitted`, due or not. */
export type Timeliness = 'on-time' | 'late' | 'early' | 'not-submitted' | 'no-deadline'

/** What of the state of one unit the table needs; `status` of the campaign prints at least this. */
export interface TrackedUnit {
  readonly unit: string
  /** Cụm/khối or type of unit, for the column Nhóm. */
  readonly group?: string | null
  /** `unset`: left to a later paper; null: the plan has no quota. */
  readonly quota: number | 'unset' | null
  readonly used: Readonly<Partial<Record<NomineeKind, number>>> & { readonly total: number }
  readonly over: number
  readonly receivedAt: LocalDateTime | Day | null
  readonly timeliness: Timeliness
  /** false: the plan sets no deadline, so that a unit that sent nothing is not behind. */
  readonly due?: boolean
  readonly lateDays: number | null
  readonly dossier: {
    readonly label: string
    readonly missing: readonly string[]
    readonly missingReportOf: readonly string[]
    readonly supplements: readonly {
      readonly component: string
      readonly receivedAt: LocalDateTime | Day
      readonly label: string
    }[]
  } | null
  readonly duplicateRowsInFile: number
  readonly ownAuthorityRows: number
  readonly samePersonInOtherUnit: readonly { readonly name: string; readonly otherUnit: string }[]
  /** The unit's other milestones (result report …), named in the notes when late or missing. */
  readonly otherMilestones?: readonly {
    readonly artefact: string
    readonly timeliness: Timeliness
    readonly lateDays: number | null
  }[]
}

export interface TrackingInput {
  readonly campaign: string
  readonly asOf: LocalDateTime | Day
  readonly units: readonly TrackedUnit[]
}

export interface TrackingRow {
  readonly number: number
  readonly unit: string
  readonly group: string
  /** A number is printed padded; a text as it is ("Chưa quy định", "–"). */
  readonly quota: number | string
  /** In the order of `kinds` of the table. */
  readonly counts: readonly number[]
  readonly total: number
  readonly against: string
  readonly received: string
  readonly deadline: string
  readonly dossier: string
  readonly note: string
  /** Which cells need an eye: over quota, late or not sent, papers missing. */
  readonly attention: {
    readonly against: boolean
    readonly deadline: boolean
    readonly dossier: boolean
  }
}

export interface TrackingTable {
  readonly title: string
  readonly asOf: string
  /** Collectives and individuals always; households and enterprises when there are any. */
  readonly kinds: readonly NomineeKind[]
  readonly rows: readonly TrackingRow[]
  readonly totals: {
    readonly counts: readonly number[]
    readonly total: number
    readonly over: string
    readonly timeliness: string
    readonly incomplete: string
  }
}

function quotaLabel(quota: TrackedUnit['quota']): number | string {
  if (quota === null) return papersText.none
  return quota === 'unset' ? text.unset : quota
}

/** "Vượt 01", "Đủ", "Còn 02"; "–" where there is no number to compare with. */
function againstQuota(unit: TrackedUnit): string {
  if (unit.over > 0) return text.over(unit.over)
  if (typeof unit.quota !== 'number') return papersText.none
  return unit.used.total >= unit.quota ? text.full : text.left(unit.quota - unit.used.total)
}

/** "Đúng hạn", "Quá hạn 01 ngày", "Chưa nộp"; "–" without a deadline. */
export function timelinessWords(timeliness: Timeliness, lateDays: number | null): string {
  switch (timeliness) {
    case 'on-time':
      return text.onTime
    case 'late':
      return text.late(lateDays ?? 0)
    case 'early':
      return text.early
    case 'not-submitted':
      return text.missing
    case 'no-deadline':
      return papersText.none
  }
}

function notesOf(unit: TrackedUnit): string {
  const notes = [
    ...(unit.dossier === null || unit.dossier.missingReportOf.length === 0
      ? []
      : [text.reportOf(unit.dossier.missingReportOf.join(', '))]),
    ...(unit.dossier?.supplements ?? []).map((supplement) =>
      text.supplement(
        supplement.component,
        formatDay(dayPart(supplement.receivedAt)),
        supplement.label,
      ),
    ),
    ...unit.samePersonInOtherUnit.map((same) => text.alsoIn(same.name, same.otherUnit)),
    ...(unit.ownAuthorityRows > 0 ? [text.ownAuthority(unit.ownAuthorityRows)] : []),
    ...(unit.duplicateRowsInFile > 0 ? [text.repeated(unit.duplicateRowsInFile)] : []),
    ...(unit.otherMilestones ?? [])
      .filter((other) => other.timeliness === 'late' || other.timeliness === 'not-submitted')
      .map((other) =>
        text.milestone(
          other.artefact,
          timelinessWords(other.timeliness, other.lateDays).toLocaleLowerCase('vi'),
        ),
      ),
  ]
  return notes.length === 0 ? papersText.none : capitalised(notes.join('; '))
}

const isIncomplete = (unit: TrackedUnit): boolean => (unit.dossier?.missing ?? []).length > 0

/** Without a deadline nobody is behind. */
const isBehind = (unit: TrackedUnit): boolean =>
  unit.timeliness === 'late' || (unit.timeliness === 'not-submitted' && unit.due !== false)

const totalOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/**
 * The table of a campaign at a moment. An unset quota is "Chưa quy định" and compared with nothing;
 * a campaign without deadline or quota shows "–" and no mark. Units keep the order given.
 */
export function buildTrackingTable(input: TrackingInput): TrackingTable {
  const { units } = input
  const kinds = NOMINEE_KINDS.filter(
    (kind) =>
      kind === 'collective' ||
      kind === 'individual' ||
      units.some((unit) => (unit.used[kind] ?? 0) > 0),
  )
  const countBy = (timeliness: Timeliness): number =>
    units.filter((unit) => unit.timeliness === timeliness).length
  const rows = units.map((unit, index): TrackingRow => ({
    number: index + 1,
    unit: unit.unit,
    group: unit.group ?? papersText.none,
    quota: quotaLabel(unit.quota),
    counts: kinds.map((kind) => unit.used[kind] ?? 0),
    total: unit.used.total,
    against: againstQuota(unit),
    received: unit.receivedAt === null ? papersText.none : formatDay(dayPart(unit.receivedAt)),
    deadline: timelinessWords(unit.timeliness, unit.lateDays),
    dossier:
      unit.dossier === null
        ? papersText.none
        : text.lacks(unit.dossier.label, unit.dossier.missing.join(', ')),
    note: notesOf(unit),
    attention: {
      against: unit.over > 0,
      deadline: isBehind(unit),
      dossier: isIncomplete(unit),
    },
  }))
  const withoutDeadline = units.every((unit) => unit.timeliness === 'no-deadline')
  const undue = units.every((unit) => unit.due === false)
  return {
    title: text.title(input.campaign),
    asOf: text.asOf(
      input.asOf.length > 10 ? formatMoment(input.asOf) : text.day(formatDay(input.asOf)),
    ),
    kinds,
    rows,
    totals: {
      counts: kinds.map((kind) => totalOf(units.map((unit) => unit.used[kind] ?? 0))),
      total: totalOf(units.map((unit) => unit.used.total)),
      over: units.every((unit) => typeof unit.quota !== 'number')
        ? papersText.none
        : text.overUnits(units.filter((unit) => unit.over > 0).length),
      timeliness: withoutDeadline
        ? papersText.none
        : undue
          ? text.onlyMissing(countBy('not-submitted'))
          : text.timeliness(countBy('on-time'), countBy('late'), countBy('not-submitted')),
      incomplete: units.every((unit) => unit.dossier === null)
        ? papersText.none
        : text.incomplete(units.filter(isIncomplete).length),
    },
  }
}
