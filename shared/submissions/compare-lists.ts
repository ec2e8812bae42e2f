/**
 * A corrected second list beside what the unit has now, row by row, before it takes its place: who
 * is new, who changed and in what, who is gone.
 */
import { identityKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { sameBirth } from './same-birth.ts'

/** The fields of a nominee that a list states. */
export interface ListedNominee {
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly birth: string | null
  readonly position: string | null
  readonly workplace: string | null
  readonly award: string | null
  readonly achievement: string | null
}

export const COMPARED = [
  'honorific',
  'birth',
  'position',
  'workplace',
  'award',
  'achievement',
] as const
export type ComparedField = (typeof COMPARED)[number]

export interface ListDifference {
  readonly change: 'new' | 'changed' | 'same' | 'gone'
  readonly before: ListedNominee | null
  readonly after: ListedNominee | null
  readonly fields: readonly ComparedField[]
}

const sameNominee = (left: ListedNominee, right: ListedNominee): boolean =>
  left.kind === right.kind &&
  identityKey(left.name) === identityKey(right.name) &&
  sameBirth(left.birth, right.birth)

const different = (left: string | null, right: string | null): boolean =>
  identityKey(left ?? '') !== identityKey(right ?? '')

/** In the order of the new list; those gone at the end. Each nominee is matched once. */
export function compareLists(
  before: readonly ListedNominee[],
  after: readonly ListedNominee[],
): readonly ListDifference[] {
  const left = new Map(before.map((nominee, index) => [index, nominee]))
  const byName = Map.groupBy(left.keys(), (index) => identityKey(before[index]?.name ?? ''))
  const rows = after.map((now): ListDifference => {
    const candidates = byName.get(identityKey(now.name)) ?? []
    const found = candidates.find((index) => {
      const earlier = left.get(index)
      return earlier !== undefined && sameNominee(earlier, now)
    })
    const earlier = found === undefined ? undefined : left.get(found)
    if (found === undefined || earlier === undefined)
      return { change: 'new', before: null, after: now, fields: [] }
    left.delete(found)
    const fields = COMPARED.filter((field) => different(earlier[field], now[field]))
    return {
      change: fields.length === 0 ? 'same' : 'changed',
      before: earlier,
      after: now,
      fields,
    }
  })
  const gone = [...left.values()].map((nominee): ListDifference => ({
    change: 'gone',
    before: nominee,
    after: null,
    fields: [],
  }))
  return [...rows, ...gone]
}
