/** The store itself over the contract: what it holds, its audit trail, whether it is sound. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, procedure } from '#shared/kernel/contract-base.ts'

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

export const safekeepingContract = {
  overview: procedure.output(type<StoreOverview>()),
  /** The audit trail, the latest first. */
  audit: procedure
    .input(
      z.strictObject({
        before: z.int().positive().optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(type<readonly AuditRow[]>()),
  /** Checks the file, the audit chain and the counts. */
  verify: procedure.output(type<StoreCheck>()),
  /** A copy of the store as a file. */
  copy: procedure.output(fileSchema),
}
