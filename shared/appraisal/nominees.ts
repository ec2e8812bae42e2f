/**
 * One nominee, however often typed. Rows and nominations of a unit that name the same person (NFC or
 * NFD, "hoà" or "hòa", a birth year or a full day) are one; the count never exceeds the real people.
 */
import type { Award, Plan } from '#shared/campaigns/plan.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'
import type { Applicant } from './applicability.ts'
import { categoriesOf } from './categories.ts'
import type { UnitFiles } from './received.ts'
import { receivedBy } from './received.ts'
import type { Moment, NominationSource, StatusNomination } from './status-input.ts'

/** One nominee of one unit with all its nominations for awards of the same standing. */
export interface Nominee {
  /** The nomination that stands for it: the first one that counts. */
  readonly nomination: StatusNomination
  /** All nominations of the nominee, those of superseded lists too: papers may hang on any. */
  readonly ids: readonly string[]
  /** Rows in the files that stand. */
  readonly rows: readonly NominationSource[]
  /** Whether it takes from the quota and goes to this council. */
  readonly counted: boolean
  /** Whether it is put forward at the moment: in a file that stands and not withdrawn. */
  readonly active: boolean
  readonly applicant: Applicant
  readonly kept: boolean
  /** When it was first listed, in whichever file. */
  readonly listedAt: Moment | null
  /** The receipt its lateness is judged by; null where that is not known. */
  readonly creditedAt: Moment | null
}

/** Awards of a unit's own head, or of the commune below, that a plan may leave unnamed. */
const OWN_AUTHORITY = new Set(['giay-khen-thu-truong', 'giay-khen-xa'])

/** An asked award as the plan knows it. `unknown`: the plan has no such award. */
export interface AskedAward {
  readonly id: string
  readonly award: Award | null
  readonly counted: boolean
  readonly unknown: boolean
}

/**
 * The asked award; a list that names none means the plan's bare "Giấy khen". An award that the plan
 * lacks is counted and waits for a decision, unless it is of the unit's own authority.
 */
export function askedAward(plan: Plan, asked: string | null): AskedAward {
  const id = asked ?? plan.bareAwards['giay-khen']
  const award = plan.awards.find((known) => known.id === id) ?? null
  const own = award === null && OWN_AUTHORITY.has(id)
  return { id, award, counted: award?.counted ?? !own, unknown: award === null && !own }
}

const inOneFile = (left: StatusNomination, right: StatusNomination): boolean =>
  left.sources.some(({ fileId }) => right.sources.some((other) => other.fileId === fileId))

const different = (left: string | null, right: string | null): boolean =>
  left !== null && right !== null && searchKey(left) !== searchKey(right)

/** Whether the desk said that these are two people. */
export const saidToBeTwo = (left: StatusNomination, right: StatusNomination): boolean =>
  (left.apartFrom ?? []).includes(right.id) || (right.apartFrom ?? []).includes(left.id)

/**
 * Whether two nominations of one unit are for the same nominee: kind, name and birth go together.
 * Without both births, two rows of one file with different workplaces are two ("Tổ Toán" of two
 * schools in the list of one Phòng).
 */
export function isSameNominee(left: StatusNomination, right: StatusNomination): boolean {
  if (left.kind !== right.kind || left.nameKey !== right.nameKey) return false
  if (saidToBeTwo(left, right)) return false
  if (!sameBirth(left.birth, right.birth)) return false
  if (left.birth !== null && right.birth !== null) return true
  return !(different(left.workplace, right.workplace) && inOneFile(left, right))
}

interface Gathering {
  readonly counted: boolean
  readonly award: string
  readonly members: StatusNomination[]
}

function gather(plan: Plan, nominations: readonly StatusNomination[]): readonly Gathering[] {
  const all: Gathering[] = []
  const byKey = new Map<string, Gathering[]>()
  for (const nomination of nominations) {
    const { counted, id } = askedAward(plan, nomination.award)
    const key = `${counted ? 'c' : 'o'}|${nomination.kind}|${nomination.nameKey}`
    const alike = byKey.get(key) ?? []
    const known = alike.find(({ members }) =>
      members.every((member) => isSameNominee(member, nomination)),
    )
    if (known !== undefined) known.members.push(nomination)
    else {
      const fresh = { counted, award: id, members: [nomination] }
      all.push(fresh)
      byKey.set(key, [...alike, fresh])
    }
  }
  return all
}

const least = (moments: readonly Moment[]): Moment | null =>
  moments.length === 0 ? null : moments.reduce((left, right) => (left <= right ? left : right))

interface Standing {
  readonly at: Moment
  readonly files: UnitFiles
  readonly receivedAt: ReadonlyMap<string, Moment>
  readonly position: ReadonlyMap<string, number>
}

const isListed = (nomination: StatusNomination, { at, position }: Standing): boolean =>
  nomination.sources.length === 0
    ? nomination.enteredAt === null || receivedBy(nomination.enteredAt, at)
    : nomination.sources.some(({ fileId }) => position.has(fileId))

const wasReceived = (nomination: StatusNomination, standing: Standing): boolean =>
  nomination.sources.length === 0
    ? isListed(nomination, standing)
    : nomination.sources.some(({ fileId }) => standing.receivedAt.has(fileId))

const byPlace =
  ({ position }: Standing) =>
  (left: NominationSource, right: NominationSource): number =>
    (position.get(left.fileId) ?? 0) - (position.get(right.fileId) ?? 0) || left.order - right.order

/** The rows of a nominee in the files that stand; a row that two nominations name is one. */
function standingRows(
  members: readonly StatusNomination[],
  standing: Standing,
): readonly NominationSource[] {
  const rows: NominationSource[] = []
  for (const { sources } of members)
    for (const source of sources) {
      const known = rows.some(
        ({ fileId, order }) => fileId === source.fileId && order === source.order,
      )
      if (standing.position.has(source.fileId) && !known) rows.push(source)
    }
  return rows.length > 1 ? rows.toSorted(byPlace(standing)) : rows
}

function nomineeOf(gathering: Gathering, standing: Standing, plan: Plan): Nominee | null {
  const { members, counted } = gathering
  const active = members.filter(
    (member) => member.state !== 'withdrawn' && isListed(member, standing),
  )
  const nomination = active[0] ?? members[0]
  if (nomination === undefined) return null
  const rows = standingRows(members, standing)
  const listed = members.flatMap((member) =>
    member.sources.length === 0
      ? member.enteredAt === null
        ? []
        : [member.enteredAt]
      : member.sources.flatMap(({ fileId }) => standing.receivedAt.get(fileId) ?? []),
  )
  const credited = rows.flatMap(({ fileId }) => standing.files.creditedAt.get(fileId) ?? [])
  return {
    nomination,
    ids: members.map(({ id }) => id),
    rows,
    counted,
    active: active.length > 0,
    applicant: {
      kind: nomination.kind,
      award: askedAward(plan, nomination.award).id,
      categories: categoriesOf(nomination),
    },
    kept: active.some(({ kept }) => kept),
    listedAt: least(listed),
    creditedAt: least(credited) ?? least(listed),
  }
}

/**
 * The nominees of one unit at a moment, in the order in which its standing files have them; those of
 * superseded files and withdrawn ones come along as not active. What was received later is left out.
 */
export function nomineesOf(
  plan: Plan,
  nominations: readonly StatusNomination[],
  { files, at }: { readonly files: UnitFiles; readonly at: Moment },
): readonly Nominee[] {
  const standing: Standing = {
    at,
    files,
    receivedAt: new Map(files.received.map((file) => [file.id, file.receivedAt])),
    position: new Map(files.standing.map((file, index) => [file.id, index])),
  }
  const compare = byPlace(standing)
  return gather(
    plan,
    nominations.filter((nomination) => wasReceived(nomination, standing)),
  )
    .flatMap((gathering) => nomineeOf(gathering, standing, plan) ?? [])
    .toSorted((left, right) => {
      const [first] = left.rows
      const [second] = right.rows
      if (first === undefined || second === undefined)
        return Number(first === undefined) - Number(second === undefined)
      return compare(first, second)
    })
}
