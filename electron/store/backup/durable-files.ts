/** Files moved and flushed so that a power cut leaves the old or the new, never a part. */
import fs from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#shared/kernel/ids.ts'
import { errorCode, retryBusy } from '#shared/kernel/retry-busy.ts'

const TEMPORARY = /^\.(\d+)-[0-9a-f-]{36}\.tmp(-journal|-wal|-shm)?$/

/** A name in this folder that nobody else uses, recognised as unfinished and whose it is. */
export const temporaryIn = (folder: string): string =>
  path.join(folder, `.${process.pid}-${newId()}.tmp`)

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

/** Removes what programs of this PC that were ended left unfinished in a folder. */
export function removeUnfinished(folder: string): void {
  if (!fs.existsSync(folder)) return
  for (const name of fs.readdirSync(folder)) {
    const owner = TEMPORARY.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner)))
      fs.rmSync(path.join(folder, name), { force: true })
  }
}

/** Flushes a file's content to the disk; a slow stick keeps nobody else waiting. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the names in a folder durable. Windows cannot open a folder and needs no such step. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Renames, waiting for a virus scanner to let go. */
export const moveFile = (from: string, to: string): Promise<void> =>
  retryBusy(() => fs.renameSync(from, to), pause)

/** Writes a small text whole or not at all. */
export async function writeText(file: string, text: string, mode = 0o644): Promise<void> {
  const folder = path.dirname(file)
  const temporary = temporaryIn(folder)
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx', mode })
    await flushFile(temporary)
    await moveFile(temporary, file)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
  flushFolder(folder)
}
