/**
 * What the state of a campaign is computed from: plain arrays, as queries of a store give them.
 * `campaignStatus` (status.ts) reads nothing else. Ids are strings; moments are local, to the
 * minute, or a day where the hour was not noted.
 */
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { Day, LocalDateTime } from '#shared/kernel/day.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Endorsement } from './endorsement.ts'
import type { EvidenceRecord } from './evidence.ts'
import type { Petition } from './petition.ts'
import type { Reason } from './reasons.ts'
import type { Registers } from './register-evidence.ts'
import type { SuddenAward } from './sudden-award.ts'

export type Moment = LocalDateTime | Day

/** A unit of the catalogue. */
export interface StatusUnit {
  readonly id: string
  readonly name: string
  /** "Loại đơn vị" as the catalogue writes it. */
  readonly type: string
}

/** One file (or one paper list typed in by hand) of one unit, imported and not undone. */
export interface ReceivedFile {
  readonly id: string
  readonly unitId: string
  /** File name as received. */
  readonly name: string
  readonly receivedAt: Moment
  readonly purpose: 'nomination' | 'registration'
  /**
   * Which files of the unit it takes the place of: `earlier` = every nomination list of the unit
   * received before it; else their ids. Empty: none, it adds what is new.
   */
  readonly replaces: 'earlier' | readonly string[]
}

/** Where a nomination stands in a file. A row repeated, or carried over into a second list, is one more source. */
export interface NominationSource {
  readonly fileId: string
  /** Sheet row as printed in the preview. */
  readonly row: number
  /** Place among the rows of the file, from 0, over all its sheets. */
  readonly order: number
}

/**
 * A nominee put forward for an award. Nominations of superseded files are given as well: they count
 * again when the state is asked for a moment before the replacement came.
 */
export interface StatusNomination {
  readonly id: string
  readonly unitId: string
  readonly kind: NomineeKind
  readonly name: string
  /** `identityKey(name)` of shared/kernel/fold.ts. */
  readonly nameKey: string
  /** `YYYY-MM-DD`, `YYYY` or null. */
  readonly birth: string | null
  readonly position: string | null
  readonly workplace: string | null
  /** Asked award; null where the list names none: then the plan's bare "Giấy khen". */
  readonly award: string | null
  /** Categories that somebody recorded (nong-dan, gia-dinh …); null = not recorded, see categories.ts. */
  readonly categories: readonly string[] | null
  /** Rows that it comes from. Empty for one entered by hand. */
  readonly sources: readonly NominationSource[]
  /** Receipt of one entered by hand; ignored where there are sources. */
  readonly enteredAt: Moment | null
  /** `needs-decision`: stored and shown, not eligible. `withdrawn`: out of every count. */
  readonly state: 'active' | 'needs-decision' | 'withdrawn'
  /** Whether a unit over its quota said that it keeps this one. */
  readonly kept: boolean
  /** Nominations of people whom the desk says to be others, although names and births agree. */
  readonly apartFrom?: readonly string[]
}

/** A paper of a dossier that came in, or the desk's word that it is not there. */
export interface ReceivedPaper {
  readonly unitId: string
  /** Id of a dossier component of the plan, or of one of its alternatives. */
  readonly componentId: string
  /** Whose report it is; null: for the whole submission (all its nominees). */
  readonly nominationId: string | null
  /** The moment of the dossier itself for papers that came with it; its own for a supplement. */
  readonly receivedAt: Moment
  /**
   * Noted missing or defective at `receivedAt`: what came of it by then does not count, what comes
   * later does. Absent for a paper that is there.
   */
  readonly wanting?: true
}

/** A result report handed in for a milestone of role `report`. */
export interface MilestoneReceipt {
  readonly unitId: string
  readonly milestoneId: string
  readonly receivedAt: Moment
}

/** One registered piece of work. */
export interface RegisteredItem {
  readonly id: string
  /** The unit whose work it is (a school, also when the Phòng sent its line). */
  readonly unitId: string
  /** The unit whose list it came in, where that is another one. */
  readonly throughUnitId: string | null
  readonly type: 'cong-viec' | 'phan-viec' | 'cong-trinh' | 'mo-hinh' | 'du-an'
  readonly title: string
  readonly receivedAt: Moment
  /** The day that it was marked done; null as long as it is not. */
  readonly doneDay: Day | null
  /** Registered of the unit's own will: it stands apart from what the plan asks for. */
  readonly voluntary?: boolean
}

/** Somebody lets a nomination through although a reason stands against it. */
export interface Override {
  readonly nominationId: string
  readonly reason: Reason
  readonly by: string
  readonly why: string
  readonly at: Moment
}

/** Everything that the state depends on. Order of the arrays is free unless said otherwise. */
export interface StatusInput {
  /** The campaign's pinned plan, and what was changed since, in order of entry. */
  readonly plan: Plan
  readonly changes: readonly CampaignChange[]
  /** The state is that of this moment; of a day: of its end. What came later is not counted. */
  readonly at: Moment
  /** The units that take part, in the order of the catalogue: the order of the answer. */
  readonly units: readonly StatusUnit[]
  /** Units that do not take part but may have registered work (schools); may be left empty. */
  readonly otherUnits: readonly StatusUnit[]
  readonly files: readonly ReceivedFile[]
  readonly nominations: readonly StatusNomination[]
  readonly papers: readonly ReceivedPaper[]
  readonly milestoneReceipts: readonly MilestoneReceipt[]
  readonly registrations: readonly RegisteredItem[]
  /** In order of entry: the last one of a nominee stands. */
  readonly endorsements: readonly Endorsement[]
  /** In order of entry: the last entry of a nomination and key is the valid one. */
  readonly evidence: readonly EvidenceRecord[]
  readonly overrides: readonly Override[]
  /** Petitions and complaints about nominees; none where left out. */
  readonly petitions?: readonly Petition[]
  /** Nominations out of season; none where left out. */
  readonly suddenAwards?: readonly SuddenAward[]
  /** What is known of earlier years; nothing where left out. */
  readonly registers?: Registers
}
