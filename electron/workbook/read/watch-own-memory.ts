import { Worker } from 'node:worker_threads'

/** What the watch writes before it ends the process, for the parent to know why. */
export const MEMORY_MARK = 'reader: over its memory'

const WATCH = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
setInterval(() => {
  if (process.memoryUsage.rss() <= workerData.limit) return
  writeSync(2, workerData.mark)
  process.kill(process.pid, 'SIGKILL')
}, 50)
`

let watching = false

/**
 * Ends this process as soon as it holds more than `limit` resident bytes. A thread of its own
 * looks, because the main one is busy parsing; for systems where the parent cannot look itself.
 */
export function watchOwnMemory(limit: number): void {
  if (watching) return
  watching = true
  new Worker(WATCH, { eval: true, workerData: { limit, mark: MEMORY_MARK } }).unref()
}
