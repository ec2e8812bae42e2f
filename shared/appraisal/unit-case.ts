/** A unit at a moment: what stands of its files, its nominees, its dossier and its quota. */
import type { RulesInForce } from '#shared/campaigns/changes.ts'
import type { Deadline, Milestone, Quota } from '#shared/campaigns/plan.ts'
import type { QuotaStanding } from '#shared/campaigns/quota.ts'
import { quotaFor, quotaStanding } from '#shared/campaigns/quota.ts'
import type { Dossier } from './dossier.ts'
import { dossierOf } from './dossier.ts'
import type { Nominee } from './nominees.ts'
import { earlier, nomineesOf } from './nominees.ts'
import { countsOf, overQuotaOf } from './over-quota.ts'
import type { UnitFiles } from './received.ts'
import { receivedBy, unitFiles } from './received.ts'
import type { Moment, StatusInput, StatusUnit } from './status-input.ts'
import { suddenDossierOf, type SuddenAward } from './sudden-award.ts'

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

/** What of the whole campaign a unit is judged by. */
interface CampaignRules {
  readonly rules: RulesInForce
  readonly nomination: Milestone | null
  readonly suddenOf: (nominee: Nominee) => SuddenAward | null
}

/** Rows by their unit. */
export const byUnit = <Row extends { readonly unitId: string }>(
  rows: readonly Row[],
): ((unitId: string) => readonly Row[]) => {
  const groups = Map.groupBy(rows, ({ unitId }) => unitId)
  return (unitId) => groups.get(unitId) ?? []
}

/** What is there of each of these units. `input.plan` is the plan in force. */
export function unitCases(
  input: StatusInput,
  units: readonly StatusUnit[],
  { rules, nomination, suddenOf }: CampaignRules,
): readonly UnitCase[] {
  const { at, plan } = input
  const filesOf = byUnit(input.files)
  const nominationsOf = byUnit(input.nominations)
  const papersOf = byUnit(input.papers.filter(({ receivedAt }) => receivedBy(receivedAt, at)))
  return units.map((unit) => {
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

/** The dossier that serves a nominee: the campaign's, or the simple one out of season. */
export const dossierFor = (unit: UnitCase, sudden: boolean): Dossier | null =>
  sudden ? unit.suddenDossier : unit.dossier
