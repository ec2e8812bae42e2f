/** Imports, dossiers and nominations over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, momentSchema } from '#shared/kernel/day-schema.ts'
import { appraising, fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { nomineeKindSchema, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type {
  FileReading,
  FileRefusal,
  Issue,
  LeftOutRow,
  ReadingCounts,
  Repair,
} from './file-reading.ts'
import { attachmentsContract } from './attachments-contract.ts'
import { correctionsSchema, type Corrections } from './corrections.ts'
import { formContract } from './form-contract.ts'
import { receivedFactsSchema } from './received-facts-schema.ts'
import { registrationsContract } from './registrations-contract.ts'
import { returnsContract } from './returns-contract.ts'
import { reviewContract, type ColumnMapping } from './review-contract.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

/** What an import did. */
export interface ImportReceipt {
  readonly receipt: string
  readonly submissionId: string
  readonly unit: string
  /** The same file was imported before: nothing was added, the facts of receipt were refreshed. */
  readonly repeated: boolean
  readonly added: number
  readonly merged: number
  readonly needsDecision: number
  /**
   * Of a list in which several units stand: what each of them got, with its own receipt; then the
   * keys above are the first one's receipt, all units, and sums. Absent elsewhere.
   */
  readonly parts?: readonly ImportReceipt[]
}

/** A file that was taken back; `edits` counts the corrections by hand that went with it. */
export interface UndoneImport {
  readonly receipt: string
  readonly removed: number
  readonly edits: number
  readonly file: string
  readonly unit: string
  /** Receipts of the other units of the file that were taken back with it, where all were asked. */
  readonly others?: readonly string[]
}

export interface SubmissionRow {
  readonly id: string
  readonly receipt: string
  readonly unitId: string
  readonly unit: string
  readonly fileName: string
  readonly purpose: 'nomination' | 'registration'
  readonly number: string | null
  readonly day: string | null
  readonly replaces: boolean
  readonly receivedAt: string
  readonly channel: string | null
  readonly note: string | null
  readonly importedAt: string
  readonly importedBy: string
  readonly rowsInFile: number
  readonly counts: ReadingCounts
}

export interface SubmissionDetail extends SubmissionRow {
  /** Receipts of the other units whose rows stand in the same file. */
  readonly others: readonly string[]
  readonly leftOut: readonly LeftOutRow[]
  readonly repairs: readonly Repair[]
  readonly issues: readonly Issue[]
  readonly nominations: readonly NominationRow[]
  readonly papers: readonly PaperRow[]
  /** What each column was taken for; empty for files imported by an earlier program. */
  readonly mapping: readonly ColumnMapping[]
  /** What the clerk put right, or null. */
  readonly corrections: Corrections | null
}

export interface NominationRow {
  readonly id: string
  readonly unitId: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly birth: string | null
  readonly gender: 'male' | 'female' | null
  readonly position: string | null
  readonly workplace: string | null
  readonly award: string | null
  readonly achievement: string | null
  readonly state: 'active' | 'needs-decision' | 'withdrawn'
  readonly kept: boolean
  readonly note: string | null
  readonly issues: readonly Issue[]
  /** Receipts of the files it stands in. */
  readonly receipts: readonly string[]
}

export interface PaperRow {
  readonly id: string
  readonly component: string
  readonly nominationId: string | null
  readonly state: 'present' | 'missing' | 'defective'
  readonly receivedAt: string
  readonly number: string | null
  readonly day: string | null
  readonly pages: number | null
  readonly note: string | null
}

export interface RegistrationRow {
  readonly id: string
  readonly unitId: string
  readonly unit: string
  readonly through: string | null
  readonly type: string
  readonly title: string
  readonly due: string | null
  readonly scope: string | null
  readonly owner: string | null
  readonly receivedAt: string
  readonly doneDay: string | null
  readonly evidence: string | null
  /** Of the unit's own will, beside what the plan asks for (Bắc Kạn: "khuyến khích đăng ký"). */
  readonly voluntary: boolean
}

/** Sorting of lists of nominations. */
export const nominationSortSchema = z.enum(['list', 'name', 'unit', 'award'])

const nomineeFields = {
  kind: nomineeKindSchema,
  honorific: text.nullable(),
  name: text,
  birth: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/, { error: 'năm sinh viết 1985 hoặc 1985-03-12' })
    .nullable(),
  gender: z.enum(['male', 'female']).nullable(),
  position: text.nullable(),
  workplace: text.nullable(),
  award: text.nullable(),
  achievement: text.nullable(),
}

export const submissionsContract = {
  /** Reads one unit file; writes nothing. */
  preview: reading
    .input(
      z.strictObject({ ...campaign, file: fileSchema, corrections: correctionsSchema.optional() }),
    )
    .output(type<FileReading | FileRefusal>()),
  ...reviewContract,
  ...formContract,
  ...returnsContract,
  ...attachmentsContract,
  /** Commits one unit file, whole or not at all. */
  import: procedure
    .input(
      z.strictObject({
        ...campaign,
        file: fileSchema,
        unit: text.optional(),
        facts: receivedFactsSchema.optional(),
        corrections: correctionsSchema.optional(),
      }),
    )
    .output(type<ImportReceipt>()),
  list: reading.input(z.strictObject(campaign)).output(type<readonly SubmissionRow[]>()),
  get: reading
    .input(z.strictObject({ ...campaign, submissionId: idSchema }))
    .output(type<SubmissionDetail>()),
  /** The original file as it came. */
  source: reading.input(z.strictObject({ ...campaign, submissionId: idSchema })).output(fileSchema),
  /** Takes one imported file back, if nothing was built on it. */
  undoImport: procedure
    .input(z.strictObject({ ...campaign, receipt: text, wholeFile: z.boolean().optional() }))
    .output(type<UndoneImport>()),
  /** A page of nominations; `search` compares without marks. */
  nominations: reading
    .input(
      z.strictObject({
        ...campaign,
        search: z.string().optional(),
        unitId: idSchema.optional(),
        kind: nomineeKindSchema.optional(),
        award: z.string().optional(),
        state: z.enum(['active', 'needs-decision', 'withdrawn']).optional(),
        sort: nominationSortSchema.default('list'),
        descending: z.boolean().default(false),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(type<{ readonly total: number; readonly rows: readonly NominationRow[] }>()),
  /** Enters a nomination by hand. */
  addNomination: procedure
    .input(z.strictObject({ ...campaign, unit: text, receivedAt: momentSchema, ...nomineeFields }))
    .output(type<NominationRow>()),
  /** Corrects what was read of a nominee. */
  editNomination: procedure
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        ...z.strictObject(nomineeFields).partial().shape,
      }),
    )
    .output(type<NominationRow>()),
  /** Decides a row that waits: count it, or take it out with a reason; or brings it back. */
  decideNomination: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        state: z.enum(['active', 'withdrawn']),
        reason: text,
      }),
    )
    .output(type<NominationRow>()),
  /** What a unit over its quota chose to keep: exactly these of its nominations. */
  keepWithinQuota: procedure
    .input(z.strictObject({ ...campaign, unit: text, keep: z.array(text) }))
    .output(type<{ readonly unit: string; readonly kept: readonly string[] }>()),
  /** What is noted of a unit's dossier papers, in order of receipt. */
  papers: reading
    .input(z.strictObject({ ...campaign, unitId: idSchema }))
    .output(type<readonly PaperRow[]>()),
  /**
   * Notes a dossier paper as received, missing or defective. A word that it is missing or defective
   * stands until the paper comes after it.
   */
  recordPaper: appraising
    .input(
      z.strictObject({
        ...campaign,
        unit: text,
        component: text,
        /** Id or name of the nominee; without one the paper is for the whole submission. */
        nominee: text.optional(),
        state: z.enum(['present', 'missing', 'defective']).default('present'),
        receivedAt: momentSchema,
        number: text.optional(),
        day: daySchema.optional(),
        pages: z.int().min(1).optional(),
        note: text.optional(),
      }),
    )
    .output(type<PaperRow>()),
  /** Notes that a unit handed in a report or another artefact of a milestone. */
  recordReport: appraising
    .input(
      z.strictObject({
        ...campaign,
        unit: text,
        milestone: text,
        receivedAt: momentSchema,
        note: text.optional(),
      }),
    )
    .output(
      type<{ readonly unit: string; readonly milestone: string; readonly receivedAt: string }>(),
    ),
  /** Moves the receipt of a unit's submission to the moment it really came. */
  setReceived: procedure
    .input(
      z.strictObject({
        ...campaign,
        receipt: text,
        receivedAt: momentSchema,
        channel: text.nullable().optional(),
      }),
    )
    .output(type<SubmissionRow>()),
  ...registrationsContract,
}
