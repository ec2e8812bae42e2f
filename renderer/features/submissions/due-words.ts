/** How the state of something due is shown: a tone and words. */
import type { DueEntry } from '#shared/reports/due-calendar.ts'
import { calendarText as say } from '#shared/text/calendar.ts'
import type { Tone } from '#renderer/ui/status-tag.tsx'

/** From here on the days left are told with emphasis. */
const SOON_DAYS = 7

/** How loudly something due is shown. */
export function dueTone({ state, inDays }: DueEntry): Tone {
  if (state === 'done') return 'good'
  if (state === 'overdue') return 'bad'
  return inDays !== null && inDays <= SOON_DAYS ? 'warn' : 'wait'
}

/** "quá 03 ngày", "đủ 12 đơn vị", "đã khép phiên"; empty where there is nothing to say. */
export function dueWords({ kind, state, inDays, expected }: DueEntry): string {
  if (state === 'done') return kind === 'meeting' ? say.sealed : say.allDone(expected)
  if (inDays === null) return ''
  return kind === 'meeting' ? say.meetingLeft(inDays) : say.left(inDays)
}
