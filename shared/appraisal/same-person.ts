/**
 * The same person put forward by two units. Both are shown it; the copy received later cannot be put
 * to the vote. Kept near-linear: names that many people share must not compare everybody with all.
 */
import { searchKey } from '#shared/kernel/fold.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'
import { saidToBeTwo, type Nominee } from './nominees.ts'

/** A nominee with the unit that put it forward; `unitOrder` is the unit's place in the catalogue. */
export interface PlacedNominee {
  readonly nominee: Nominee
  readonly unitName: string
  readonly unitOrder: number
}

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

const NONE: SamePerson = { copies: [], later: false, perhaps: [] }

const earlierThan = (left: PlacedNominee, right: PlacedNominee): number => {
  const a = left.nominee.creditedAt ?? ''
  const b = right.nominee.creditedAt ?? ''
  return a < b ? -1 : a > b ? 1 : left.unitOrder - right.unitOrder
}

const copyOf = ({ nominee, unitName }: PlacedNominee): OtherCopy => ({
  otherUnit: unitName,
  otherNominationId: nominee.nomination.id,
})

/** The key under which two nominees are certainly one person: birth, or else place and post. */
function certainKey({ nominee }: PlacedNominee): string | null {
  const { birth, workplace, position } = nominee.nomination
  if (birth !== null) return `born ${birth.slice(0, 4)}`
  return workplace === null ? null : `at ${searchKey(workplace)}|${searchKey(position ?? '')}`
}

const alike = (left: PlacedNominee, right: PlacedNominee): boolean =>
  left.unitOrder !== right.unitOrder &&
  !saidToBeTwo(left.nominee.nomination, right.nominee.nomination) &&
  sameBirth(left.nominee.nomination.birth, right.nominee.nomination.birth)

/** The first copies that pass; looking stops when enough are found. */
function firstCopies(
  candidates: readonly PlacedNominee[],
  test: (other: PlacedNominee) => boolean,
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
const anyAlike = (namesakes: readonly PlacedNominee[]): boolean =>
  namesakes.some((left, index) =>
    namesakes.some((right, other) => other > index && alike(left, right)),
  )

/** How the bearers of one name, in catalogue order, stand to each other. */
function judgeNamesakes(namesakes: readonly PlacedNominee[]): readonly [Nominee, SamePerson][] {
  if (namesakes.length < FEW && !anyAlike(namesakes)) return []
  const keys = new Map(namesakes.map((one) => [one, certainKey(one)]))
  const buckets = Map.groupBy(namesakes, (one) => keys.get(one) ?? '')
  const ordered = new Map([...buckets].map(([key, bucket]) => [key, bucket.toSorted(earlierThan)]))
  const birthUnknown = namesakes.filter(({ nominee }) => nominee.nomination.birth === null)
  return namesakes.flatMap((one) => {
    const key = keys.get(one) ?? null
    const copies =
      key === null ? [] : firstCopies(buckets.get(key) ?? [], (other) => alike(one, other))
    // A birth on both sides settles it, so only a missing one leaves a doubt.
    const doubtful = one.nominee.nomination.birth === null ? namesakes : birthUnknown
    const perhaps = firstCopies(
      doubtful,
      (other) => alike(one, other) && (key === null || keys.get(other) !== key),
    )
    if (copies.length + perhaps.length === 0) return []
    const earliest = (ordered.get(key ?? '') ?? []).find(
      (other) => other === one || alike(one, other),
    )
    const later = copies.length > 0 && earliest !== one
    return [[one.nominee, { copies, later, perhaps }] as const]
  })
}

/**
 * For every individual that is put forward more than once, how it stands to the other copies.
 * `placed`: the active, counted nominees of all units, in the order of the units.
 */
export function samePersons(placed: readonly PlacedNominee[]): ReadonlyMap<Nominee, SamePerson> {
  // Most names are borne once: only the second bearer makes a list of them.
  const byName = new Map<string, PlacedNominee | PlacedNominee[]>()
  const shared: PlacedNominee[][] = []
  for (const one of placed) {
    const { kind, nameKey } = one.nominee.nomination
    if (kind !== 'individual') continue
    const known = byName.get(nameKey)
    if (known === undefined) byName.set(nameKey, one)
    else if (Array.isArray(known)) known.push(one)
    else {
      const namesakes = [known, one]
      shared.push(namesakes)
      byName.set(nameKey, namesakes)
    }
  }
  const all = new Map<Nominee, SamePerson>()
  for (const namesakes of shared) {
    const unitOrder = namesakes[0]?.unitOrder
    if (namesakes.every((one) => one.unitOrder === unitOrder)) continue
    for (const [nominee, person] of judgeNamesakes(namesakes)) all.set(nominee, person)
  }
  return all
}

/** How one nominee stands; nothing found where it is the only copy. */
export const samePersonOf = (all: ReadonlyMap<Nominee, SamePerson>, nominee: Nominee): SamePerson =>
  all.get(nominee) ?? NONE
