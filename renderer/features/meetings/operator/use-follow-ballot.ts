/**
 * Keeps the room right while a ballot is on air: the number of voters moves with the votes, and once
 * the ballot is closed the room no longer reads that it is open.
 */
import { useEffect, useRef } from 'react'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import type { FrameWish } from '#shared/meetings/public-frame.ts'
import { cueText } from '#shared/text/operator-page.ts'
import type { FramedCue } from './room-pane.tsx'
import type { Room } from './use-room.ts'

const closedTitle = (meeting: MeetingDetail, ballotId: string): FrameWish => ({
  kind: 'title',
  heading: cueText.counting,
  lines: meeting.ballots.flatMap(({ id, title }) => (id === ballotId ? [title] : [])),
  until: null,
})

export function useFollowBallot(
  meeting: MeetingDetail,
  cues: readonly FramedCue[],
  room: Room,
): void {
  const shown = room.shown?.frame
  const { wish } = room
  const onAir = shown?.kind === 'voting' ? shown.ballotId : null
  const open = cues.find(({ cue }) => cue.key === `voting:${onAir}`)
  const wanted: FrameWish | null =
    onAir === null
      ? null
      : open === undefined
        ? closedTitle(meeting, onAir)
        : JSON.stringify(open.frame) === JSON.stringify(shown)
          ? null
          : open.cue.wish
  const asked = useRef('')
  const key = JSON.stringify(wanted)
  useEffect(() => {
    // Once for each change, however often the page is drawn meanwhile.
    if (wanted !== null && asked.current !== key) void wish(wanted)
    asked.current = key
  }, [key, wanted, wish])
}
