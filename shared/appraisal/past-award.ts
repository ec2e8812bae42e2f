/** Awards and yearly grades of earlier years, and whose they are. */
import type { CriterionLeaf } from '#shared/campaigns/criterion.ts'
import type { Day } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'
import { GRADES, type EvidenceValue } from './evidence.ts'

export interface PastAward {
  readonly id: string
  readonly year: number
  readonly kind: NomineeKind
  readonly nameKey: string
  readonly birth: string | null
  readonly workplace: string | null
  readonly unitId: string | null
  /** As written: "Giấy khen của Chủ tịch UBND huyện", "Lao động tiên tiến". */
  readonly award: string
  readonly number: string | null
  readonly day: Day | null
}

/** Who somebody is, as far as a register and a list both say it. */
export interface Identity {
  readonly kind: NomineeKind
  readonly nameKey: string
  readonly birth: string | null
  readonly workplace: string | null
  readonly unitId: string | null
}

/**
 * Whether two records are of the same nominee. `same`: births agree, or unit or workplace do; of a
 * collective or household the unit or workplace. `perhaps`: the name agrees and nothing speaks
 * against it. `no`: another kind, name or birth.
 */
export function sameNominee(left: Identity, right: Identity): 'same' | 'perhaps' | 'no' {
  if (left.kind !== right.kind || left.nameKey !== right.nameKey) return 'no'
  if (!sameBirth(left.birth, right.birth)) return 'no'
  if (left.birth !== null && right.birth !== null) return 'same'
  if (left.unitId !== null && left.unitId === right.unitId) return 'same'
  const places = [left.workplace, right.workplace].map((place) => searchKey(place ?? ''))
  return places[0] !== '' && places[0] === places[1] ? 'same' : 'perhaps'
}

type Grade = (typeof GRADES)[number]
type YearGrade = Extract<EvidenceValue, { type: 'years' }>['grades'][number]

const NAMED_GRADES: readonly (readonly [RegExp, Grade])[] = [
  [/\bkhong hoan thanh\b/u, 'khong-hoan-thanh'],
  [/\bhoan thanh xuat sac\b|^htxsnv$/u, 'hoan-thanh-xuat-sac'],
  [/\bhoan thanh tot\b|^httnv$/u, 'hoan-thanh-tot'],
  [/\bhoan thanh nhiem vu\b|^htnv$/u, 'hoan-thanh'],
  // Titles that nobody has without "hoàn thành tốt nhiệm vụ trở lên" (Luật 2022, Điều 21–28).
  [
    /\blao dong tien tien\b|\bldtt\b|\bchien si (?:thi dua|tien tien)\b|\bcstd\b|\btap the lao dong xuat sac\b|\bdon vi (?:tien tien|quyet thang)\b/u,
    'hoan-thanh-tot',
  ],
]

/** The yearly grade that an award or an entry of the register shows at least; null: it shows none. */
export const gradeShownBy = (award: string): Grade | null => {
  const key = searchKey(award)
  return NAMED_GRADES.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** The best grade that the register shows for each year, in order. */
export function gradesShown(awards: readonly PastAward[]): readonly YearGrade[] {
  const best = new Map<number, Grade>()
  for (const { year, award } of awards) {
    const grade = gradeShownBy(award)
    const known = best.get(year)
    if (grade === null || (known !== undefined && GRADES.indexOf(known) >= GRADES.indexOf(grade)))
      continue
    best.set(year, grade)
  }
  return [...best].toSorted(([a], [b]) => a - b).map(([year, grade]) => ({ year, grade }))
}

type YearsLeaf = Extract<CriterionLeaf, { test: 'consecutive-years' }>

/** The years that a condition looks at, from the first to the last. */
export const yearsAsked = (leaf: YearsLeaf): readonly number[] =>
  Array.from({ length: leaf.years }, (_, index) => leaf.until - leaf.years + 1 + index)

/** Which of the years asked have no grade, and which have too low a one. */
export function yearsWanting(
  leaf: YearsLeaf,
  grades: readonly YearGrade[],
): { readonly missing: readonly number[]; readonly below: readonly number[] } {
  const byYear = new Map(grades.map(({ year, grade }) => [year, GRADES.indexOf(grade)]))
  const wanted = GRADES.indexOf(leaf.grade)
  const asked = yearsAsked(leaf)
  return {
    missing: asked.filter((year) => !byYear.has(year)),
    below: asked.filter((year) => (byYear.get(year) ?? wanted) < wanted),
  }
}
