/** Locks the screen where nobody moves, and tells the service where somebody does. */
import { useEffect } from 'react'
import { useDeskCall } from '#renderer/api/desk.ts'

const MOVES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
/** A movement is told at most so often. */
const TELL_EVERY = 30_000

export function useIdle(idleMinutes: number, watching: boolean): void {
  const call = useDeskCall()
  useEffect(() => {
    if (!watching) return
    let told = performance.now()
    let timer = 0
    const lock = (): void => void call('lock')
    const moved = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, idleMinutes * 60_000)
      if (performance.now() - told < TELL_EVERY) return
      told = performance.now()
      void call('stillHere')
    }
    moved()
    for (const move of MOVES) window.addEventListener(move, moved, { passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const move of MOVES) window.removeEventListener(move, moved)
    }
  }, [call, idleMinutes, watching])
}
