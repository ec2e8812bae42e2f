/** Going back to a copy while the program runs. */
import fs from 'node:fs'
import path from 'node:path'
import type { ServiceContext } from '#electron/service/context.ts'
import type { Opening } from '#electron/store/backup/check-backup.ts'
import { temporaryIn } from '#electron/store/backup/durable-files.ts'
import type { Loss } from '#electron/store/backup/loss.ts'
import {
  lossByRestoring,
  restoreStore,
  undoRestore as undoRestoreOf,
} from '#electron/store/backup/restore-store.ts'
import { readSeal } from '#electron/store/backup/seal.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type {
  BackupCopy,
  BackupState,
  CheckedCopy,
  RestoreLoss,
  RestoreResult,
} from '#shared/safekeeping/contract.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { backupsText as say } from '#shared/text/backups.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { commandSentence } from '#shared/text/safekeeping.ts'
import { appendAudit } from './append-audit.ts'
import { allCopies, backupState, copyOf } from './backup-state.ts'
import { keyOf, readBackupSettings } from './backup-settings.ts'

export interface ChosenCopy {
  /** Id of a copy that the program keeps. */
  readonly copy?: string | undefined
  /** Or a file from elsewhere. */
  readonly file?: File | undefined
  readonly passphrase?: string | undefined
}

interface Located {
  readonly path: string
  readonly copy: BackupCopy
  readonly opening: Opening
  /** What is said where so many attached files are nowhere. */
  readonly lackingWords?: (lacking: number) => string
}

function lossSentence(
  loss: Loss,
  lacking: number,
  lackingWords: (lacking: number) => string,
): string {
  const lost =
    loss.lines === null
      ? say.lossUnknown
      : loss.lines === 0
        ? say.lossNone
        : say.loss(loss.lines, loss.since)
  return [
    lost,
    ...(loss.gained === 0 ? [] : [say.gained(loss.gained)]),
    ...(lacking === 0 ? [] : [lackingWords(lacking)]),
  ].join(' ')
}

/** A loss as the pages and the terminal show it; `lacking`: attached files that are nowhere. */
export const lossShown = (
  loss: Loss,
  lacking = 0,
  lackingWords: (lacking: number) => string = attachmentsText.lackingInCopy,
): RestoreLoss => ({
  lines: loss.lines,
  gained: loss.gained,
  since: loss.since,
  commands: Object.entries(loss.commands).map(([command, times]) => ({
    sentence: commandSentence(command),
    times,
  })),
  rows: Object.entries(loss.rows).map(([table, [now, inCopy]]) => ({ table, now, inCopy })),
  sentence: lossSentence(loss, lacking, lackingWords),
})

/** The key this PC keeps opens its own copies without asking. */
const openingOf = (context: ServiceContext, passphrase: string | undefined): Opening => {
  const key = keyOf(readBackupSettings(context.store.path).second)
  return { passphrase, ...(key === null ? {} : { key }) }
}

/** The chosen copy as a file on this disk; one from elsewhere is there for the time of the work. */
async function located<Result>(
  context: ServiceContext,
  chosen: ChosenCopy,
  work: (where: Located) => Promise<Result>,
): Promise<Result> {
  const opening = openingOf(context, chosen.passphrase)
  if (chosen.file === undefined) {
    const known = allCopies(context).find(({ copy }) => copy.id === chosen.copy)
    if (known === undefined) throw new Refusal('BACKUP_UNKNOWN', { copy: chosen.copy ?? '' })
    return work({ path: known.found.path, copy: known.copy, opening })
  }
  const folder = path.dirname(path.resolve(context.store.path))
  const file = temporaryIn(folder)
  try {
    fs.writeFileSync(file, new Uint8Array(await chosen.file.arrayBuffer()), { flag: 'wx' })
    const manifest = readSeal(file)
    if (manifest === null) throw new Refusal('BACKUP_NOT_OURS', { path: chosen.file.name })
    const found = { id: chosen.file.name, path: file, bytes: chosen.file.size, manifest }
    // A browser sends the one file; the pool of attached files beside it stays where it is.
    const lackingWords = (lacking: number): string =>
      attachmentsText.lackingInUpload(lacking, folder)
    return await work({ path: file, copy: copyOf(found, 'here'), opening, lackingWords })
  } finally {
    fs.rmSync(file, { force: true })
  }
}

async function checked(context: ServiceContext, where: Located): Promise<CheckedCopy> {
  try {
    const { loss, lacking } = await lossByRestoring(context.store.path, where.path, where.opening)
    return {
      copy: where.copy,
      good: true,
      problem: null,
      loss: lossShown(loss, lacking, where.lackingWords),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = refusalSentence(error.code, { ...error.values, path: where.copy.id })
    return { copy: where.copy, good: false, problem, loss: null }
  }
}

/** Every copy, read to the last byte. */
export async function offerCopies(
  _input: unknown,
  context: ServiceContext,
): Promise<readonly CheckedCopy[]> {
  const opening = openingOf(context, undefined)
  const offers: CheckedCopy[] = []
  for (const { copy, found } of allCopies(context))
    offers.push(await checked(context, { path: found.path, copy, opening }))
  return offers
}

/** @throws Refusal BACKUP_UNKNOWN, BACKUP_NOT_OURS */
export const checkCopy = (chosen: ChosenCopy, context: ServiceContext): Promise<CheckedCopy> =>
  located(context, chosen, (where) => checked(context, where))

/** @throws Refusal BACKUP_*, STORE_NEWER, STORE_LOCKED, TARGET_NOT_WRITABLE */
export const restoreCopy = (chosen: ChosenCopy, context: ServiceContext): Promise<RestoreResult> =>
  located(context, chosen, (where) => restoreLocated(context, where))

/** Goes back to a copy that lies anywhere on this PC. @throws as `restoreCopy`, FILE_NOT_FOUND */
export function restoreFile(
  context: ServiceContext,
  file: string,
  passphrase: string | undefined,
): Promise<RestoreResult> {
  return restoreLocated(context, {
    path: file,
    copy: copyAt(file),
    opening: openingOf(context, passphrase),
  })
}

/** What a file says of itself. @throws Refusal FILE_NOT_FOUND, BACKUP_NOT_OURS */
export function copyAt(file: string): BackupCopy {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) throw new Refusal('FILE_NOT_FOUND', { path: file })
  const manifest = stat.isFile() ? readSeal(file) : null
  if (manifest === null) throw new Refusal('BACKUP_NOT_OURS', { path: file })
  return copyOf({ id: path.basename(file), path: file, bytes: stat.size, manifest }, 'here')
}

async function restoreLocated(context: ServiceContext, where: Located): Promise<RestoreResult> {
  await context.backups.makeIfNeeded('restore')
  const at = context.now()
  const { loss, lacking, aside } = await context.store.replace(() =>
    restoreStore(context.store.path, where.path, { ...where.opening, at }),
  )
  await noteRestore(context, 'safekeeping.restore', { copy: where.copy.id, lost: loss.lines })
  return {
    copy: where.copy,
    loss: lossShown(loss, lacking, where.lackingWords),
    aside,
    sentence: [
      say.restored(where.copy.madeAt),
      ...(lacking === 0 ? [] : [(where.lackingWords ?? attachmentsText.lackingInCopy)(lacking)]),
    ].join(' '),
  }
}

/** @throws Refusal RESTORE_NOT_UNDONE, STORE_LOCKED, TARGET_NOT_WRITABLE */
export async function undoRestore(_input: unknown, context: ServiceContext): Promise<BackupState> {
  await context.backups.makeIfNeeded('restore')
  const at = context.now()
  await context.store.replace(() => undoRestoreOf(context.store.path, { at }))
  if (context.store.damage === null) await noteRestore(context, 'safekeeping.undoRestore', {})
  return backupState(context)
}

/** The line stands in the store that is in use now: it tells where its own story breaks off. */
export async function noteRestore(
  context: ServiceContext,
  command: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await context.store.write((tx) =>
    appendAudit(tx, { at: context.now(), actor: context.actor, command, detail }),
  )
  await context.backups.afterCommand(command)
}
