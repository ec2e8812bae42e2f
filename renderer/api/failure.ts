/** What a failed call means to the person at the screen. */
import { ORPCError } from '@orpc/client'
import { failureText } from '#shared/text/failures.ts'

export interface Failure {
  /** A refusal of the application, bad input, a lost connection, or a bug. */
  readonly kind: 'refused' | 'invalid' | 'cancelled' | 'offline' | 'bug'
  /** The code of a refusal, else null. */
  readonly code: string | null
  readonly title: string
  /** What happened, where, and what to do. */
  readonly sentence: string
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

function inputProblems(data: unknown): string {
  const issues = field(data, 'issues')
  if (!Array.isArray(issues)) return failureText.invalidUnknown
  const lines = issues.flatMap((issue: unknown) => textOf(field(issue, 'message')) ?? [])
  return lines.length === 0 ? failureText.invalidUnknown : lines.join('; ')
}

/** The failure behind anything that a call may throw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const data: unknown = error.data
    if (error.code === 'REFUSED')
      return {
        kind: 'refused',
        code: textOf(field(data, 'code')),
        title: failureText.refusedTitle,
        sentence: textOf(field(data, 'message')) ?? failureText.bug,
      }
    if (error.code === 'BAD_REQUEST')
      return {
        kind: 'invalid',
        code: null,
        title: failureText.invalidTitle,
        sentence: failureText.invalid(inputProblems(data)),
      }
    if (error.code === 'PAYLOAD_TOO_LARGE')
      return {
        kind: 'invalid',
        code: null,
        title: failureText.refusedTitle,
        sentence: failureText.tooLarge,
      }
    if (error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN')
      return {
        kind: 'offline',
        code: null,
        title: failureText.offlineTitle,
        sentence: failureText.sessionLost,
      }
  }
  if (error instanceof Error && (error.name === 'AbortError' || error.message.includes('abort')))
    return {
      kind: 'cancelled',
      code: null,
      title: failureText.cancelledTitle,
      sentence: failureText.cancelled,
    }
  if (error instanceof TypeError)
    return {
      kind: 'offline',
      code: null,
      title: failureText.offlineTitle,
      sentence: failureText.offline,
    }
  return { kind: 'bug', code: null, title: failureText.bugTitle, sentence: failureText.bug }
}
