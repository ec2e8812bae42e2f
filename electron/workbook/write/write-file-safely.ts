/**
 * Writes a file whole or not at all: to a temporary name in the same folder, flushed to the disk,
 * then renamed over the target. A target that Excel or Word has open is tried again for a while and
 * then refused with a sentence, never left half written.
 */
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { errorCode, isBusy, retryBusy } from '#shared/kernel/retry-busy.ts'

/** The calls that can fail, so that a test can let them fail as Windows does. */
export interface FileSteps {
  readonly rename: (from: string, to: string) => Promise<void>
  readonly pause: (milliseconds: number) => Promise<unknown>
}

const STEPS: FileSteps = { rename, pause }

const NOT_WRITABLE = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'ENAMETOOLONG',
])

async function closing<Result>(
  handle: FileHandle,
  work: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

async function writeTemporary(file: string, bytes: Uint8Array): Promise<void> {
  await closing(await open(file, 'wx'), async (handle) => {
    await handle.writeFile(bytes)
    await handle.sync()
  })
}

/** Makes the new name durable. Windows cannot open a folder and needs no such step. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await closing(await open(folder, 'r'), (handle) => handle.sync())
}

function refusalOf(error: unknown, target: string, moving: boolean): unknown {
  const code = errorCode(error)
  if (moving && isBusy(error)) return new Refusal('TARGET_BUSY', { path: target })
  if (NOT_WRITABLE.has(code))
    return new Refusal('TARGET_NOT_WRITABLE', { path: target, detail: code })
  return error
}

/**
 * Replaces or creates `target` with these bytes. Throws the refusal TARGET_BUSY when it stays open in
 * another program, TARGET_NOT_WRITABLE when the folder or disk does not take it; in both cases the
 * old file is as it was and no temporary file is left.
 */
export async function writeFileSafely(
  target: string,
  bytes: Uint8Array,
  steps: FileSteps = STEPS,
): Promise<void> {
  const folder = path.dirname(target)
  const temporary = path.join(folder, `.${newId()}.tmp`)
  let moving = false
  try {
    await writeTemporary(temporary, bytes)
    moving = true
    await retryBusy(() => steps.rename(temporary, target), steps.pause)
  } catch (error) {
    await rm(temporary, { force: true })
    throw refusalOf(error, target, moving)
  }
  await flushFolder(folder)
}
