/** How long somebody waits who gave wrong passphrases. */

/** So many wrong ones in a row cost nothing: fingers slip. */
const FREE = 3
const FIRST_SECONDS = 5
const MOST_SECONDS = 300

/**
 * Seconds still to wait before the next attempt: none for the first three wrong ones, then 5, 10,
 * 20 … up to 300. A clock set back counts as no time passed, never as more to wait than one delay.
 */
export function secondsToWait(
  failures: number,
  failedAt: number | null,
  nowMilliseconds: number,
): number {
  if (failures < FREE || failedAt === null) return 0
  const delay = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(failures - FREE, 10))
  const passed = Math.max(0, nowMilliseconds - failedAt)
  return Math.max(0, Math.ceil(delay - passed / 1000))
}
