/** The public window's end of the room link: obeys the desk and tells it what is painted. */
import { useEffect, useState } from 'react'
import { isRoomMessage, ROOM_CHANNEL, type RoomMessage } from '#shared/meetings/room-link.ts'
import type { RoomState } from './use-shown-frame.ts'

const REMEMBERED = 'so-thi-dua:room-reversed'
const TURN_KEYS = { 1: 'PageDown', [-1]: 'PageUp' } as const

/** Whether the window is set white on black. Keys: Đ or D turns the colours, Esc closes the window. */
export function useRoomLink({ shown, connected }: RoomState): boolean {
  const [reversed, setReversed] = useState(() => localStorage.getItem(REMEMBERED) === 'true')

  useEffect(() => {
    localStorage.setItem(REMEMBERED, String(reversed))
    const channel = new BroadcastChannel(ROOM_CHANNEL)
    const say = (message: RoomMessage): void => channel.postMessage(message)
    const tell = (): void =>
      say({
        say: 'painted',
        number: shown.number,
        reversed,
        connected,
        width: window.innerWidth,
        height: window.innerHeight,
      })
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isRoomMessage(data)) return
      if (data.say === 'colours') setReversed(data.reversed)
      if (data.say === 'turn')
        window.dispatchEvent(new KeyboardEvent('keydown', { key: TURN_KEYS[data.by] }))
      if (data.say === 'close') window.close()
      if (data.say === 'who') tell()
    })
    const gone = (): void => say({ say: 'gone' })
    window.addEventListener('pagehide', gone)
    window.addEventListener('resize', tell)
    const painted = requestAnimationFrame(tell)
    return () => {
      cancelAnimationFrame(painted)
      window.removeEventListener('pagehide', gone)
      window.removeEventListener('resize', tell)
      channel.close()
    }
  }, [shown.number, reversed, connected])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.fullscreenElement === null) window.close()
      if (/^[dđ]$/iu.test(event.key) && !event.ctrlKey) setReversed((now) => !now)
      if (event.key === 'f' || event.key === 'F11') {
        event.preventDefault()
        void (document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen())
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return reversed
}
