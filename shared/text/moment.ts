/** Moments where there is little room: in the columns of tables. */
import { dayPart, formatDay } from '#shared/kernel/day.ts'

/** "06/8/2024 09:15"; only the day where the hour was not noted. */
export function shortMoment(moment: string): string {
  const day = formatDay(dayPart(moment))
  const time = moment.slice(11, 16)
  return time === '' ? day : `${day} ${time}`
}
