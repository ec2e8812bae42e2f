/**
 * Who is put forward by several units, kept so that a unit whose nominees changed is set against the
 * others without all being compared anew.
 */
import {
  ALONE,
  judgeNamesakes,
  type OtherCopy,
  type Person,
  type SamePerson,
} from './same-person.ts'

const sameCopies = (left: readonly OtherCopy[], right: readonly OtherCopy[]): boolean =>
  left.length === right.length &&
  left.every(
    ({ otherUnit, otherNominationId }, at) =>
      otherUnit === right[at]?.otherUnit && otherNominationId === right[at]?.otherNominationId,
  )

const sameStanding = (left: SamePerson, right: SamePerson): boolean =>
  left.later === right.later &&
  sameCopies(left.copies, right.copies) &&
  sameCopies(left.perhaps, right.perhaps)

const NOBODY: readonly Person[] = []
const NO_ONE_APART: readonly string[] = []

const sameIds = (left = NO_ONE_APART, right = NO_ONE_APART): boolean =>
  left.length === right.length && left.every((id, at) => id === right[at])

const samePerson = (left: Person, right: Person | undefined): boolean =>
  right !== undefined &&
  left.id === right.id &&
  left.nameKey === right.nameKey &&
  left.birth === right.birth &&
  left.workplace === right.workplace &&
  left.position === right.position &&
  left.creditedAt === right.creditedAt &&
  sameIds(left.apartFrom, right.apartFrom)

export class PersonIndex {
  readonly #ofUnit = new Map<string, readonly Person[]>()
  /** Most names are borne once: only the second bearer makes a list of them. */
  readonly #byName = new Map<string, Person | Person[]>()
  readonly #standings = new Map<string, SamePerson>()
  readonly #touched = new Set<string>()

  /**
   * The individuals that a unit puts forward, in place of those it had before. The units come in
   * the order of the catalogue where all are new.
   */
  put(unitId: string, people: readonly Person[]): void {
    const before = this.#ofUnit.get(unitId) ?? NOBODY
    if (before.length === people.length && people.every((one, at) => samePerson(one, before[at])))
      return
    this.#ofUnit.set(unitId, people)
    for (const one of before) this.#remove(one)
    for (const one of people) this.#add(one)
  }

  #remove(gone: Person): void {
    const known = this.#byName.get(gone.nameKey)
    if (Array.isArray(known)) {
      known.splice(known.indexOf(gone), 1)
      this.#touched.add(gone.nameKey)
    } else this.#byName.delete(gone.nameKey)
    this.#standings.delete(gone.id)
  }

  #add(one: Person): void {
    const known = this.#byName.get(one.nameKey)
    if (known === undefined) {
      this.#byName.set(one.nameKey, one)
      return
    }
    this.#touched.add(one.nameKey)
    if (!Array.isArray(known)) {
      this.#byName.set(one.nameKey, known.unit.order > one.unit.order ? [one, known] : [known, one])
      return
    }
    let place = known.length
    while (place > 0 && (known[place - 1]?.unit.order ?? 0) > one.unit.order) place -= 1
    known.splice(place, 0, one)
  }

  /** Compares whoever bears a name that was touched. Gives the ids of the units to whom it matters. */
  settle(): ReadonlySet<string> {
    const moved = new Set<string>()
    for (const nameKey of this.#touched) {
      const known = this.#byName.get(nameKey)
      if (Array.isArray(known)) this.#judge(known, moved)
    }
    this.#touched.clear()
    return moved
  }

  #judge(namesakes: readonly Person[], moved: Set<string>): void {
    const order = namesakes[0]?.unit.order
    const judged = namesakes.every((one) => one.unit.order === order)
      ? new Map<Person, SamePerson>()
      : new Map(judgeNamesakes(namesakes))
    for (const one of namesakes) {
      const before = this.#standings.get(one.id)
      const now = judged.get(one)
      if (now === undefined) this.#standings.delete(one.id)
      else this.#standings.set(one.id, now)
      if (!sameStanding(before ?? ALONE, now ?? ALONE)) moved.add(one.unit.id)
    }
  }

  /** How the nominee of a nomination stands to its copies elsewhere; nothing where it is the only one. */
  of(nominationId: string): SamePerson {
    return this.#standings.get(nominationId) ?? ALONE
  }
}
