/**
 * A frame's paper: a head that stays on top and a body that is paged. Measured before it is painted,
 * so the room never sees a half-set frame.
 */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { projectionText } from '#shared/text/projection-page.ts'
import { largestThatFits, pagesOf, typeRange } from './fit-text.ts'
import { usePaging } from './use-paging.ts'

/** The gap between two pages of the body, in CSS pixels; it is never seen. */
const GAP = 64
/** The head may take so much of the picture; a longer one is paged with the body. */
const HEAD_SHARE = 0.5

interface Fitted {
  readonly pages: number
  /** From one page of the body to the next, in CSS pixels; not whole. */
  readonly pitch: number
}

function fit(stage: HTMLElement, head: HTMLElement | null, body: HTMLElement): Fitted | 'head' {
  const { clientWidth: width, clientHeight: height } = stage
  const set = (size: number): number => {
    stage.style.fontSize = `${size}px`
    body.style.columnWidth = `${body.clientWidth}px`
    return pagesOf(body.scrollWidth, body.clientWidth, GAP)
  }
  body.dataset['paged'] = 'true'
  const headFits = (): boolean => head === null || head.offsetHeight <= height * HEAD_SHARE
  const range = typeRange(width, height)
  const size = largestThatFits(range, (tried) => set(tried) === 1 && headFits())
  const pages = set(size ?? range.least)
  if (!headFits()) return 'head'
  // Of the whole width, so that a part of a pixel does not add up over many pages.
  const pitch = (body.scrollWidth + GAP) / pages
  body.dataset['paged'] = String(pages > 1)
  return { pages, pitch }
}

export interface FrameStageProps {
  /** Stays on top of every page. */
  readonly head?: ReactNode
  readonly children: ReactNode
  readonly align?: 'middle' | 'top'
}

/** Sets its content as large as fits, down to the least size, then on several pages. */
export function FrameStage({ head, children, align = 'middle' }: FrameStageProps): ReactNode {
  const stage = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [fitted, setFitted] = useState<Fitted>({ pages: 1, pitch: 0 })
  const [headFlows, setHeadFlows] = useState(false)
  const page = usePaging(fitted.pages)

  useLayoutEffect(() => {
    const set = (): void => {
      if (stage.current === null || body.current === null) return
      const next = fit(stage.current, top.current, body.current)
      if (next === 'head') setHeadFlows(true)
      else setFitted((now) => (now.pages === next.pages && now.pitch === next.pitch ? now : next))
    }
    set()
    const observer = new ResizeObserver(set)
    if (stage.current !== null) observer.observe(stage.current)
    document.fonts.addEventListener('loadingdone', set)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', set)
    }
  }, [headFlows, children, head])

  useEffect(() => {
    if (body.current !== null) body.current.scrollLeft = page * fitted.pitch
  }, [page, fitted])

  return (
    <div ref={stage} className="room-stage" data-align={align} data-pages={fitted.pages}>
      {head !== undefined && !headFlows && (
        <header ref={top} className="room-head">
          {head}
        </header>
      )}
      <div ref={body} className="room-body" data-paged="false" data-page={page + 1}>
        {headFlows && <div className="room-head">{head}</div>}
        {children}
      </div>
      {fitted.pages > 1 && (
        <footer className="room-foot">{projectionText.page(page + 1, fitted.pages)}</footer>
      )}
    </div>
  )
}
