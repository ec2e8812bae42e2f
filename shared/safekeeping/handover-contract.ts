/** Hand-over between two PCs over the contract: making a package, looking into one, merging it. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { Side } from './handover-merge.ts'

/** One value on one of two PCs, and who is known to have put it there. */
export interface SideOfConflict {
  /** As people read it; null: the row is not there. */
  readonly value: string | null
  readonly who: string | null
  readonly at: string | null
}

/** Something that both PCs changed since they last exchanged packages. */
export interface MergeConflict {
  /** Names it in `decisions`. It names these two values: for others a choice is made anew. */
  readonly id: string
  readonly table: string
  readonly tableLabel: string
  /** Whose row it is: "Nguyễn Văn Bình". */
  readonly name: string
  /** What differs: "Chức vụ"; null: the whole row. */
  readonly field: string | null
  readonly ours: SideOfConflict
  readonly theirs: SideOfConflict
  /** The only side that may be chosen, because it is sealed or issued; null: either. */
  readonly only: Side | null
  readonly chosen: Side | null
}

/** A row that merging adds, changes or takes out. */
export interface MergeChange {
  readonly table: string
  readonly tableLabel: string
  readonly name: string
  readonly change: 'added' | 'changed' | 'removed'
  readonly fields: readonly {
    readonly label: string
    readonly before: string
    readonly after: string
  }[]
}

export interface MergeCount {
  readonly table: string
  readonly label: string
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** Which package it is, and where it comes from. */
export interface PackageFacts {
  readonly id: string
  readonly madeAt: string
  readonly madeBy: string
  readonly pc: string
  readonly note: string
  /** Null: the whole store. */
  readonly campaign: string | null
  readonly auditLines: number
}

/** What merging a package would do, or has done. */
export interface MergePreview {
  readonly package: PackageFacts
  readonly counts: readonly MergeCount[]
  /** The first few hundred changes one by one. */
  readonly changes: readonly MergeChange[]
  readonly conflicts: readonly MergeConflict[]
  readonly undecided: number
  /** Receipts with a new number, files that both PCs imported: one Vietnamese sentence each. */
  readonly notices: readonly string[]
  /** All of it in one sentence. */
  readonly sentence: string
}

/** A package made here, or one that was taken in. */
export interface HandOverRow {
  readonly id: string
  readonly direction: 'sent' | 'taken-in'
  readonly at: string
  readonly actor: string
  readonly pc: string
  readonly campaign: string | null
  readonly note: string
}

const side = z.enum(['ours', 'theirs'])

const incoming = {
  file: fileSchema,
  passphrase: z.string().min(1).optional(),
  /** By id of the conflict: which value stays. */
  decisions: z.record(z.string(), side).default({}),
  /** For every conflict that `decisions` does not name. */
  otherwise: side.optional(),
}

export const handOverContract = {
  /** A package of one campaign with all of the office's own data, or (null) of the whole store. */
  handOver: procedure
    .input(
      z.strictObject({
        campaignId: idSchema.nullable(),
        note: z.string().trim().max(200).default(''),
        passphrase: z.string().min(8).optional(),
      }),
    )
    .output(fileSchema),
  /** What merging would do; nothing is changed. */
  previewMerge: procedure.input(z.strictObject(incoming)).output(type<MergePreview>()),
  /** Merges whole or not at all; a copy of the store is made before. */
  merge: procedure.input(z.strictObject(incoming)).output(type<MergePreview>()),
  /** Packages made here and taken in, the latest first. */
  handOvers: reading.output(type<readonly HandOverRow[]>()),
  /** The package that the program was asked to open (a double click), given once; null: none. */
  offeredPackage: procedure.output(fileSchema.nullable()),
}
