/**
 * An exception that no contract declares is a bug: it goes to standard error, for support. Never
 * the values: they hold people's records.
 */
import { ORPCError, ValidationError } from '@orpc/server'

const issuePath = (path: readonly unknown[] | undefined): string =>
  (path ?? [])
    .map((part) =>
      String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part),
    )
    .join('.')

/** Lines for the log, or null where the error is one that the contract declares. */
export function bugReport(error: unknown): string | null {
  if (error instanceof ORPCError && (error.defined || error.status < 500)) return null
  // The page went away in the middle of a call: its business, not a bug.
  if (error instanceof Error && (error.name === 'AbortError' || error.message === 'aborted'))
    return null
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof ValidationError) {
    const places = cause.issues.map((issue) => `${issuePath(issue.path)}: ${issue.message}`)
    return [`output does not fit the contract`, ...places].join('\n  ')
  }
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
}

/** Writes a bug to standard error; declared refusals and cancelled calls are none. */
export function logBug(error: unknown): void {
  const report = bugReport(error)
  if (report !== null) process.stderr.write(`${report}\n`)
}
