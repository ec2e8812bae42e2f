/**
 * Awards over the years: by award and kind, by unit, and who got several. Every award is counted
 * once, whether it is known from a decision of this store, from the register of earlier awards, or both.
 */
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { statisticsText as text } from '#shared/text/statistics.ts'

/** One award that was given. */
export interface GivenAward {
  readonly year: number
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  /** Year or day; null where nobody recorded it. */
  readonly birth: string | null
  readonly unit: string | null
  readonly award: string
}

/** Counts in the order of the years. */
export interface YearRow {
  readonly label: string
  readonly counts: readonly number[]
}

export interface AwardYearRow extends YearRow {
  readonly kind: NomineeKind
}

export interface RepeatedNominee {
  readonly kind: NomineeKind
  readonly name: string
  readonly unit: string | null
  /** Oldest first. */
  readonly awards: readonly { readonly year: number; readonly award: string }[]
}

export interface Statistics {
  /** "UBND thành phố Bắc Kạn" */
  readonly body: string
  /** Oldest first, without years in which nothing was given. */
  readonly years: readonly number[]
  readonly byAward: readonly AwardYearRow[]
  readonly byUnit: readonly YearRow[]
  /** With two awards or more, the most first. */
  readonly several: readonly RepeatedNominee[]
}

const unitKey = ({ unit }: GivenAward): string => (unit === null ? '' : searchKey(unit))
const eventKey = (one: GivenAward): string =>
  [one.year, one.kind, identityKey(one.name), searchKey(one.award)].join('\n')

/** The register's entries that no decision of the store is known for. */
export function withoutKnown(
  register: readonly GivenAward[],
  decided: readonly GivenAward[],
): readonly GivenAward[] {
  const units = new Map<string, Set<string>>()
  for (const one of decided)
    units.set(eventKey(one), (units.get(eventKey(one)) ?? new Set()).add(unitKey(one)))
  return register.filter((one) => {
    const known = units.get(eventKey(one))
    // A register that names no unit, or none that the catalogue knows, speaks of the same award.
    return known === undefined || !(one.unit === null || known.has(unitKey(one)))
  })
}

/** Rows in the order of their first mention, each with a number for every year. */
function countsByYear(
  given: readonly GivenAward[],
  years: readonly number[],
  rowOf: (one: GivenAward) => readonly [key: string, label: string],
): readonly YearRow[] {
  const rows = new Map<string, { label: string; counts: number[] }>()
  for (const one of given) {
    const [key, label] = rowOf(one)
    const row = rows.get(key) ?? { label, counts: years.map(() => 0) }
    const at = years.indexOf(one.year)
    row.counts[at] = (row.counts[at] ?? 0) + 1
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** A year of birth and a day in it do not speak against each other. */
const sameBirth = (left: string | null, right: string | null): boolean =>
  left === null || right === null || left.startsWith(right) || right.startsWith(left)

interface Group {
  readonly kind: NomineeKind
  readonly name: string
  readonly unit: string | null
  birth: string | null
  readonly awards: { readonly year: number; readonly award: string }[]
}

function repeatedOf(given: readonly GivenAward[]): readonly RepeatedNominee[] {
  const byName = Map.groupBy(given, (one) =>
    [one.kind, identityKey(one.name), unitKey(one)].join('\n'),
  )
  return [...byName.values()].flatMap((found) => {
    const groups: Group[] = []
    // Known births first: who has none is then put with the one that he may be.
    for (const one of found.toSorted(
      (a, b) => Number(a.birth === null) - Number(b.birth === null),
    )) {
      const { kind, unit, birth, year, award } = one
      const group = groups.find((each) => sameBirth(each.birth, birth))
      if (group === undefined) {
        const name = withHonorific(one.honorific, one.name)
        groups.push({ kind, name, unit, birth, awards: [{ year, award }] })
      } else {
        group.awards.push({ year, award })
        group.birth ??= birth
      }
    }
    return groups
      .filter(({ awards }) => awards.length > 1)
      .map(({ kind, name, unit, awards }) => ({
        kind,
        name,
        unit,
        awards: awards.toSorted((a, b) => a.year - b.year),
      }))
  })
}

/** `decided` and `register` in any order; units and awards keep the spelling of the newest mention. */
export function buildStatistics(
  body: string,
  decided: readonly GivenAward[],
  register: readonly GivenAward[],
): Statistics {
  const newestFirst = [...decided, ...withoutKnown(register, decided)].toSorted(
    (left, right) => right.year - left.year,
  )
  const years = [...new Set(newestFirst.map(({ year }) => year))].toSorted((a, b) => a - b)
  const byAward = NOMINEE_KINDS.flatMap((kind) =>
    countsByYear(
      newestFirst.filter((one) => one.kind === kind),
      years,
      ({ award }) => [searchKey(award), award],
    ).map((row) => ({ ...row, kind })),
  )
  const total = ({ counts }: YearRow): number => counts.reduce((sum, one) => sum + one, 0)
  return {
    body,
    years,
    byAward: byAward.toSorted((left, right) => left.label.localeCompare(right.label, 'vi')),
    byUnit: countsByYear(newestFirst, years, (one) => [
      unitKey(one),
      one.unit ?? text.noUnit,
    ]).toSorted(
      (left, right) => total(right) - total(left) || left.label.localeCompare(right.label, 'vi'),
    ),
    several: repeatedOf(newestFirst).toSorted(
      (left, right) =>
        right.awards.length - left.awards.length || left.name.localeCompare(right.name, 'vi'),
    ),
  }
}
