/** The store itself over the contract: what it holds, its audit trail, whether it is sound. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import type { BackupReason } from './backup-manifest.ts'
import { handOverContract } from './handover-contract.ts'
import { purgeContract } from './purge-contract.ts'
import { undoContract } from './undo-contract.ts'
import { usersContract } from './users-contract.ts'

export interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly command: string
  /** What was done, in Vietnamese. */
  readonly sentence: string
  readonly detail: unknown
}

export interface StoreOverview {
  readonly path: string
  readonly version: string
  readonly campaigns: number
  readonly submissions: number
  readonly nominations: number
  readonly auditLines: number
}

export interface StoreCheck {
  readonly ok: boolean
  /** Vietnamese, one sentence a problem. */
  readonly problems: readonly string[]
  readonly auditLines: number
  readonly counts: Readonly<Record<string, number>>
}

/** A copy of the store, as its seal tells. */
export interface BackupCopy {
  /** Names the copy in `checkCopy` and `restore`. */
  readonly id: string
  readonly place: 'here' | 'second'
  readonly madeAt: string
  readonly reason: BackupReason
  readonly reasonLabel: string
  readonly auditLines: number
  readonly bytes: number
  readonly encrypted: boolean
}

/** What going back to a copy would change. */
export interface RestoreLoss {
  /** Commands done since; null where the store is too damaged to tell. */
  readonly lines: number | null
  /** Commands that the copy has and the store has not. */
  readonly gained: number
  readonly since: string | null
  /** What was done since, in Vietnamese, the most frequent first. */
  readonly commands: readonly { readonly sentence: string; readonly times: number }[]
  /** Tables whose number of rows would differ. */
  readonly rows: readonly {
    readonly table: string
    readonly now: number
    readonly inCopy: number
  }[]
  /** All of it in one sentence. */
  readonly sentence: string
}

export interface BackupState {
  /** "3 bản sao lưu hôm nay, bản mới nhất 09:45, đã kiểm tra". */
  readonly sentence: string
  readonly last: string | null
  /** The moment of this answer by the PC's clock: how old `last` is. */
  readonly now: string
  readonly today: number
  /** Commands done since the last copy; null where the store is damaged. */
  readonly unsaved: number | null
  /** What needs somebody's attention, Vietnamese; empty where all is well. */
  readonly warnings: readonly string[]
  readonly second: {
    readonly folder: string
    readonly encrypted: boolean
    readonly missed: number
    readonly reached: string | null
  } | null
  /** The newest first; those of the second folder after those beside the store. */
  readonly copies: readonly BackupCopy[]
  /** Why the store cannot be used, Vietnamese; null where it can. */
  readonly damage: string | null
  /** When the store was put aside that undoing would bring back; null where there is none. */
  readonly undo: string | null
}

/** A copy that was read to the last byte. Only a good one may be restored. */
export interface CheckedCopy {
  readonly copy: BackupCopy
  readonly good: boolean
  /** Why it is not good, Vietnamese. */
  readonly problem: string | null
  readonly loss: RestoreLoss | null
}

export interface RestoreResult {
  readonly copy: BackupCopy
  readonly loss: RestoreLoss
  /** The folder in which the replaced store lies; null where there was none. */
  readonly aside: string | null
  /** What was done, in Vietnamese. */
  readonly sentence: string
}

export interface Health {
  readonly backups: BackupState
  /** Statements that took over 40 ms, without values. */
  readonly slowQueries: readonly { readonly sql: string; readonly milliseconds: number }[]
}

/** Which copy: one that the program keeps, or a file from elsewhere. */
const chosenCopy = {
  copy: z.string().optional(),
  file: fileSchema.optional(),
  passphrase: z.string().min(1).optional(),
}

export const safekeepingContract = {
  ...usersContract,
  ...undoContract,
  ...purgeContract,
  ...handOverContract,
  overview: reading.output(type<StoreOverview>()),
  /** The audit trail, the latest first. */
  audit: reading
    .input(
      z.strictObject({
        before: z.int().positive().optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(type<readonly AuditRow[]>()),
  /** Checks the file, the audit chain and the counts. */
  verify: reading.output(type<StoreCheck>()),
  /** A copy of the store as a file. */
  copy: procedure.output(fileSchema),
  /** How the copies stand. Answers also when the store is damaged, like all below. */
  backups: reading.output(type<BackupState>()),
  /** Copies, and what was slow. */
  health: reading.output(type<Health>()),
  backupNow: appraising.output(type<BackupState>()),
  /** Reads every copy to the last byte and counts what going back to it would lose. */
  offers: procedure.output(type<readonly CheckedCopy[]>()),
  /** The same for one copy, or for a file from elsewhere. */
  checkCopy: procedure.input(z.strictObject(chosenCopy)).output(type<CheckedCopy>()),
  /** Goes back to a copy; the present store is put aside whole. */
  restore: procedure.input(z.strictObject(chosenCopy)).output(type<RestoreResult>()),
  /** Brings the store back that the last restoring put aside. */
  undoRestore: procedure.output(type<BackupState>()),
  /** Names a second folder for the copies (null: none), with a passphrase for them on wish. */
  setSecondFolder: procedure
    .input(
      z.strictObject({
        folder: z.string().min(1).nullable(),
        passphrase: z.string().min(8).optional(),
      }),
    )
    .output(type<BackupState>()),
}
