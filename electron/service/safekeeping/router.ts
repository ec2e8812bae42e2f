import { api, command, query, upkeep } from '#electron/service/procedures.ts'
import { verifyStore } from '#electron/service/verify-store.ts'
import { backupState, health } from './backup-state.ts'
import { checkCopy, offerCopies, restoreCopy, undoRestore } from './restore-copy.ts'
import { copyStore, getOverview, listAudit } from './safekeeping-queries.ts'
import { prepareSecondFolder } from './set-second-folder.ts'
import { handOverRouter } from './handover/router.ts'
import { purgeRouter } from './purge/router.ts'
import { undoRouter } from './undo/router.ts'
import { usersRouter } from './users/router.ts'

export const safekeepingRouter = {
  ...usersRouter,
  ...undoRouter,
  ...purgeRouter,
  ...handOverRouter,
  overview: api.safekeeping.overview.handler(query(getOverview)),
  audit: api.safekeeping.audit.handler(query(listAudit)),
  verify: api.safekeeping.verify.handler(query(verifyStore)),
  copy: api.safekeeping.copy.handler(query(copyStore)),
  backups: api.safekeeping.backups.handler(
    upkeep((_input, context) => Promise.resolve(backupState(context))),
  ),
  health: api.safekeeping.health.handler(
    upkeep((_input, context) => Promise.resolve(health(context))),
  ),
  backupNow: api.safekeeping.backupNow.handler(
    upkeep(async (_input, context) => {
      await context.backups.make('asked')
      return backupState(context)
    }),
  ),
  offers: api.safekeeping.offers.handler(upkeep(offerCopies)),
  checkCopy: api.safekeeping.checkCopy.handler(upkeep(checkCopy)),
  restore: api.safekeeping.restore.handler(upkeep(restoreCopy)),
  undoRestore: api.safekeeping.undoRestore.handler(upkeep(undoRestore)),
  setSecondFolder: api.safekeeping.setSecondFolder.handler(
    command('safekeeping.setSecondFolder', {
      prepare: prepareSecondFolder,
      work: (_tx, { state }) => Promise.resolve(state),
      detail: ({ folder, encrypted }) => ({ folder, encrypted }),
    }),
  ),
}
