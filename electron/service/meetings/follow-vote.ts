/**
 * Keeps the number of voters in the room right at once: the picture follows the vote from here, without
 * waiting for the desk's page to hear of it.
 */
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { votedSoFar } from '#shared/meetings/ballot-life.ts'
import { expectedVoters } from '#shared/meetings/result-lines.ts'
import type { ProjectionScreen } from './projection-screen.ts'

/** Shows one more voter where this ballot is on air; a held picture stays as it is. */
export function followVote(screen: ProjectionScreen, meeting: MeetingDetail): void {
  const { frame, frozen } = screen.shown()
  if (frozen || frame.kind !== 'voting') return
  const ballot = meeting.ballots.find(({ id }) => id === frame.ballotId)?.ballot
  if (ballot == null || ballot.state !== 'open') return
  const voted = votedSoFar(ballot)
  const expected = expectedVoters(meeting, ballot)
  if (voted !== frame.voted || expected !== frame.expected)
    screen.show({ ...frame, voted, expected }, meeting.rehearsal)
}
