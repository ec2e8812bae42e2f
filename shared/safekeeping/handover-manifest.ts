/**
 * What a hand-over package says about itself. It stands in clear in the last page of the file, also
 * of an encrypted one, so it holds numbers and hashes only, nothing personal.
 */
import { z } from 'zod'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { auditHeadSchema } from './backup-manifest.ts'

const count = z.int().nonnegative()

export const packageManifestSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  /** The local moment at which it was asked for. */
  madeAt: localDateTimeSchema,
  /** Null: the whole store. */
  campaignId: idSchema.nullable(),
  /** Which store made it: the hash of its first audit line. */
  store: z.string().max(64),
  /** Version of the schema inside. */
  schema: count,
  audit: auditHeadSchema,
  /** Rows by table, of every table. */
  rows: z.record(z.string(), count),
  encrypted: z.boolean(),
})
export type PackageManifest = z.infer<typeof packageManifestSchema>

/** How a package's name ends; the file association in electron-builder.yml. */
export const PACKAGE_ENDING = '.sothidua'
