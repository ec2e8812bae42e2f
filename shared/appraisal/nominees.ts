/**
 * One nominee, however often typed. Rows and nominations of a unit that name the same person (NFC or
 * NFD, "hoà" or "hòa", a birth year or a full day) are one; the count never exceeds the real people.
 */
import type { Award, Plan } from '#shared/campaigns/plan.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
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
  const known = askedOf.get(plan) ?? new Map<string | null, AskedAward>()
  const before = known.get(asked)
  if (before !== undefined) return before
  const found = lookUp(plan, asked)
  askedOf.set(plan, known.set(asked, found))
  return found
}

/** Awards are few and nominations many: each is looked up once in a plan, which never changes. */
const askedOf = new WeakMap<Plan, Map<string | null, AskedAward>>()

function lookUp(plan: Plan, asked: string | null): AskedAward {
  const id = asked ?? plan.bareAwards['giay-khen']
  const award = plan.awards.find((known) => known.id === id) ?? null
  const own = award === null && OWN_AUTHORITY.has(id)
  return { id, award, counted: award?.counted ?? !own, unknown: award === null && !own }
}

const inOneFile = (left: StatusNomination, right: StatusNomination): boolean =>
  left.sources.some(({ fileId }) => right.sources.some((other) => other.fileId === fileId))

const different = (left: string | null, right: string | null): boolean =>
  left !== null && right !== null && searchKey(left) !== searchKey(right)

interface Told extends Pick<StatusNomination, 'id'> {
  readonly apartFrom?: readonly string[] | undefined
}

/** Whether the desk said that these are two people. */
export const saidToBeTwo = (left: Told, right: Told): boolean =>
  left.apartFrom?.includes(right.id) === true || right.apartFrom?.includes(left.id) === true

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
  readonly members: [StatusNomination, ...StatusNomination[]]
  /** Another nominee of the same name. */
  next: Gathering | null
}

const belongs = (gathering: Gathering, counted: boolean, nomination: StatusNomination): boolean =>
  gathering.counted === counted &&
  gathering.members.every((member) => isSameNominee(member, nomination))

function gather(
  plan: Plan,
  nominations: readonly StatusNomination[],
  standing: Standing,
): readonly Gathering[] {
  const all: Gathering[] = []
  const byName = new Map<string, Gathering>()
  for (const nomination of nominations) {
    if (!wasReceived(nomination, standing)) continue
    const { counted } = askedAward(plan, nomination.award)
    const namesake = byName.get(nomination.nameKey)
    let known = namesake ?? null
    while (known !== null && !belongs(known, counted, nomination)) known = known.next
    if (known !== null) {
      known.members.push(nomination)
      continue
    }
    const fresh: Gathering = { counted, members: [nomination], next: null }
    all.push(fresh)
    if (namesake === undefined) byName.set(nomination.nameKey, fresh)
    else {
      let last = namesake
      while (last.next !== null) last = last.next
      last.next = fresh
    }
  }
  return all
}

interface Standing {
  readonly at: Moment
  readonly files: UnitFiles
  readonly receivedAt: ReadonlyMap<string, Moment>
  readonly position: ReadonlyMap<string, number>
}

const isListed = ({ sources, enteredAt }: StatusNomination, { at, position }: Standing): boolean =>
  sources.length === 0
    ? enteredAt === null || receivedBy(enteredAt, at)
    : sources.some(({ fileId }) => position.has(fileId))

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
  const [only] = members
  // Nearly everybody is listed once.
  if (members.length === 1 && only?.sources.length === 1)
    return only.sources.every(({ fileId }) => standing.position.has(fileId)) ? only.sources : []
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

/** The earlier of two receipts, where both are known. */
export const earlier = (left: Moment | null, right: Moment | undefined | null): Moment | null =>
  right === undefined || right === null || (left !== null && left <= right) ? left : right

/** The first of all receipts of a nominee, in whichever file. */
function firstListed(
  members: readonly StatusNomination[],
  { receivedAt }: Standing,
): Moment | null {
  let first: Moment | null = null
  for (const { sources, enteredAt } of members) {
    if (sources.length === 0) first = earlier(first, enteredAt)
    for (const { fileId } of sources) first = earlier(first, receivedAt.get(fileId))
  }
  return first
}

/** Nominees are many, and most apply as the one of their kind before them did: they share what is said of it. */
const lastApplicant = new Map<NomineeKind, Applicant>()

function applicantOf(nomination: StatusNomination, plan: Plan): Applicant {
  const { kind } = nomination
  const award = askedAward(plan, nomination.award).id
  const categories = categoriesOf(nomination)
  const before = lastApplicant.get(kind)
  if (before?.award === award && before.categories === categories) return before
  const applicant = { kind, award, categories }
  lastApplicant.set(kind, applicant)
  return applicant
}

function nomineeOf({ members, counted }: Gathering, standing: Standing, plan: Plan): Nominee {
  let chosen: StatusNomination | null = null
  let kept = false
  for (const member of members) {
    if (member.state === 'withdrawn' || !isListed(member, standing)) continue
    chosen ??= member
    kept ||= member.kept
  }
  const nomination = chosen ?? members[0]
  const rows = standingRows(members, standing)
  const listedAt = firstListed(members, standing)
  let credited: Moment | null = null
  for (const { fileId } of rows) credited = earlier(credited, standing.files.creditedAt.get(fileId))
  return {
    nomination,
    ids: members.map(({ id }) => id),
    rows,
    counted,
    active: chosen !== null,
    applicant: applicantOf(nomination, plan),
    kept,
    listedAt,
    creditedAt: credited ?? listedAt,
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
  const nominees = gather(plan, nominations, standing).map((gathering) =>
    nomineeOf(gathering, standing, plan),
  )
  return nominees.toSorted((left, right) => {
    const [first] = left.rows
    const [second] = right.rows
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined)
    return compare(first, second)
  })
}
