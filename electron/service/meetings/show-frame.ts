/**
 * Puts a frame on the public window. A result is shown only of a published ballot, and a count of
 * voters only while the ballot is open; and a rehearsal is shown as one: the store says which,
 * whatever the page believes.
 */
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { PublicFrame, ShownFrame } from '#shared/meetings/projection.ts'
import { termsOf } from './meeting-terms.ts'
import type { ProjectionScreen } from './projection-screen.ts'

const NEEDED = { result: 'published', voting: 'open' } as const

/** @throws Refusal BALLOT_UNKNOWN, BALLOT_STATE */
export async function showFrame(
  reader: Reader,
  input: { readonly frame: PublicFrame; readonly meetingId?: string | undefined },
  screen: ProjectionScreen,
): Promise<ShownFrame> {
  const { frame } = input
  let { meetingId } = input
  if (frame.kind === 'result' || frame.kind === 'voting') {
    const ballot = await reader
      .selectFrom('ballot')
      .where('id', '=', frame.ballotId)
      .select(['state', 'meeting_id'])
      .executeTakeFirst()
    if (ballot === undefined) throw new Refusal('BALLOT_UNKNOWN', { ballot: frame.ballotId })
    if (ballot.state !== NEEDED[frame.kind])
      throw new Refusal('BALLOT_STATE', { action: 'chiếu nội dung này', state: ballot.state })
    meetingId = ballot.meeting_id
  }
  const rehearsal = meetingId !== undefined && (await termsOf(reader, meetingId)).rehearsal
  return screen.show(frame, rehearsal)
}
