/** When a copy is due. Pure, so that the rule can be tried without waiting. */
import { daysBetween, dayPart, type LocalDateTime } from '#shared/kernel/day.ts'
import type { AuditHead, BackupReason } from './backup-manifest.ts'

/** A copy is made so long after the last change … */
export const QUIET_MINUTES = 15
/** … but a desk that never rests gets one at the latest so long after the first. */
export const BUSY_MINUTES = 30
/** After a copy failed it is tried again so much later. */
export const RETRY_MINUTES = 5
/** A row of imports is preceded by one copy, not by one for every file. */
const SAME_RUN_MINUTES = 5

const MINUTE = 60_000

/** Milliseconds from now until the copy; `firstChange` and `now` in milliseconds of one clock. */
export function untilCopy(firstChange: number, now: number): number {
  const quiet = QUIET_MINUTES * MINUTE
  const latest = firstChange + BUSY_MINUTES * MINUTE - now
  return Math.max(0, Math.min(quiet, latest))
}

/** Whether two stores hold the same: every command leaves a line, and each line covers all before. */
export const sameHead = (left: AuditHead, right: AuditHead): boolean =>
  left.lines === right.lines && left.hash === right.hash

const minutesOf = (moment: LocalDateTime): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))

/** Minutes from one local moment to another; negative where the clock was set back. */
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  daysBetween(dayPart(from), dayPart(to)) * 1440 + minutesOf(to) - minutesOf(from)

/** Whether a copy for this reason is needed, given the last good one (null: there is none). */
export function copyNeeded(
  reason: BackupReason,
  store: AuditHead,
  last: { readonly audit: AuditHead; readonly madeAt: LocalDateTime } | null,
  now: LocalDateTime,
): boolean {
  if (store.lines === 0) return false
  if (last === null) return true
  if (sameHead(store, last.audit)) return false
  if (reason !== 'import') return true
  const age = minutesBetween(last.madeAt, now)
  return age < 0 || age >= SAME_RUN_MINUTES
}

/** Whether a terminal, which makes no copies of its own accord, should make one all the same. */
export const dayOld = (since: LocalDateTime, now: LocalDateTime): boolean =>
  Math.abs(minutesBetween(since, now)) > 1440
