/**
 * Puts a frame on the public window. A result is shown only of a published ballot, and a count of
 * voters only while the ballot is open: the store says which, whatever the page believes.
 */
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { PublicFrame, ShownFrame } from '#shared/meetings/projection.ts'
import type { ProjectionScreen } from './projection-screen.ts'

const NEEDED = { result: 'published', voting: 'open' } as const

/** @throws Refusal BALLOT_UNKNOWN, BALLOT_STATE */
export async function showFrame(
  reader: Reader,
  frame: PublicFrame,
  screen: ProjectionScreen,
): Promise<ShownFrame> {
  if (frame.kind === 'result' || frame.kind === 'voting') {
    const ballot = await reader
      .selectFrom('ballot')
      .where('id', '=', frame.ballotId)
      .select('state')
      .executeTakeFirst()
    if (ballot === undefined) throw new Refusal('BALLOT_UNKNOWN', { ballot: frame.ballotId })
    if (ballot.state !== NEEDED[frame.kind])
      throw new Refusal('BALLOT_STATE', { action: 'chiếu nội dung này', state: ballot.state })
  }
  return screen.show(frame)
}
