/** How the copies of the store stand, in the user's words. Never reads from the store's tables. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { FoundBackup } from '#electron/store/backup/list-backups.ts'
import { listQuarantined } from '#electron/store/backup/quarantine.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { minutesBetween, sameHead } from '#shared/safekeeping/backup-plan.ts'
import type { BackupCopy, BackupState, Health } from '#shared/safekeeping/contract.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { backupsText as say } from '#shared/text/backups.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { readBackupSettings } from './backup-settings.ts'

/** A copy as the pages see it. */
export const copyOf = (found: FoundBackup, place: BackupCopy['place']): BackupCopy => ({
  id: `${place}/${found.id}`,
  place,
  madeAt: found.manifest.madeAt,
  reason: found.manifest.reason,
  reasonLabel: say.reason(found.manifest.reason),
  auditLines: found.manifest.audit.lines,
  bytes: found.bytes,
  encrypted: found.manifest.encrypted,
})

/** Every copy with its id, the newest first, those beside the store before the others. */
export const allCopies = (
  context: ServiceContext,
): readonly { readonly copy: BackupCopy; readonly found: FoundBackup }[] => [
  ...context.backups.here().map((found) => ({ copy: copyOf(found, 'here'), found })),
  ...context.backups.elsewhere().map((found) => ({ copy: copyOf(found, 'second'), found })),
]

function unsavedIn(context: ServiceContext): number | null {
  if (context.store.damage !== null) return null
  const head = context.store.auditHead()
  const last = context.backups.here()[0]?.manifest.audit
  if (last === undefined) return head.lines
  return sameHead(last, head) ? 0 : Math.max(1, head.lines - last.lines)
}

function warningsOf(context: ServiceContext, last: string | null): readonly string[] {
  const { second } = readBackupSettings(context.store.path)
  const problem = context.backups.problem()
  const lost = context.backups.here()[0]?.manifest.attachments?.missing ?? 0
  const now = context.now()
  return [
    ...(problem === null ? [] : [problem]),
    ...(second === null || second.missed === 0
      ? []
      : [say.secondMissed(second.folder, second.missed, second.reached)]),
    ...(lost === 0 ? [] : [attachmentsText.lostHere(lost)]),
    ...(last !== null && minutesBetween(last, now) < 0 ? [say.clockBack(last, now)] : []),
  ]
}

/** How the copies stand. */
export function backupState(context: ServiceContext): BackupState {
  const { store, backups } = context
  const now = context.now()
  const { second } = readBackupSettings(store.path)
  const own = backups.here()
  const last = own[0]?.manifest.madeAt ?? null
  const today = own.filter((one) => dayPart(one.manifest.madeAt) === dayPart(now)).length
  return {
    sentence: say.state(today, last, now),
    last,
    now,
    today,
    unsaved: unsavedIn(context),
    warnings: warningsOf(context, last),
    second:
      second === null
        ? null
        : {
            folder: second.folder,
            encrypted: second.key !== null,
            missed: second.missed,
            reached: second.reached,
          },
    copies: allCopies(context).map(({ copy }) => copy),
    damage: store.damage === null ? null : refusalSentence(store.damage.code, store.damage.values),
    undo: listQuarantined(store.path)[0]?.at ?? null,
  }
}

/** Copies, and what was slow. */
export const health = (context: ServiceContext): Health => ({
  backups: backupState(context),
  slowQueries: context.store.slowQueries(),
})
