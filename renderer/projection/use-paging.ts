/** Turns the pages of a frame: by itself, and by the arrow and page keys. */
import { useEffect, useState } from 'react'

/** Milliseconds a page stays; a page of names is read aloud in less. */
const STAY = 12_000

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}

/** The page to show, from 0. Touching a key gives the page a full stay. */
export function usePaging(pages: number): number {
  const [page, setPage] = useState(0)
  const shown = Math.min(page, pages - 1)
  useEffect(() => {
    if (pages <= 1) return
    const turn = (by: number): void => setPage((now) => (now + by + pages) % pages)
    const timer = setTimeout(() => turn(1), STAY)
    const onKey = (event: KeyboardEvent): void => {
      const step = STEPS[event.key]
      if (step !== undefined) turn(step)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey)
    }
  }, [pages, shown])
  return shown
}
