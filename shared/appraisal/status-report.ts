/**
 * The state of a campaign, as `status` prints it. The keys are a promise to those who script it:
 * add, never change.
 */
import type { Day } from '#shared/kernel/day.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { TimelinessState } from '#shared/text/campaigns.ts'
import type { QuotaStanding } from '#shared/campaigns/quota.ts'
import type { RegistrationStanding } from '#shared/campaigns/registration.ts'
import type { DossierState } from './dossier.ts'
import type { Reason } from './reasons.ts'
import type { OtherCopy } from './same-person.ts'
import type { Moment, Override } from './status-input.ts'

export interface DeadlineLine {
  readonly id: string
  readonly artefact: string
  /** The plan's own words; null where it has none. */
  readonly wording: string | null
  readonly place: string
  readonly kind: 'on-or-before' | 'before' | 'within' | 'none'
  readonly firstGoodDay: Day | null
  readonly lastGoodDay: Day | null
}

export interface MilestoneLine {
  readonly id: string
  readonly receivedAt: Moment | null
  readonly timeliness: TimelinessState
  readonly timelinessLabel: string
  /** 0 unless late; null where nothing was handed in. */
  readonly lateDays: number | null
}

export interface UnitLine {
  readonly unitId: string
  readonly unit: string
  readonly quota: number | 'unset' | null
  /** "01", "Chưa quy định" … */
  readonly quotaLabel: string
  /** The clause the quota comes from; null where none is for the unit. */
  readonly quotaClause: {
    readonly id: string
    readonly wording: string
    readonly place: string
  } | null
  readonly quotaPerKind: QuotaStanding['perKind']
  readonly used: Readonly<Record<NomineeKind | 'total', number>>
  readonly over: number
  /** "vượt 01" */
  readonly overLabel: string | null
  readonly files: readonly string[]
  /** The list that stands; the last one where several do. */
  readonly effectiveFile: string | null
  readonly effectiveFiles: readonly string[]
  readonly receivedAt: Moment | null
  readonly timeliness: TimelinessState
  readonly timelinessLabel: string
  readonly lateDays: number | null
  /** The deadline of this unit, where it has one of its own. */
  readonly extendedTo: Day | null
  readonly dossier: DossierState | null
  readonly rowsInFile: number
  readonly duplicateRowsInFile: number
  readonly ownAuthorityRows: number
  readonly samePersonInOtherUnit: readonly { readonly name: string; readonly otherUnit: string }[]
  /** Same name elsewhere, and neither births nor workplaces settle whether it is one person. */
  readonly perhapsSamePerson: readonly { readonly name: string; readonly otherUnit: string }[]
  readonly milestones: readonly MilestoneLine[]
  /** Null where the plan asks for no registration. */
  readonly registration: (RegistrationStanding & { readonly label: string }) | null
}

export interface NominationLine {
  readonly id: string
  readonly unitId: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
  readonly award: string | null
  readonly eligible: boolean
  readonly reasons: readonly Reason[]
  readonly overridden: readonly Override[]
  /** Ids of required criteria without enough evidence: no obstacle, but worth a look. */
  readonly unknownCriteria: readonly string[]
  readonly copies: readonly OtherCopy[]
  /** The deed of a nomination out of season (đột xuất); absent for those of the campaign. */
  readonly sudden?: { readonly day: Day; readonly deed: string }
}

export interface CampaignStatus {
  readonly plan: string
  readonly deadlines: readonly DeadlineLine[]
  readonly asOf: Moment
  readonly summary: {
    readonly units: number
    readonly submitted: number
    readonly notSubmitted: number
    readonly onTime: number
    readonly late: number
    /** Units with a quota and more nominees than that. */
    readonly overQuota: number
    /** Submitted units whose dossier lacks a component. */
    readonly incomplete: number
    readonly nominations: number
    readonly eligible: number
  }
  readonly units: readonly UnitLine[]
  readonly nominations: readonly NominationLine[]
}
