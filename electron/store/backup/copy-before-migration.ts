/** The copy that a store of an older program gets before it is brought up to date. */
import path from 'node:path'
import { localNow } from '#electron/store/local-now.ts'
import { backupFolder, backupName, nextOrder } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'

/** @throws Refusal TARGET_NOT_WRITABLE, STORE_DAMAGED; the store is then not touched */
export async function copyBeforeMigration(store: string): Promise<void> {
  const facts = {
    madeAt: localNow(),
    reason: 'migration',
    order: nextOrder(store),
  } as const
  const name = backupName(facts.order, facts.madeAt, facts.reason)
  await makeBackup(store, path.join(backupFolder(store), name), facts, null, 'beside')
}
