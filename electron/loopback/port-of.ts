/** The port that a command line names: 0, any, where it names none; null for a text that is no port. */
export function portOf(text: string | undefined): number | null {
  if (text === undefined) return 0
  const port = /^\d+$/u.test(text) ? Number(text) : -1
  return port === 0 || (port >= 1024 && port <= 65_535) ? port : null
}
