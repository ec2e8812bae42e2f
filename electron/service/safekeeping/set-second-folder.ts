/** Names the second folder for copies. */
import path from 'node:path'
import type { ServiceContext } from '#electron/service/context.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import type { BackupState } from '#shared/safekeeping/contract.ts'
import { backupState } from './backup-state.ts'
import { writeBackupSettings, type SecondFolder } from './backup-settings.ts'
import { prepareSecond } from './second-folder.ts'

export interface WantedFolder {
  readonly folder: string | null
  readonly passphrase?: string | undefined
}

async function secondFolder({ folder, passphrase }: WantedFolder): Promise<SecondFolder | null> {
  if (folder === null) return null
  const whole = path.resolve(folder)
  prepareSecond(whole)
  const made = passphrase === undefined ? null : await deriveKey(passphrase)
  return {
    folder: whole,
    key:
      made === null
        ? null
        : {
            salt: Buffer.from(made.salt).toString('base64'),
            key: Buffer.from(made.key).toString('base64'),
          },
    missed: 0,
    reached: null,
  }
}

/**
 * Writes the choice down and makes a first copy there. Its audit line never holds the passphrase.
 * @throws Refusal BACKUP_FOLDER
 */
export async function prepareSecondFolder(
  wanted: WantedFolder,
  context: ServiceContext,
): Promise<{
  readonly folder: string | null
  readonly encrypted: boolean
  readonly state: BackupState
}> {
  const second = await secondFolder(wanted)
  await writeBackupSettings(context.store.path, { second })
  if (second !== null && context.store.auditHead().lines > 0) await context.backups.make('asked')
  return {
    folder: second?.folder ?? null,
    encrypted: second !== null && second.key !== null,
    state: backupState(context),
  }
}
