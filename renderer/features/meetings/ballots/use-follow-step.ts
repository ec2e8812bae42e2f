/**
 * A step of a ballot takes its button away and the focus with it. Whoever works by keys then goes on
 * at that ballot: the next Tab reaches its next step. Not the step's button itself: a key held down
 * would press one step after the other.
 */
import { useEffect, useRef, type RefObject } from 'react'
import type { BallotRow } from '#shared/meetings/contract.ts'

const stepOf = ({ id, state }: BallotRow): string => `${id} ${state}`

/** After a step that took its button away the focus is nowhere. */
const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

/** While `drawer` is open the focus is there; it is looked after once that is closed. */
export function useFollowStep(
  work: RefObject<HTMLElement | null>,
  ballots: readonly BallotRow[],
  drawer: boolean,
): void {
  const known = useRef<ReadonlySet<string> | null>(null)
  const moved = useRef<string | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set(ballots.map(stepOf))
    if (before !== null)
      moved.current = ballots.find((one) => !before.has(stepOf(one)))?.id ?? moved.current
    if (moved.current === null || drawer) return
    const card = work.current?.querySelector(`[data-ballot="${moved.current}"]`)
    moved.current = null
    if (isLost() && card instanceof HTMLElement) card.focus()
  }, [work, ballots, drawer])
}
