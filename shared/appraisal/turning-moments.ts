/**
 * The moments of a day at which a unit's standing may turn: what was received then counts from then
 * on. What depends on the day alone turns with the day.
 */
import { dayPart } from '#shared/kernel/day.ts'
import { receivedBy } from './received.ts'
import type { Moment, StatusInput } from './status-input.ts'

type Rows = Pick<
  StatusInput,
  'files' | 'nominations' | 'papers' | 'milestoneReceipts' | 'registrations'
>

/** By unit, the moments of the day of `at` at which it received something; few units have any. */
export function turningMoments(rows: Rows, at: Moment): ReadonlyMap<string, ReadonlySet<Moment>> {
  const day = dayPart(at)
  const found = new Map<string, Set<Moment>>()
  const note = (unitId: string, moment: Moment | null): void => {
    if (moment === null || moment === day || !moment.startsWith(day)) return
    const known = found.get(unitId)
    if (known === undefined) found.set(unitId, new Set([moment]))
    else known.add(moment)
  }
  for (const { unitId, enteredAt } of rows.nominations) note(unitId, enteredAt)
  for (const list of [rows.files, rows.papers, rows.milestoneReceipts, rows.registrations])
    for (const { unitId, receivedAt } of list) note(unitId, receivedAt)
  return found
}

/** Whether one of the moments lies between two at which the standing is asked for. */
export const hasTurned = (moments: Iterable<Moment>, before: Moment, now: Moment): boolean =>
  [...moments].some((moment) => receivedBy(moment, before) !== receivedBy(moment, now))
