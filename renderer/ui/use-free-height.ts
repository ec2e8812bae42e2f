/** How much of the window is left below an element, for a table that fills it. */
import { useCallback, useLayoutEffect, useRef, useState, type RefCallback } from 'react'

/** The border of a table and the margin below it. */
const AROUND = 2 + 24
/** Less than this is no table: the page scrolls instead. */
const LEAST = 320

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
    const { top } = element.current.getBoundingClientRect()
    const head = element.current.querySelector('.ant-table-thead')?.clientHeight ?? 40
    setFree(Math.max(Math.floor(window.innerHeight - top - head - AROUND), LEAST))
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
    const head = element.current?.querySelector('.ant-table-thead')
    if (head instanceof Element) observer.observe(head)
    return () => observer.disconnect()
  }, [measure])
  return { frame, free }
}
