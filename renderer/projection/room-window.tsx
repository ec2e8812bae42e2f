/** The whole public window. */
import { useEffect, useState, type ReactNode } from 'react'
import { PictureView } from './picture-view.tsx'
import { useRoomLink } from './use-room-link.ts'
import { useShownFrame } from './use-shown-frame.ts'

/** The pointer is hidden when it has not moved for so long, in milliseconds. */
const IDLE = 2000

export function RoomWindow(): ReactNode {
  const state = useShownFrame()
  const reversed = useRoomLink(state)
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE)
    const moved = (): void => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), IDLE)
    }
    window.addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', moved)
    }
  }, [])
  return (
    <main
      className="room-window"
      data-idle={idle}
      data-number={state.shown.number}
      data-connected={state.connected}
    >
      <PictureView picture={state.shown} reversed={reversed} />
    </main>
  )
}
