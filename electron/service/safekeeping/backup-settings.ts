/**
 * What this PC knows about copies of its store: the second folder, the key for copies that leave the
 * PC, and how it went. Beside the store and not in it: it must be known when the store is damaged,
 * and must not travel with it. Whoever may read this file may read the store itself.
 */
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeText } from '#electron/store/backup/durable-files.ts'
import type { BackupKey } from '#electron/store/backup/encrypt-file.ts'
import { localDateTimeSchema } from '#shared/kernel/day-schema.ts'

const settingsSchema = z.strictObject({
  second: z
    .strictObject({
      folder: z.string(),
      /** Base64; null: copies there are plain. */
      key: z.strictObject({ salt: z.string(), key: z.string() }).nullable(),
      /** Copies that did not get there since the last that did. */
      missed: z.int().nonnegative(),
      /** When the last one got there. */
      reached: localDateTimeSchema.nullable(),
    })
    .nullable(),
})
export type BackupSettings = z.infer<typeof settingsSchema>
export type SecondFolder = NonNullable<BackupSettings['second']>

const NONE: BackupSettings = { second: null }

const fileOf = (store: string): string => `${path.resolve(store)}.sao-luu.json`

/** A file that cannot be understood counts as none: copies beside the store do not hang on it. */
export function readBackupSettings(store: string): BackupSettings {
  const file = fileOf(store)
  if (!fs.existsSync(file)) return NONE
  try {
    return settingsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return NONE
    throw error
  }
}

/** Only this user may read it: it holds the key. */
export const writeBackupSettings = (store: string, settings: BackupSettings): Promise<void> =>
  writeText(fileOf(store), JSON.stringify(settings), 0o600)

/** The key for copies in the second folder; null where they are plain. */
export function keyOf(second: SecondFolder | null): BackupKey | null {
  if (second === null || second.key === null) return null
  return {
    salt: new Uint8Array(Buffer.from(second.key.salt, 'base64')),
    key: new Uint8Array(Buffer.from(second.key.key, 'base64')),
  }
}
