/**
 * Looks through a store for damage in a thread of its own, while the program loads and opens it: the
 * quick check reads the whole file, and a start would wait for it. Light on purpose, since it is
 * loaded before everything else.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { APPLICATION_ID } from './application-id.ts'
import { swapUnderWay } from './backup/swap-note.ts'
import { requireGoodPlace } from './store-place.ts'

/** What was found, empty where the store is sound; null where the thread could not tell. */
export type StoreCheck = Promise<readonly string[] | null>

/** A smaller store is looked through sooner than a thread is there. */
export const SMALLEST_BYTES = 4 * 1024 * 1024

const APPLICATION = 68
const LENGTH = 72
/** Both versions of the header, to write and to read: 2 is a -wal beside the file. */
const IN_WAL = [2, 2]
const VERSIONS = 18

/** One of ours with its -wal: opening it read-only then changes nothing of it. */
function isOurs(file: string): boolean {
  const head = Buffer.alloc(LENGTH)
  const handle = fs.openSync(file, 'r')
  try {
    if (fs.readSync(handle, head, 0, LENGTH, 0) < LENGTH) return false
  } finally {
    fs.closeSync(handle)
  }
  return (
    head.readUInt32BE(APPLICATION) === APPLICATION_ID &&
    IN_WAL.every((version, index) => head[VERSIONS + index] === version)
  )
}

function worthIt(file: string): boolean {
  try {
    requireGoodPlace(file)
    return !swapUnderWay(file) && fs.statSync(file).size >= SMALLEST_BYTES && isOurs(file)
  } catch {
    // Whoever opens the store meets the same, and says it.
    return false
  }
}

/** The thread's code: beside this file, or where it was bundled to. */
const entryOf = (): string | undefined =>
  [
    new URL('quick-check-worker.ts', import.meta.url),
    new URL('quick-check-worker.js', import.meta.url),
    new URL('../quick-check-worker.js', import.meta.url),
  ]
    .map((url) => fileURLToPath(url))
    .find((file) => fs.existsSync(file))

const textsIn = (message: unknown): readonly string[] | null =>
  Array.isArray(message) ? message.map(String) : null

/**
 * Begins to look through a store. Null where there is nothing to look through yet, or it may not be
 * opened before something else is done to it: then whoever opens it looks himself.
 */
export function beginCheck(file: string): StoreCheck | null {
  const entry = worthIt(file) ? entryOf() : undefined
  if (entry === undefined) return null
  return new Promise((resolve) => {
    const worker = new Worker(entry, { workerData: path.resolve(file) })
    worker.once('message', (message) => resolve(textsIn(message)))
    // A thread that fails leaves the look to whoever opens the store.
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
}
