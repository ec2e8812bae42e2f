/**
 * The pictures before the room, one after another. Apart from the frames' schema, so that the public
 * window, which only draws, need not load it.
 */
import type { ShownFrame } from './projection.ts'

/** What the window shows before anything was put on it. */
export const FIRST_FRAME: ShownFrame = {
  number: 0,
  frame: { kind: 'blank' },
  overlay: null,
  rehearsal: false,
  frozen: false,
  waiting: false,
}

/** What may change of a picture. */
export type PictureChange = Partial<Pick<ShownFrame, 'frame' | 'overlay' | 'rehearsal'>>

/** The next picture; the number only ever grows. */
export const nextFrame = (shown: ShownFrame, change: PictureChange): ShownFrame => ({
  ...shown,
  ...change,
  number: shown.number + 1,
})

/** The picture to keep of two that arrive in any order. */
export const laterFrame = (shown: ShownFrame, arrived: ShownFrame): ShownFrame =>
  arrived.number > shown.number ? arrived : shown
