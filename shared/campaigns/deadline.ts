/**
 * Deadlines by their wording. "Chậm nhất ngày 09/8" and "trước ngày 10/8" have the same last good
 * day and stay two rules; weekends shift nothing, as no plan says so.
 */
import type { Day, LocalDateTime } from '#shared/kernel/day.ts'
import { addDays, dayPart, daysBetween } from '#shared/kernel/day.ts'
import type { Deadline } from './plan.ts'

function lastDayOf(deadline: Deadline): Day | null {
  switch (deadline.kind) {
    case 'on-or-before':
      return deadline.day
    case 'before':
      return addDays(deadline.day, -1)
    case 'within':
      return deadline.to
    case 'none':
      return null
  }
}

/** A deadline is asked about once for each receipt, and never changes. */
const lastDays = new WeakMap<Deadline, Day | null>()

/**
 * The last day on which a receipt is on time; null where the plan names no deadline.
 * The day counts to its end: 23:59 is on time, 00:00 of the next day is one day late.
 */
export function lastGoodDay(deadline: Deadline): Day | null {
  const known = lastDays.get(deadline)
  if (known !== undefined) return known
  const last = lastDayOf(deadline)
  lastDays.set(deadline, last)
  return last
}

/** The first day on which a receipt counts, where the wording opens a window ("trong tháng 7"). */
export const firstGoodDay = (deadline: Deadline): Day | null =>
  deadline.kind === 'within' ? deadline.from : null

export interface Lateness {
  /** `early`: before the window opened, so this milestone is not met by it. */
  readonly state: 'on-time' | 'late' | 'early' | 'no-deadline'
  /** Calendar days after the last good day; 0 unless late. */
  readonly lateDays: number
}

/** How a receipt stands to its deadline. Only the calendar day counts. */
export function lateness(deadline: Deadline | null, receivedAt: LocalDateTime | Day): Lateness {
  const last = deadline === null ? null : lastGoodDay(deadline)
  if (deadline === null || last === null) return { state: 'no-deadline', lateDays: 0 }
  const day = dayPart(receivedAt)
  const first = firstGoodDay(deadline)
  if (first !== null && day < first) return { state: 'early', lateDays: 0 }
  return day <= last
    ? { state: 'on-time', lateDays: 0 }
    : { state: 'late', lateDays: daysBetween(last, day) }
}

/** Whether a receipt came after the last good day; the same as `lateness` says, without counting days. */
export function isLate(deadline: Deadline | null, receivedAt: LocalDateTime | Day): boolean {
  const last = deadline === null ? null : lastGoodDay(deadline)
  return last !== null && dayPart(receivedAt) > last
}
