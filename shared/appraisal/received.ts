/**
 * Which files of a unit count at a moment, and which of them stand: a list that says it replaces an
 * earlier one takes its place and keeps the first day of receipt; another list adds what is new.
 */
import type { Moment, ReceivedFile } from './status-input.ts'

/**
 * Whether something was received by a moment. Compared as finely as the coarser of the two: a
 * receipt noted by day counts on that day, and a state asked for a day is that of its end.
 */
export function receivedBy(receivedAt: Moment, at: Moment): boolean {
  const { length } = at
  if (receivedAt.length === length) return receivedAt <= at
  if (receivedAt.length < length) return receivedAt <= at.slice(0, receivedAt.length)
  return receivedAt.slice(0, length) <= at
}

/** The nomination lists of one unit at a moment. */
export interface UnitFiles {
  /** All that were received, superseded ones too, in order of receipt. */
  readonly received: readonly ReceivedFile[]
  /** Those that stand, in order of receipt. */
  readonly standing: readonly ReceivedFile[]
  /** Of a standing file: the receipt it is judged by, that of the earliest list it replaces. */
  readonly creditedAt: ReadonlyMap<string, Moment>
}

const earlier = (left: Moment, right: Moment): Moment => (left <= right ? left : right)

/** Sorts out one unit's nomination lists that were received by the moment. */
export function unitFiles(files: readonly ReceivedFile[], at: Moment): UnitFiles {
  const received = files
    .filter((file) => file.purpose === 'nomination' && receivedBy(file.receivedAt, at))
    .toSorted((left, right) =>
      left.receivedAt < right.receivedAt ? -1 : left.receivedAt > right.receivedAt ? 1 : 0,
    )
  const superseded = new Set<string>()
  const creditedAt = new Map<string, Moment>()
  received.forEach((file, index) => {
    const { replaces } = file
    const replaced =
      replaces === 'earlier'
        ? received.slice(0, index)
        : received.filter((other) => other.id !== file.id && replaces.includes(other.id))
    creditedAt.set(
      file.id,
      replaced
        .map((other) => creditedAt.get(other.id) ?? other.receivedAt)
        .reduce(earlier, file.receivedAt),
    )
    for (const other of replaced) superseded.add(other.id)
  })
  return { received, standing: received.filter((file) => !superseded.has(file.id)), creditedAt }
}
