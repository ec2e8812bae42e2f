/** The wall clock of the office PC, to the minute, without a zone: `2024-08-09T23:59`. */
export function localNow(): string {
  const now = new Date()
  const pad = (value: number): string => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  return `${day}T${pad(now.getHours())}:${pad(now.getMinutes())}`
}
