/** Follows what the room is shown. A frame with a lower number than the one on the screen is late and dropped. */
import { useEffect, useState } from 'react'
import { client } from '#renderer/api/client.ts'
import type { ShownFrame } from '#shared/meetings/projection.ts'
import { FIRST_FRAME, laterFrame } from '#shared/meetings/shown-frame.ts'

/** How long to wait before asking again after the service was lost, in milliseconds. */
const AGAIN = 500

export interface RoomState {
  readonly shown: ShownFrame
  /** False while the service cannot be reached; the last frame stays meanwhile. */
  readonly connected: boolean
}

const BLANK: RoomState = { shown: FIRST_FRAME, connected: false }

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * The frame for the room. A new stream begins with the present frame, whatever its number: after a
 * restart of the service the numbers begin again.
 */
export function useShownFrame(): RoomState {
  const [state, setState] = useState(BLANK)
  useEffect(() => {
    const stop = new AbortController()
    const follow = async (): Promise<void> => {
      const frames = await client.meetings.watch(undefined, { signal: stop.signal })
      let first = true
      for await (const arrived of frames) {
        const fresh = first
        first = false
        setState((now) => ({
          shown: fresh ? arrived : laterFrame(now.shown, arrived),
          connected: true,
        }))
      }
    }
    const keepFollowing = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        // The room is never shown a failure: the last frame stays, and the desk is told.
        await follow().catch(() => undefined)
        if (stop.signal.aborted) return
        setState((now) => (now.connected ? { ...now, connected: false } : now))
        await pause(AGAIN)
      }
    }
    void keepFollowing()
    return () => stop.abort()
  }, [])
  return state
}
