/**
 * What the desk keeps besides the campaign: awards of earlier years, initiatives, petitions, awards
 * out of season; part of `appraisal`. The two registers belong to the office and to no campaign;
 * the campaign only says which units are known.
 */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, fileSchema, reading } from '#shared/kernel/contract-base.ts'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { nomineeKindSchema, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { LeftOutRow } from '#shared/submissions/file-reading.ts'
import type { NominationFindings } from './findings.ts'
import { REACHES, type Reach } from './initiative.ts'
import { PETITION_KINDS, PETITION_OUTCOMES } from './petition.ts'
import type { PetitionKind, PetitionOutcome } from './petition.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)
const yearSchema = z.int().min(1950).max(2100)
const birthSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}-\d{2})?$/, { error: 'năm sinh viết 1985 hoặc 1985-03-12' })
const page = {
  search: z.string().optional(),
  year: yearSchema.optional(),
  unitId: idSchema.optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
}

export const registerSchema = z.enum(['awards', 'initiatives'])
export type RegisterName = z.infer<typeof registerSchema>

export interface PastAwardRow {
  readonly id: string
  readonly year: number
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly birth: string | null
  readonly position: string | null
  readonly workplace: string | null
  readonly unitId: string | null
  readonly unit: string | null
  readonly award: string
  readonly achievement: string | null
  readonly number: string | null
  readonly day: string | null
  /** The file it came in; null where the desk entered it. */
  readonly importId: string | null
}

export interface InitiativeRow {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly birth: string | null
  readonly workplace: string | null
  readonly unitId: string | null
  readonly unit: string | null
  readonly recognisedBy: string | null
  readonly number: string | null
  readonly day: string | null
  readonly year: number | null
  readonly reach: Reach | null
  readonly note: string | null
  readonly importId: string | null
}

/** A page of a register, and every year that it knows, the newest first. */
export interface RegisterPage<Row> {
  readonly total: number
  readonly years: readonly number[]
  readonly rows: readonly Row[]
}

/** What a file would add to a register, or added. */
export interface HistoryFile {
  readonly file: string
  /** Rows that are new; those the register has already; those that are no entry, with the reason. */
  readonly added: number
  readonly known: number
  readonly leftOut: readonly LeftOutRow[]
  /** The first of the new rows in words, to look at before they are written. */
  readonly shown: readonly { readonly row: number; readonly text: string }[]
  /** New rows whose unit is none of the catalogue's. */
  readonly withoutUnit: number
}

export interface HistoryImportRow {
  readonly id: string
  readonly register: RegisterName
  readonly fileName: string
  readonly importedAt: string
  readonly importedBy: string
  readonly rows: number
}

/** What is known of a nominee from other years and campaigns. */
export interface NomineeHistory {
  /** `sure`: surely the same nominee; else the name agrees and nothing speaks against it. */
  readonly awards: readonly (PastAwardRow & { readonly sure: boolean })[]
  readonly initiatives: readonly (InitiativeRow & { readonly sure: boolean })[]
  /** Put forward in other campaigns of this store, with what became of it. */
  readonly nominations: readonly {
    readonly campaign: string
    readonly unit: string
    readonly award: string | null
    readonly decision: string | null
    readonly day: string | null
    readonly sure: boolean
  }[]
}

export interface PetitionRow {
  readonly id: string
  readonly nominationId: string
  readonly name: string
  readonly unit: string
  readonly kind: PetitionKind
  readonly content: string
  readonly sender: string | null
  readonly receivedDay: string
  readonly settledDay: string | null
  readonly outcome: PetitionOutcome | null
  readonly settlement: string | null
}

const pastAwardFields = {
  year: yearSchema,
  kind: nomineeKindSchema,
  honorific: text.nullable().default(null),
  name: text,
  birth: birthSchema.nullable().default(null),
  position: text.nullable().default(null),
  workplace: text.nullable().default(null),
  /** Id, name or other name of a unit of the campaign. */
  unit: text.nullable().default(null),
  award: text,
  achievement: text.nullable().default(null),
  number: text.nullable().default(null),
  day: daySchema.nullable().default(null),
}

const initiativeFields = {
  title: text,
  author: text,
  birth: birthSchema.nullable().default(null),
  workplace: text.nullable().default(null),
  unit: text.nullable().default(null),
  recognisedBy: text.nullable().default(null),
  number: text.nullable().default(null),
  day: daySchema.nullable().default(null),
  year: yearSchema.nullable().default(null),
  reach: z.enum(REACHES).nullable().default(null),
  note: text.nullable().default(null),
}

const removal = z.strictObject({ ids: z.array(idSchema).min(1) })
const removed = type<{ readonly removed: number }>()
const ofFile = z.strictObject({ ...campaign, register: registerSchema, file: fileSchema })

export const historyContract = {
  /** Awards of earlier years, the newest first; `search` compares without marks. */
  pastAwards: reading
    .input(z.strictObject({ ...page, kind: nomineeKindSchema.optional() }))
    .output(type<RegisterPage<PastAwardRow>>()),
  addPastAward: appraising
    .input(z.strictObject({ ...campaign, ...pastAwardFields }))
    .output(type<PastAwardRow>()),
  removePastAwards: appraising.input(removal).output(removed),
  /** Recognised initiatives and research topics, the newest first. */
  initiatives: reading.input(z.strictObject(page)).output(type<RegisterPage<InitiativeRow>>()),
  addInitiative: appraising
    .input(z.strictObject({ ...campaign, ...initiativeFields }))
    .output(type<InitiativeRow>()),
  removeInitiatives: appraising.input(removal).output(removed),
  /** What a file would add to a register; writes nothing. */
  previewHistory: reading.input(ofFile).output(type<HistoryFile>()),
  /** Adds a file's rows to a register, whole or not at all; what it has already is not added twice. */
  importHistory: appraising
    .input(ofFile)
    .output(type<HistoryFile & { readonly importId: string }>()),
  historyImports: reading.input(z.strictObject({})).output(type<readonly HistoryImportRow[]>()),
  /** Takes the rows of one file out of its register. */
  undoHistoryImport: appraising.input(z.strictObject({ importId: idSchema })).output(removed),
  /** What is known of a nominee from other years and campaigns. */
  history: reading
    .input(z.strictObject({ ...campaign, nominationId: idSchema }))
    .output(type<NomineeHistory>()),
  petitions: reading.input(z.strictObject(campaign)).output(type<readonly PetitionRow[]>()),
  /** Holds a nomination back until the petition is settled. */
  recordPetition: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        kind: z.enum(PETITION_KINDS),
        content: text,
        sender: text.nullable().default(null),
        receivedDay: daySchema,
      }),
    )
    .output(type<PetitionRow>()),
  settlePetition: appraising
    .input(
      z.strictObject({
        ...campaign,
        petitionId: idSchema,
        settledDay: daySchema,
        outcome: z.enum(PETITION_OUTCOMES),
        settlement: text,
      }),
    )
    .output(type<PetitionRow>()),
  /** Puts a nomination out of season for a deed (đột xuất), or back into the campaign (null). */
  setSudden: appraising
    .input(
      z.strictObject({
        ...campaign,
        nominationId: idSchema,
        sudden: z.strictObject({ day: daySchema, deed: text }).nullable(),
      }),
    )
    .output(type<NominationFindings>()),
}
