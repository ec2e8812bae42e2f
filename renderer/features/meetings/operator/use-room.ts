/** The operator's hold on the room: what is shown now, what the window really painted, and showing more. */
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PublicFrame, ShownFrame } from '#shared/meetings/projection.ts'
import { publicFrame, type FrameWish } from '#shared/meetings/public-frame.ts'
import { isRoomMessage, ROOM_CHANNEL, type RoomMessage } from '#shared/meetings/room-link.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf } from '#renderer/api/failure.ts'

type Painted = Extract<RoomMessage, { say: 'painted' }>

export interface Room {
  /** What was put on the public window last; null until the service said. */
  readonly shown: ShownFrame | null
  /** What the window has painted; null where no window answers. */
  readonly painted: Painted | null
  readonly show: (frame: PublicFrame) => Promise<void>
  /** Shows a wish, or says why that cannot be shown. */
  readonly wish: (wish: FrameWish) => Promise<void>
  /** Lays a message over whatever is shown; null takes it off. */
  readonly overlay: (overlay: Overlay | null) => Promise<void>
  readonly freeze: (frozen: boolean) => Promise<void>
  readonly tell: (message: RoomMessage) => void
}

/** How often the window is asked whether it is there, and when silence means that it is not. */
const ASK_EVERY = 2000
const SILENCE = 5000

function useShown(): ShownFrame | null {
  const [shown, setShown] = useState<ShownFrame | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const follow = async (): Promise<void> => {
      for await (const next of await client.meetings.watch(undefined, { signal: stop.signal }))
        setShown(next)
    }
    const keepFollowing = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        // A lost service shows on every call of the page; here it only means to ask again.
        await follow().catch(() => undefined)
        await new Promise((resolve) => {
          setTimeout(resolve, 1000)
        })
      }
    }
    void keepFollowing()
    return () => stop.abort()
  }, [])
  return shown
}

function usePainted(): {
  readonly painted: Painted | null
  readonly tell: (message: RoomMessage) => void
} {
  const [painted, setPainted] = useState<Painted | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const link = new BroadcastChannel(ROOM_CHANNEL)
    channel.current = link
    let heard = 0
    link.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isRoomMessage(data)) return
      if (data.say === 'painted') {
        heard = Date.now()
        setPainted(data)
      }
      if (data.say === 'gone') setPainted(null)
    })
    const ask = (): void => {
      link.postMessage({ say: 'who' } satisfies RoomMessage)
      if (Date.now() - heard > SILENCE) setPainted(null)
    }
    ask()
    const timer = setInterval(ask, ASK_EVERY)
    return () => {
      clearInterval(timer)
      link.close()
      channel.current = null
    }
  }, [])
  const tell = useCallback((message: RoomMessage) => channel.current?.postMessage(message), [])
  return { painted, tell }
}

/** A message before its text has passed the sieve. */
interface Overlay {
  readonly text: string
  readonly until: string | null
}

/** `meetingId`: of the meeting that is conducted, so that a rehearsal is shown as one. */
export function useRoom(meetingId: string): Room {
  const { notification } = App.useApp()
  const shown = useShown()
  const { painted, tell } = usePainted()
  // Not through the query cache: showing changes nothing in the store, and the room waits.
  const attempt = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        await work()
      } catch (error) {
        const { title, sentence } = failureOf(error)
        notification.error({ title, description: sentence, role: 'alert' })
      }
    },
    [notification],
  )
  const show = useCallback(
    (frame: PublicFrame) => attempt(() => client.meetings.project({ frame, meetingId })),
    [attempt, meetingId],
  )
  const overlay = useCallback(
    (over: Overlay | null) => attempt(() => client.meetings.overlay({ overlay: over })),
    [attempt],
  )
  const freeze = useCallback(
    (frozen: boolean) => attempt(() => client.meetings.freeze({ frozen })),
    [attempt],
  )
  const wish = useCallback(
    async (wished: FrameWish) => {
      const made = publicFrame(wished)
      if (made.ok) await show(made.frame)
      else notification.warning({ title: made.message, role: 'alert' })
    },
    [notification, show],
  )
  return { shown, painted, show, wish, overlay, freeze, tell }
}
