/** The local moment, to the second, so many minutes after `now` (milliseconds since 1970). */
export function momentAfter(minutes: number, now: number): string {
  const end = new Date(now + minutes * 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${end.getFullYear()}-${two(end.getMonth() + 1)}-${two(end.getDate())}`
  return `${day}T${two(end.getHours())}:${two(end.getMinutes())}:${two(end.getSeconds())}`
}

/** The moment so many minutes from now. */
export const minutesFromNow = (minutes: number): string => momentAfter(minutes, Date.now())
