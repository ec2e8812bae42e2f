/**
 * Makes the copies of a store: fifteen minutes after the last change, around the commands that
 * shared/safekeeping/backup-moments.ts names, on closing, and when asked. A copy that cannot be made
 * stops nobody's work; it is told until one can.
 */
import fs from 'node:fs'
import path from 'node:path'
import {
  backupFolder,
  backupName,
  listBackups,
  type FoundBackup,
} from '#electron/store/backup/list-backups.ts'
import { poolIn } from '#electron/store/attachments/blob-folder.ts'
import { sweepAttachments, sweepPool } from '#electron/store/attachments/sweep-blobs.ts'
import { removeUnfinished } from '#electron/store/backup/durable-files.ts'
import type { Store } from '#electron/store/open-store.ts'
import { dayPart, type LocalDateTime } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { BackupReason } from '#shared/safekeeping/backup-manifest.ts'
import { copyAfter, copyBefore } from '#shared/safekeeping/backup-moments.ts'
import {
  copyNeeded,
  dayOld,
  RETRY_MINUTES,
  sameHead,
  untilCopy,
} from '#shared/safekeeping/backup-plan.ts'
import { copiesToDrop } from '#shared/safekeeping/retention.ts'
import { backupsText as say } from '#shared/text/backups.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { readBackupSettings, writeBackupSettings, type SecondFolder } from './backup-settings.ts'
import { carryToSecond, listSecond } from './second-folder.ts'

export interface Backups {
  /** Before a command: makes a copy where the command calls for one. */
  beforeCommand(name: string): Promise<void>
  /** After a command that was kept. */
  afterCommand(name: string): Promise<void>
  /** Makes a copy now. @throws Refusal TARGET_NOT_WRITABLE, STORE_DAMAGED, BACKUP_DAMAGED */
  make(reason: BackupReason): Promise<void>
  /** Makes a copy if anything was done since the last; a failure is remembered, not thrown. */
  makeIfNeeded(reason: BackupReason): Promise<void>
  /** Copies of this store beside it, the newest first. */
  here(): readonly FoundBackup[]
  /** Copies of it in the second folder. */
  elsewhere(): readonly FoundBackup[]
  /** Why the last copy could not be made; null where it could. */
  problem(): string | null
  /** The last copy of the day's work. Gives what went wrong, for whoever can still say it. */
  close(): Promise<string | null>
}

export interface BackupsOptions {
  readonly store: Store
  readonly now: () => LocalDateTime
  /** A desk copies by itself; a terminal only where the last copy is older than a day. */
  readonly keeper: 'desk' | 'terminal'
}

const dated = (one: FoundBackup) => ({
  id: one.path,
  order: one.manifest.order,
  day: dayPart(one.manifest.madeAt),
})

const sentenceOf = (error: unknown): string =>
  error instanceof Refusal
    ? refusalSentence(error.code, error.values)
    : say.failed(error instanceof Error ? error.message : String(error))

/** Starts keeping copies of an open store. Close it before the store. */
export function openBackups({ store, now, keeper }: BackupsOptions): Backups {
  const folder = backupFolder(store.path)
  let queue: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let firstChange: number | null = null
  let problem: string | null = null

  const second = (): SecondFolder | null => readBackupSettings(store.path).second
  const here = (): readonly FoundBackup[] => listBackups(folder)
  const elsewhere = (): readonly FoundBackup[] => listSecond(second())
  const last = () => here()[0]?.manifest ?? null

  function prune(copies: readonly FoundBackup[], owner: string): void {
    const own = copies.filter((one) => one.manifest.store === owner).map(dated)
    for (const file of copiesToDrop(own, dayPart(now()))) fs.rmSync(file, { force: true })
  }

  async function carry(copy: FoundBackup): Promise<void> {
    const target = second()
    if (target === null) return
    try {
      await carryToSecond(target, copy)
      await writeBackupSettings(store.path, {
        second: { ...target, missed: 0, reached: now() },
      })
      if (copy.manifest.reason !== 'restore') prune(elsewhere(), copy.manifest.store)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await writeBackupSettings(store.path, { second: { ...target, missed: target.missed + 1 } })
    }
  }

  async function copyNow(reason: BackupReason): Promise<void> {
    const madeAt = now()
    const orders = [...here(), ...elsewhere()].map((one) => one.manifest.order)
    const order = Math.max(0, ...orders) + 1
    const id = backupName(order, madeAt, reason)
    const target = path.join(folder, id)
    removeUnfinished(folder)
    const manifest = await store.copyTo(target, { madeAt, reason, order }, null, 'beside')
    problem = null
    firstChange = null
    stopTimer()
    // What was done while the copy was made is not in it.
    if (!sameHead(store.auditHead(), manifest.audit)) changed()
    // The copy that is about to be gone back to must not be the one that is dropped.
    if (reason !== 'restore') prune(here(), manifest.store)
    await carry({ id, path: target, bytes: fs.statSync(target).size, manifest })
    tidyAttachments()
  }

  /** Attached files that neither the store nor a copy needs any more go, a day after the last use. */
  function tidyAttachments(): void {
    sweepAttachments(store.path)
    const copies = (found: readonly FoundBackup[]) => found.map((one) => one.path)
    sweepPool(poolIn(folder), store.path, copies(here()))
    const target = second()
    const there = elsewhere()
    const [first] = there
    // Encrypted copies cannot be asked what they need: there everything stays.
    if (first !== undefined && target?.key === null)
      sweepPool(poolIn(path.dirname(first.path)), store.path, copies(there))
  }

  /** One copy at a time, in the order asked for. */
  function make(reason: BackupReason): Promise<void> {
    const work = queue.then(() => copyNow(reason))
    queue = work.catch(() => null)
    return work
  }

  async function makeIfNeeded(reason: BackupReason): Promise<void> {
    try {
      await queue
      if (store.damage !== null) return
      if (copyNeeded(reason, store.auditHead(), last(), now())) await make(reason)
    } catch (error) {
      problem = sentenceOf(error)
      if (keeper === 'desk') wait(RETRY_MINUTES * 60_000)
    }
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  function wait(milliseconds: number): void {
    stopTimer()
    timer = setTimeout(() => void makeIfNeeded('periodic'), milliseconds)
    timer.unref()
  }

  function changed(): void {
    const moment = Date.now()
    firstChange ??= moment
    if (keeper === 'desk') wait(untilCopy(firstChange, moment))
  }

  async function since(): Promise<LocalDateTime | null> {
    const copied = last()?.madeAt
    if (copied !== undefined) return copied
    const first = await store.read
      .selectFrom('audit')
      .orderBy('seq')
      .limit(1)
      .select('at')
      .executeTakeFirst()
    return first?.at ?? null
  }

  async function closeTerminal(): Promise<void> {
    const start = firstChange === null ? null : await since()
    if (start !== null && dayOld(start, now())) await makeIfNeeded('periodic')
  }

  // Something may have been done where nobody kept copies: a terminal, a cut-off program.
  if (keeper === 'desk' && store.damage === null)
    if (copyNeeded('periodic', store.auditHead(), last(), now())) changed()

  return {
    beforeCommand: async (name) => {
      const reason = copyBefore(name)
      if (reason !== null && keeper === 'desk') await makeIfNeeded(reason)
    },
    afterCommand: async (name) => {
      changed()
      const reason = copyAfter(name)
      if (reason !== null && keeper === 'desk') await makeIfNeeded(reason)
    },
    make,
    makeIfNeeded,
    here,
    elsewhere,
    problem: () => problem,
    close: async () => {
      stopTimer()
      if (keeper === 'desk') await makeIfNeeded('close')
      else await closeTerminal()
      stopTimer()
      await queue
      return problem
    },
  }
}
