/** Opens the service for a command, and closes it whatever happens. */
import type { Words } from './args.ts'
import { openSession, type Session } from './session.ts'

export async function withSession<Result>(
  words: Words,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await openSession(words)
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
