import { createChildReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'

let reader: ReaderHost | undefined

/**
 * The reader process of the test files that share a worker, started for the first file that is read:
 * a start takes longer than most readings. Whoever closes it leaves it to the others; it ends with
 * the worker. That a program of its own starts and ends one is shown where programs are started.
 */
export function workerReader(): ReaderHost {
  const { read } = (reader ??= createChildReaderHost())
  return { read, close: () => Promise.resolve() }
}
