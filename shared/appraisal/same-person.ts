/**
 * The same person put forward by two units. Both are shown it; the copy received later cannot be put
 * to the vote. Kept near-linear: names that many people share must not compare everybody with all.
 */
import { searchKey } from '#shared/kernel/fold.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'
import { saidToBeTwo, type Nominee } from './nominees.ts'
import type { Moment, StatusUnit } from './status-input.ts'

/** A unit with its place in the catalogue. */
export interface PlacedUnit extends Pick<StatusUnit, 'id' | 'name'> {
  readonly order: number
}

/** What of a nominee is compared with those of other units. */
export interface Person {
  /** The nomination that stands for it. */
  readonly id: string
  readonly nameKey: string
  readonly birth: string | null
  readonly workplace: string | null
  readonly position: string | null
  readonly apartFrom: readonly string[] | undefined
  readonly creditedAt: Moment | null
  readonly unit: PlacedUnit
}

/** A nominee as it is compared; only individuals are. */
export const personOf = ({ nomination, creditedAt }: Nominee, unit: PlacedUnit): Person => ({
  id: nomination.id,
  nameKey: nomination.nameKey,
  birth: nomination.birth,
  workplace: nomination.workplace,
  position: nomination.position,
  apartFrom: nomination.apartFrom,
  creditedAt,
  unit,
})

/** The person elsewhere. */
export interface OtherCopy {
  readonly otherUnit: string
  readonly otherNominationId: string
}

export interface SamePerson {
  /** The other units, in catalogue order, at most `LISTED`. */
  readonly copies: readonly OtherCopy[]
  /** Whether another unit's copy was received before this one. */
  readonly later: boolean
  /** Same name, but births and workplaces do not settle it: worth a look, no obstacle. */
  readonly perhaps: readonly OtherCopy[]
}

/** More copies than this are not listed; whether this one is the later is still exact. */
const LISTED = 10

/** The only copy. */
export const ALONE: SamePerson = { copies: [], later: false, perhaps: [] }

const earlierThan = (left: Person, right: Person): number => {
  const a = left.creditedAt ?? ''
  const b = right.creditedAt ?? ''
  return a < b ? -1 : a > b ? 1 : left.unit.order - right.unit.order
}

const copyOf = ({ id, unit }: Person): OtherCopy => ({
  otherUnit: unit.name,
  otherNominationId: id,
})

/** The key under which two nominees are certainly one person: birth, or else place and post. */
function certainKey({ birth, workplace, position }: Person): string | null {
  if (birth !== null) return birth.slice(0, 4)
  return workplace === null ? null : `at ${searchKey(workplace)}|${searchKey(position ?? '')}`
}

const alike = (left: Person, right: Person): boolean =>
  left.unit.order !== right.unit.order &&
  sameBirth(left.birth, right.birth) &&
  !saidToBeTwo(left, right)

/** The first copies that pass; looking stops when enough are found. */
function firstCopies(
  candidates: readonly Person[],
  test: (other: Person) => boolean,
): readonly OtherCopy[] {
  const found: OtherCopy[] = []
  for (const other of candidates) {
    if (found.length >= LISTED) break
    if (test(other)) found.push(copyOf(other))
  }
  return found
}

/** Fewer bearers than this are quicker compared with each other than sorted into buckets. */
const FEW = 8

/** Whether any two of them may be one person at all. */
const anyAlike = (namesakes: readonly Person[]): boolean =>
  namesakes.some((left, index) =>
    namesakes.some((right, other) => other > index && alike(left, right)),
  )

/**
 * How the bearers of one name, in catalogue order, stand to each other; those that are the only copy
 * are left out.
 */
export function judgeNamesakes(
  namesakes: readonly Person[],
): readonly (readonly [Person, SamePerson])[] {
  if (namesakes.length < FEW && !anyAlike(namesakes)) return []
  const keys = new Map(namesakes.map((one) => [one, certainKey(one)]))
  const buckets = Map.groupBy(namesakes, (one) => keys.get(one) ?? '')
  const ordered = new Map<string, readonly Person[]>()
  const inOrder = (key: string): readonly Person[] => {
    const known = ordered.get(key) ?? (buckets.get(key) ?? []).toSorted(earlierThan)
    ordered.set(key, known)
    return known
  }
  const birthUnknown = namesakes.filter(({ birth }) => birth === null)
  return namesakes.flatMap((one) => {
    const key = keys.get(one) ?? null
    const copies =
      key === null ? [] : firstCopies(buckets.get(key) ?? [], (other) => alike(one, other))
    // A birth on both sides settles it, so only a missing one leaves a doubt.
    const doubtful = one.birth === null ? namesakes : birthUnknown
    const perhaps = firstCopies(
      doubtful,
      (other) => alike(one, other) && (key === null || keys.get(other) !== key),
    )
    if (copies.length + perhaps.length === 0) return []
    const later =
      copies.length > 0 &&
      inOrder(key ?? '').find((other) => other === one || alike(one, other)) !== one
    return [[one, { copies, later, perhaps }] as const]
  })
}
