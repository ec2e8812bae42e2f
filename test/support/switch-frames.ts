/**
 * Switches the public window at random and watches every picture that it paints. A picture is stale
 * where its number is lower than one painted before it, or its text is of another number; half where
 * its parts are of different frames.
 */
import type { DraftFrame } from '#shared/meetings/projection.ts'
import type { CouncilRoom } from './council-room.ts'

export interface Switched {
  readonly switches: number
  readonly painted: number
  readonly stale: number
  readonly half: number
  /** Whether the last picture is the last that was shown. */
  readonly last: boolean
}

/** A small repeatable source of numbers (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = Math.trunc(state + 0x6d2b79f5)
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A frame of any kind, every text of it marked with the switch it belongs to. */
function marked(kind: number, mark: string, ballots: CouncilRoom): DraftFrame {
  const nominee = { name: mark, kind: 'individual' as const, unit: mark, position: mark }
  switch (kind) {
    case 0:
      return { kind: 'title', heading: mark, lines: [mark, mark], until: null }
    case 1:
      return {
        kind: 'agenda',
        heading: mark,
        items: Array.from({ length: 30 }, () => ({ title: mark, count: null, now: false })),
      }
    case 2:
      return {
        kind: 'nominee',
        nominee,
        award: mark,
        achievement: mark,
        dossier: [{ name: mark, present: true }],
        quotaLine: mark,
        ruleLine: mark,
      }
    case 3:
      return {
        kind: 'result',
        ballotId: ballots.published,
        state: 'published',
        heading: mark,
        ruleLine: mark,
        lines: Array.from({ length: 12 }, () => ({
          nominee,
          award: mark,
          yes: 1,
          base: 2,
          neededYes: 2,
          passed: false,
          verdict: mark,
        })),
      }
    case 4:
      return {
        kind: 'ranking',
        heading: mark,
        rows: Array.from({ length: 25 }, () => ({ rank: 1, name: mark, unit: mark, total: mark })),
      }
    case 5:
      return {
        kind: 'roll',
        heading: mark,
        groups: [{ heading: mark, nominees: [{ name: mark, unit: mark }] }],
      }
    default:
      return {
        kind: 'voting',
        ballotId: ballots.open,
        heading: mark,
        secret: true,
        voted: null,
        expected: 13,
        until: null,
      }
  }
}

/** Watches the window from now on; what it saw is read with `Reflect.get(window, 'watched')`. */
const startWatching = (room: CouncilRoom): Promise<void> =>
  room.room.evaluate(() => {
    const watched = {
      painted: 0,
      stale: 0,
      half: 0,
      number: -1,
      marks: {} as Record<number, string>,
    }
    Reflect.set(window, 'watched', watched)
    const look = (): void => {
      const main = document.querySelector<HTMLElement>('.room-window')
      const number = Number(main?.dataset['number'] ?? -1)
      const marks = new Set(main?.textContent?.match(/«\d+»/gu) ?? [])
      if (number !== watched.number) {
        watched.painted += 1
        if (number < watched.number) watched.stale += 1
        watched.number = number
      }
      if (marks.size > 1) watched.half += 1
      const [mark] = marks
      const known = watched.marks[number]
      if (mark !== undefined && known !== undefined && known !== mark) watched.stale += 1
      if (mark !== undefined) watched.marks[number] = mark
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

/** Calls from the desk's page in bursts, so that some follow each other faster than they are painted. */
export async function switchFrames(
  room: CouncilRoom,
  switches: number,
  seed: number,
): Promise<Switched> {
  const random = randomOf(seed)
  await startWatching(room)
  const numbers = new Map<number, string>()
  for (let done = 0; done < switches;) {
    const burst = Math.min(1 + random(4), switches - done)
    const marks = Array.from({ length: burst }, (_, index) => `«${done + index + 1}»`)
    const shown = await Promise.all(
      marks.map((mark) => room.call('meetings.project', { frame: marked(random(7), mark, room) })),
    )
    for (const [index, one] of shown.entries())
      numbers.set(Number(Reflect.get(Object(one), 'number')), marks[index] ?? '')
    done += burst
  }
  const last = Math.max(...numbers.keys())
  await room.room.locator(`.room-window[data-number="${last}"]`).waitFor()
  const watched = await room.room.evaluate(
    () =>
      new Promise<{
        painted: number
        stale: number
        half: number
        marks: Record<number, string>
      }>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(Reflect.get(window, 'watched'))),
        )
      }),
  )
  // Every picture that was painted under a number is the one that the service gave it.
  const swapped = Object.entries(watched.marks).filter(
    ([number, mark]) => numbers.has(Number(number)) && numbers.get(Number(number)) !== mark,
  ).length
  return {
    switches: numbers.size,
    painted: watched.painted,
    stale: watched.stale + swapped,
    half: watched.half,
    last: watched.marks[last] === numbers.get(last),
  }
}
