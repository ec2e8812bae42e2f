/** A frame as the room sees it, in small: the same code at the room's own size, scaled down. */
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { PictureView, type Picture } from '#renderer/projection/picture-view.tsx'

export interface ScreenPreviewProps {
  readonly label: string
  readonly picture: Picture
  /** Of the room's window, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly reversed: boolean
  readonly live: boolean
}

export function ScreenPreview(props: ScreenPreviewProps): ReactElement {
  const { picture, width, height } = props
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.25)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => setScale(element.clientWidth / width)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])
  return (
    <div className="op-screen" data-live={props.live}>
      <div
        ref={box}
        className="op-stage"
        role="img"
        aria-label={props.label}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <div className="op-stage-inner" style={{ width, height, transform: `scale(${scale})` }}>
          <PictureView picture={picture} reversed={props.reversed} />
        </div>
      </div>
    </div>
  )
}
