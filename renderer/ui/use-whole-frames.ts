/**
 * Turns the wheel over a long table so that its window moves and its rows are drawn in one frame.
 * The kit moves the window from within a state's update. React runs the first update after a rest at
 * once and draws the rows a task later: what is painted in between has a blank strip as tall as the
 * turn. An update behind another one is run while the rows are drawn, as it should be.
 */
import { useEffect, useRef, type RefObject } from 'react'

/** Pixels of the update that goes ahead: another place for React, none for the eye. */
const AHEAD = 0.01

/** What the kit's table gives to move it. */
interface Movable {
  readonly scrollTo: (place: { readonly top: number }) => void
}

export interface WholeFrames<Table extends Movable> {
  /** Around the table. */
  readonly around: RefObject<HTMLDivElement | null>
  readonly table: RefObject<Table | null>
}

/** Sideways, zooming and turns counted in lines are left to the kit. */
const isPlain = (event: WheelEvent): boolean =>
  !event.ctrlKey &&
  !event.shiftKey &&
  event.deltaMode === WheelEvent.DOM_DELTA_PIXEL &&
  Math.abs(event.deltaY) > Math.abs(event.deltaX)

export function useWholeFrames<Table extends Movable>(): WholeFrames<Table> {
  const around = useRef<HTMLDivElement>(null)
  const table = useRef<Table>(null)
  useEffect(() => {
    const outside = around.current
    if (outside === null) return
    /** Where the turns of this frame lead, before it is drawn. */
    let wanted: number | null = null
    /** What the kit was told and has not done yet: it moves the window a task later. */
    let under: { readonly from: number; readonly to: number } | null = null
    let frame = 0
    const draw = (from: number): void => {
      const top = wanted
      wanted = null
      if (top === null) return
      under = { from, to: top }
      table.current?.scrollTo({ top: from + Math.sign(top - from) * AHEAD })
      table.current?.scrollTo({ top })
    }
    const turn = (event: WheelEvent): void => {
      const view =
        event.target instanceof Element
          ? event.target.closest('.ant-table-tbody-virtual-holder')
          : null
      if (view === null || !isPlain(event)) return
      const from = wanted ?? (under?.from === view.scrollTop ? under.to : view.scrollTop)
      const last = view.scrollHeight - view.clientHeight
      const to = Math.min(Math.max(from + event.deltaY, 0), last)
      // At either end the page scrolls on.
      if (to === from) return
      event.preventDefault()
      event.stopPropagation()
      if (wanted === null) frame = requestAnimationFrame(() => draw(view.scrollTop))
      wanted = to
    }
    const moved = (): void => {
      under = null
    }
    outside.addEventListener('wheel', turn, { capture: true, passive: false })
    outside.addEventListener('scroll', moved, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      outside.removeEventListener('scroll', moved, { capture: true })
      outside.removeEventListener('wheel', turn, { capture: true })
    }
  }, [])
  return { around, table }
}
