/**
 * What a copy says about itself. It stands in clear in the last page of the file, also of an
 * encrypted one, so it holds numbers and hashes only, nothing personal.
 */
import { z } from 'zod'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'

/** Why a copy was made. */
export const BACKUP_REASONS = [
  'periodic',
  'close',
  'import',
  'migration',
  'restore',
  'merge',
  'meeting-start',
  'meeting-end',
  'asked',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

const count = z.int().nonnegative()
const hash = z.string().max(64)

/** Where the audit trail of a store ends: how many lines, and the hash of the last one. */
export const auditHeadSchema = z.strictObject({
  lines: count,
  hash,
})
export type AuditHead = z.infer<typeof auditHeadSchema>

export const backupManifestSchema = z.strictObject({
  format: z.literal(1),
  /** The local moment at which the copy was asked for. */
  madeAt: localDateTimeSchema,
  reason: z.enum(BACKUP_REASONS),
  /** Counts up with every copy of one store. */
  order: count,
  /** Tells copies of one store from those of another: the hash of its first audit line. */
  store: hash,
  /** Version of the schema inside. */
  schema: count,
  audit: auditHeadSchema,
  /** Rows by table, of every table. */
  rows: z.record(z.string(), count),
  /** Attached files that the copy needs; `missing` were not to be had. Absent where it needs none. */
  attachments: z.strictObject({ files: count, bytes: count, missing: count }).exactOptional(),
  encrypted: z.boolean(),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>
