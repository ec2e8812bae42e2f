/** What the state says of one unit and of one nomination of it. */
import { lastGoodDay, lateness } from '#shared/campaigns/deadline.ts'
import type { Milestone } from '#shared/campaigns/plan.ts'
import {
  overLabel,
  quotaLabel,
  registrationLabel,
  timelinessLabel,
  type TimelinessState,
} from '#shared/text/campaigns.ts'
import type { CampaignCase, JudgedNominee } from './campaign-case.ts'
import type { Nominee } from './nominees.ts'
import { receivedBy } from './received.ts'
import type { Moment, StatusInput } from './status-input.ts'
import type { MilestoneLine, NominationLine, UnitLine } from './status-report.ts'
import type { UnitCase } from './unit-case.ts'

interface Timeliness {
  readonly timeliness: TimelinessState
  readonly timelinessLabel: string
  readonly lateDays: number | null
}

function timelinessOf(
  file: CampaignCase,
  { unitId, milestoneId }: { readonly unitId: string; readonly milestoneId: string | null },
  receivedAt: Moment | null,
): Timeliness {
  if (receivedAt === null)
    return {
      timeliness: 'not-submitted',
      timelinessLabel: timelinessLabel('not-submitted', null),
      lateDays: null,
    }
  const deadline = milestoneId === null ? null : file.rules.deadlineFor(milestoneId, unitId)
  const { state, lateDays } = lateness(deadline, receivedAt)
  return { timeliness: state, timelinessLabel: timelinessLabel(state, lateDays), lateDays }
}

/** When a unit handed in the reports of a milestone. */
export type ReportReceipts = (unitId: string, milestoneId: string) => readonly Moment[]

/** The reports received by the moment. */
export function reportReceipts({ milestoneReceipts, at }: StatusInput): ReportReceipts {
  const receipts = Map.groupBy(
    milestoneReceipts.filter(({ receivedAt }) => receivedBy(receivedAt, at)),
    ({ unitId, milestoneId }) => `${milestoneId}|${unitId}`,
  )
  return (unitId, milestoneId) =>
    (receipts.get(`${milestoneId}|${unitId}`) ?? []).map(({ receivedAt }) => receivedAt)
}

/**
 * The receipt by which a report is judged: the first one that is not before its window; else the
 * first. A report handed in for July says nothing about December.
 */
function reportReceipt(
  file: CampaignCase,
  receipts: readonly Moment[],
  milestone: Milestone,
  unitId: string,
) {
  const deadline = file.rules.deadlineFor(milestone.id, unitId)
  const sorted = receipts.toSorted()
  return sorted.find((at) => lateness(deadline, at).state !== 'early') ?? sorted[0] ?? null
}

function milestoneLine(
  file: CampaignCase,
  unit: UnitCase,
  { milestone, receipts }: { readonly milestone: Milestone; readonly receipts: ReportReceipts },
): MilestoneLine {
  const unitId = unit.unit.id
  const receivedAt = {
    nomination: () => unit.firstReceipt,
    registration: () => file.registrationOf(unit.unit)?.receivedAt ?? null,
    report: () => reportReceipt(file, receipts(unitId, milestone.id), milestone, unitId),
  }[milestone.role]()
  return {
    id: milestone.id,
    receivedAt,
    ...timelinessOf(file, { unitId, milestoneId: milestone.id }, receivedAt),
  }
}

/** Everybody of a unit who is, or may be, put forward by another one too. */
function peopleElsewhere(
  file: CampaignCase,
  put: readonly Nominee[],
): Pick<UnitLine, 'samePersonInOtherUnit' | 'perhapsSamePerson'> {
  const sure: UnitLine['samePersonInOtherUnit'][number][] = []
  const perhapsSame: UnitLine['perhapsSamePerson'][number][] = []
  for (const nominee of put) {
    const { copies, perhaps } = file.samePersonOf(nominee)
    const { name } = nominee.nomination
    for (const { otherUnit } of copies) sure.push({ name, otherUnit })
    for (const { otherUnit } of perhaps) perhapsSame.push({ name, otherUnit })
  }
  return { samePersonInOtherUnit: sure, perhapsSamePerson: perhapsSame }
}

function rowCounts(nominees: readonly Nominee[]) {
  const counts = { rowsInFile: 0, duplicateRowsInFile: 0, ownAuthorityRows: 0 }
  for (const { rows, counted } of nominees) {
    counts.rowsInFile += rows.length
    counts.duplicateRowsInFile += Math.max(0, rows.length - 1)
    if (!counted) counts.ownAuthorityRows += rows.length
  }
  return counts
}

function usedBy(put: readonly Nominee[]): UnitLine['used'] {
  const used = { collective: 0, individual: 0, household: 0, enterprise: 0, total: put.length }
  for (const { nomination } of put) used[nomination.kind] += 1
  return used
}

/** Everything about one unit at the moment of the case. */
export function unitLine(file: CampaignCase, unit: UnitCase, receipts: ReportReceipts): UnitLine {
  const { regular: put, standing, quota, files } = unit
  const { id, name } = unit.unit
  const milestoneId = file.nomination?.id ?? null
  const extension = milestoneId === null ? null : file.rules.extensionOf(milestoneId, id)
  const registration = file.registrationOf(unit.unit)
  return {
    unitId: id,
    unit: name,
    quota: standing.limit,
    quotaLabel: quotaLabel(standing.limit),
    quotaClause:
      quota === null ? null : { id: quota.id, wording: quota.wording, place: quota.place },
    quotaPerKind: standing.perKind,
    used: usedBy(put),
    over: standing.over,
    overLabel: overLabel(standing.over),
    files: files.received.map((received) => received.name),
    effectiveFile: files.standing.at(-1)?.name ?? null,
    effectiveFiles: files.standing.map((standingFile) => standingFile.name),
    receivedAt: unit.firstReceipt,
    ...timelinessOf(file, { unitId: id, milestoneId }, unit.firstReceipt),
    extendedTo: extension === null ? null : lastGoodDay(extension.deadline),
    dossier: unit.dossier?.state ?? null,
    ...rowCounts(unit.nominees),
    ...peopleElsewhere(file, put),
    milestones: file.rules.milestones.map((milestone) =>
      milestoneLine(file, unit, { milestone, receipts }),
    ),
    registration:
      registration === null
        ? null
        : { ...registration, label: registrationLabel(registration.state) },
  }
}

/** One nomination that counts, with how it was judged. */
export function nominationLine(
  file: CampaignCase,
  { unit: { id, name } }: UnitCase,
  { nominee, judged }: { readonly nominee: Nominee; readonly judged: JudgedNominee },
): NominationLine {
  const { nomination } = nominee
  const sudden = file.suddenOf(nominee)
  const { eligible, reasons, overridden, unknownCriteria } = judged
  const line: NominationLine = {
    id: nomination.id,
    unitId: id,
    unit: name,
    kind: nomination.kind,
    name: nomination.name,
    award: nomination.award,
    eligible,
    reasons,
    overridden,
    unknownCriteria,
    copies: file.samePersonOf(nominee).copies,
  }
  return sudden === null ? line : { ...line, sudden: { day: sudden.day, deed: sudden.deed } }
}
