/** How much of the window is left below an element, for a table that fills it. */
import { useCallback, useLayoutEffect, useRef, useState, type RefCallback } from 'react'

/** Head of a table, its border, and the margin below it. */
const AROUND = 40 + 2 + 24

export interface FreeHeight {
  readonly frame: RefCallback<HTMLDivElement>
  /** Pixels for the body of a table. */
  readonly free: number
}

export function useFreeHeight(): FreeHeight {
  const element = useRef<HTMLDivElement | null>(null)
  const [free, setFree] = useState(400)
  const measure = useCallback(() => {
    if (element.current === null) return
    const top = element.current.getBoundingClientRect().top
    setFree(Math.max(Math.floor(window.innerHeight - top - AROUND), 160))
  }, [])
  const frame = useCallback<RefCallback<HTMLDivElement>>(
    (node) => {
      element.current = node
      measure()
    },
    [measure],
  )
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    const above = element.current?.previousElementSibling
    if (above instanceof Element) observer.observe(above)
    return () => observer.disconnect()
  }, [measure])
  return { frame, free }
}
