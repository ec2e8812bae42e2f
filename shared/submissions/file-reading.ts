/**
 * What the program understood of one unit file, before anything is written. This is what `preview`
 * prints, what the review screen shows and what an import commits.
 */
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { UnreadableClass } from '#shared/kernel/raw-workbook.ts'

/** A thing worth a look, at a cell where there is one ("B14"). `message` is Vietnamese. */
export interface Issue {
  readonly code: string
  readonly cell: string | null
  readonly message: string
}

export interface ItemReading {
  readonly type: 'cong-trinh' | 'phan-viec' | 'mo-hinh' | 'du-an' | 'cong-viec'
  readonly due: string | null
  readonly scope: string | null
  readonly owner: string | null
}

/** Parsed numbers of columns that have them. `incomeVnd` in whole đồng a year. */
export interface Figures {
  readonly incomeVnd?: number
  readonly households?: number
  readonly workers?: number
}

/** One nominee as read (or, in a registration list, one registering collective and its item). */
export interface RowReading {
  readonly sheet: string | null
  readonly row: number
  /** Which of the lists that lie beside each other on this row, from 1; absent for the first. */
  readonly part?: number
  /** Exact name in the catalogue, in a list that is of whom its rows say; absent elsewhere. */
  readonly unit?: string
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly birth: string | null
  readonly gender: 'male' | 'female' | null
  readonly position: string | null
  readonly workplace: string | null
  readonly award: string | null
  readonly achievement: string | null
  readonly figures?: Figures
  readonly item?: ItemReading
  /** `needs-decision`: stored, shown and not eligible until somebody decides. */
  readonly state: 'ok' | 'warning' | 'needs-decision'
  readonly issues: readonly Issue[]
}

/** A non-empty row that is no nominee, and why. `reason` is a stable code, `text` what stood there. */
export interface LeftOutRow {
  readonly sheet: string | null
  readonly row: number
  readonly part?: number
  readonly reason: string
  readonly text: string
}

export interface Repair {
  readonly sheet: string | null
  readonly cell: string
  readonly before: string
  readonly after: string
  readonly kind: string
  /** The clerk refused it: the cell was read as it stands. */
  readonly refused?: true
}

/** `imported + needsDecision + leftOut = nonEmpty`, always. */
export interface ReadingCounts {
  readonly imported: number
  readonly needsDecision: number
  readonly leftOut: number
  readonly nonEmpty: number
}

export interface FileReading {
  readonly file: string
  readonly plan: string
  /** Exact name in the catalogue, or null: with `units`, or with a file issue `unknown-unit` / `ambiguous-unit`. */
  readonly unit: string | null
  /** Of a list in which every row names its own unit: these units, in their order; absent elsewhere. */
  readonly units?: readonly string[]
  readonly submission: { readonly number: string | null; readonly date: string | null } | null
  readonly purpose: 'nomination' | 'registration'
  /** The list says that it takes the place of an earlier one. */
  readonly replaces: boolean
  /** The program's own form, made for this campaign or for another. */
  readonly form?: 'this-campaign' | 'other-campaign'
  readonly rows: readonly RowReading[]
  readonly statedTotals: Readonly<Partial<Record<NomineeKind, number>>> | null
  readonly leftOut: readonly LeftOutRow[]
  readonly repairs: readonly Repair[]
  readonly counts: ReadingCounts
  /** Of the file as a whole: `no-list`, `unknown-unit`, `totals-differ`, … */
  readonly issues: readonly Issue[]
}

/** A file that could not be read at all. */
export interface FileRefusal {
  readonly file: string
  readonly error: UnreadableClass | 'not-found' | 'not-readable'
  readonly message: string
}

/** What the understanding of a file may look at: the campaign's units and awards. */
export interface ReadingContext {
  readonly plan: string
  readonly level: 'commune' | 'district' | 'province'
  readonly bareAwards: { readonly 'giay-khen': string; readonly 'bang-khen': string }
  readonly awards: readonly { readonly id: string; readonly name: string }[]
  readonly units: readonly {
    readonly name: string
    readonly aliases: readonly string[]
    readonly type: string
    readonly parent: string | null
    /** Whether it takes part in this campaign. */
    readonly takesPart: boolean
  }[]
  /** The higher body in the letterhead, which is never the unit ("UBND thành phố Bắc Kạn"). */
  readonly issuer: string
  /** The council's standing office, which sends lists for other units too. */
  readonly standingOffice?: string
}
