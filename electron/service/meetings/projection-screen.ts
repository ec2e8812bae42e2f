/**
 * What the room sees now, for every window that shows it. Frames are immutable and numbered; a
 * watcher always gets the latest one and never one out of turn.
 */
import {
  FIRST_FRAME,
  nextFrame,
  type PublicFrame,
  type ShownFrame,
} from '#shared/meetings/projection.ts'

export interface ProjectionScreen {
  readonly shown: () => ShownFrame
  show(frame: PublicFrame): ShownFrame
  /** The present frame, then every later one, until the signal or the reader stops. */
  watch(signal?: AbortSignal): AsyncGenerator<ShownFrame, void, void>
}

export function projectionScreen(): ProjectionScreen {
  let current = FIRST_FRAME
  const waiting = new Set<() => void>()
  const wakeAll = (): void => {
    for (const wake of waiting) wake()
    waiting.clear()
  }
  const changedAfter = (number: number, signal: AbortSignal | undefined): Promise<void> =>
    current.number > number || signal?.aborted === true
      ? Promise.resolve()
      : new Promise((resolve) => {
          waiting.add(resolve)
          signal?.addEventListener(
            'abort',
            () => {
              waiting.delete(resolve)
              resolve()
            },
            { once: true },
          )
        })
  return {
    shown: () => current,
    show: (frame) => {
      current = nextFrame(current, frame)
      wakeAll()
      return current
    },
    watch: async function* (signal) {
      let last = -1
      while (signal?.aborted !== true) {
        if (current.number > last) {
          last = current.number
          yield current
        }
        await changedAfter(last, signal)
      }
    },
  }
}
