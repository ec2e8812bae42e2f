/**
 * What to do while a virus scanner or another program holds a file for a moment: try again with
 * growing pauses. Source: electron-store#125 and #204, where Windows answers EPERM or EBUSY.
 */

/** Pauses between tries in milliseconds: together a little over three seconds. */
export const PAUSES_MS = [50, 100, 200, 400, 800, 1600] as const

const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

/** The code of a failed system call or of SQLite; empty where there is none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether another program may just be holding the file. */
export const isBusy = (error: unknown): boolean => BUSY.has(errorCode(error))

/** Does the work, again after a pause while the file is held. @throws the last error */
export async function retryBusy<Result>(
  work: () => Result | Promise<Result>,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<Result> {
  for (const wait of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      await pause(wait)
    }
  }
  return work()
}
