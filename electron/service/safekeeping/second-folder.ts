/** The copies on a USB stick or a share: a folder of our own in the one the office named. */
import fs from 'node:fs'
import path from 'node:path'
import { removeUnfinished } from '#electron/store/backup/durable-files.ts'
import { listBackups, type FoundBackup } from '#electron/store/backup/list-backups.ts'
import { carryBackup } from '#electron/store/backup/make-backup.ts'
import { makeFolder } from '#electron/store/make-folder.ts'
import { errorCode } from '#shared/kernel/retry-busy.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { keyOf, type SecondFolder } from './backup-settings.ts'

const OURS = 'so-thi-dua'

const placeIn = (second: SecondFolder): string => path.join(second.folder, OURS)

/** An unplugged stick may leave an empty folder behind: our own inside is what must be there. */
export const isReachable = (second: SecondFolder): boolean => fs.existsSync(placeIn(second))

/** @throws Refusal BACKUP_FOLDER */
export function prepareSecond(folder: string): void {
  if (!fs.existsSync(folder)) throw new Refusal('BACKUP_FOLDER', { path: folder, detail: 'ENOENT' })
  try {
    makeFolder(path.join(folder, OURS))
    fs.accessSync(path.join(folder, OURS), fs.constants.W_OK)
  } catch (error) {
    throw new Refusal('BACKUP_FOLDER', { path: folder, detail: errorCode(error) })
  }
}

/** The copies there, the newest first; none where it cannot be reached. */
export function listSecond(second: SecondFolder | null): readonly FoundBackup[] {
  if (second === null || !isReachable(second)) return []
  return listBackups(placeIn(second))
}

/** Carries a copy there. @throws Refusal BACKUP_FOLDER */
export async function carryToSecond(second: SecondFolder, copy: FoundBackup): Promise<void> {
  if (!isReachable(second))
    throw new Refusal('BACKUP_FOLDER', { path: second.folder, detail: 'ENOENT' })
  try {
    removeUnfinished(placeIn(second))
    await carryBackup(copy.path, path.join(placeIn(second), copy.id), copy.manifest, keyOf(second))
  } catch (error) {
    const detail =
      error instanceof Refusal
        ? String(error.values['detail'] ?? error.code)
        : errorCode(error) || String(error)
    throw new Refusal('BACKUP_FOLDER', { path: second.folder, detail })
  }
}
