/**
 * What the room sees now, for every window that shows it. Pictures are immutable and numbered; a
 * watcher always gets the latest one and never one out of turn. A held picture stays as it is; what
 * is shown meanwhile takes its place when it is let go.
 */
import type { Overlay, PublicFrame, ShownFrame } from '#shared/meetings/projection.ts'
import { FIRST_FRAME, nextFrame, type PictureChange } from '#shared/meetings/shown-frame.ts'

export interface ProjectionScreen {
  readonly shown: () => ShownFrame
  show(frame: PublicFrame, rehearsal: boolean): ShownFrame
  /** Over every frame until it is taken off with null. */
  overlay(overlay: Overlay | null): ShownFrame
  freeze(frozen: boolean): ShownFrame
  /** The present picture, then every later one, until the signal or the reader stops. */
  watch(signal?: AbortSignal): AsyncGenerator<ShownFrame, void, void>
}

export function projectionScreen(): ProjectionScreen {
  let current = FIRST_FRAME
  let held: PictureChange | null = null
  const waiting = new Set<() => void>()
  const become = (next: ShownFrame): ShownFrame => {
    current = next
    for (const wake of waiting) wake()
    waiting.clear()
    return current
  }
  const change = (what: PictureChange): ShownFrame => {
    if (!current.frozen) return become(nextFrame(current, what))
    held = { ...held, ...what }
    return become({ ...current, waiting: true })
  }
  const changedAfter = (seen: ShownFrame | null, signal: AbortSignal | undefined): Promise<void> =>
    current !== seen || signal?.aborted === true
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
    show: (frame, rehearsal) => change({ frame, rehearsal }),
    overlay: (overlay) => change({ overlay }),
    freeze: (frozen) => {
      if (frozen === current.frozen) return current
      const what = held
      held = null
      const free = { ...current, frozen, waiting: false }
      return become(what === null ? free : nextFrame(free, what))
    },
    watch: async function* (signal) {
      let seen: ShownFrame | null = null
      while (signal?.aborted !== true) {
        if (current !== seen) {
          seen = current
          yield current
        }
        await changedAfter(seen, signal)
      }
    },
  }
}
