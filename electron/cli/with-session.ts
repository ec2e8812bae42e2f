/** Opens the service for a command, and closes it whatever happens. */
import type { Words } from './args.ts'
import { openSession, type Session, type SessionOptions } from './session.ts'

export async function withSession<Result>(
  words: Words,
  work: (session: Session) => Promise<Result>,
  options: SessionOptions = {},
): Promise<Result> {
  const session = await openSession(words, options)
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
