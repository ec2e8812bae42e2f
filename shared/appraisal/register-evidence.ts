/**
 * What the registers of earlier years prove: yearly grades from titles and grades, initiatives that
 * were recognised. Registers are never complete, so a year that they lack is unknown, not failed;
 * what the desk entered stands above them.
 */
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import type { CriterionLeaf } from '#shared/campaigns/criterion.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { initiativeText, pastAwardText, perhapsText } from '#shared/text/history.ts'
import type { EvidenceValue } from './evidence.ts'
import { initiativeGap, type Initiative } from './initiative.ts'
import { gradeShownBy, gradesShown, sameNominee, yearsAsked } from './past-award.ts'
import type { Identity, PastAward } from './past-award.ts'
import type { Moment } from './status-input.ts'

export interface Registers {
  readonly pastAwards: readonly PastAward[]
  readonly initiatives: readonly Initiative[]
}

/** Where a value comes from besides the desk. `partial`: a year without a grade is a gap of ours. */
export interface Basis {
  readonly partial: boolean
  readonly sources: readonly string[]
}

export interface ProvenEvidence {
  readonly values: ReadonlyMap<string, EvidenceValue>
  readonly basis: ReadonlyMap<string, Basis>
}

const NOTHING: ProvenEvidence = { values: new Map(), basis: new Map() }

interface Found {
  readonly awards: readonly PastAward[]
  readonly perhapsAwards: readonly PastAward[]
  readonly initiatives: readonly Initiative[]
  readonly perhapsInitiatives: readonly Initiative[]
}

type YearsLeaf = Extract<CriterionLeaf, { test: 'consecutive-years' }>

function ofYears(
  leaf: YearsLeaf,
  { awards, perhapsAwards }: Found,
): { readonly value: EvidenceValue | null; readonly sources: readonly string[] } {
  const asked = new Set(yearsAsked(leaf))
  const telling = ({ year, award }: PastAward): boolean =>
    asked.has(year) && gradeShownBy(award) !== null
  const sure = awards.filter(telling)
  return {
    value: sure.length === 0 ? null : { type: 'years', grades: [...gradesShown(sure)] },
    sources: [
      ...sure.map(pastAwardText),
      ...perhapsAwards.filter(telling).map((one) => perhapsText(pastAwardText(one))),
    ],
  }
}

/** Keys of the built-in plans under which initiatives are asked for begin so. */
const INITIATIVES = 'sang-kien'

function ofInitiatives(
  leaf: CriterionLeaf,
  { initiatives, perhapsInitiatives }: Found,
  plan: Plan,
  at: Moment,
): { readonly value: EvidenceValue | null; readonly sources: readonly string[] } {
  // "Có sáng kiến" asks for no level; a number of "sáng kiến được … công nhận" does.
  const gapOf = (one: Initiative) => {
    const gap = initiativeGap(one, plan, at)
    return leaf.test === 'attested' && (gap === 'reach-narrow' || gap === 'reach-unknown')
      ? null
      : gap
  }
  const counted = initiatives.filter((one) => gapOf(one) === null).length
  const number: EvidenceValue = { type: 'number', value: counted }
  return {
    value:
      counted === 0 ? null : leaf.test === 'attested' ? { type: 'attested', value: true } : number,
    sources: [
      ...initiatives.map((one) => initiativeText(one, gapOf(one))),
      ...perhapsInitiatives.map((one) => perhapsText(initiativeText(one, gapOf(one)))),
    ],
  }
}

/** Looks a nominee up in the registers; near-constant time for each, however long they are. */
export function registerIndex(
  registers: Registers,
  plan: Plan,
  at: Moment,
): (nominee: Identity) => ProvenEvidence {
  const { pastAwards, initiatives } = registers
  if (pastAwards.length + initiatives.length === 0) return () => NOTHING
  const awardsOf = Map.groupBy(pastAwards, ({ nameKey }) => nameKey)
  const initiativesOf = Map.groupBy(initiatives, ({ authorKey }) => authorKey)
  const leaves = plan.criteria.flatMap(({ rule }) => criterionLeaves(rule))
  const authored = (one: Initiative): Identity => ({
    kind: 'individual',
    nameKey: one.authorKey,
    birth: one.birth,
    workplace: one.workplace,
    unitId: one.unitId,
  })
  return (nominee) => {
    const awards = Map.groupBy(awardsOf.get(nominee.nameKey) ?? [], (one) =>
      sameNominee(one, nominee),
    )
    const own = Map.groupBy(initiativesOf.get(nominee.nameKey) ?? [], (one) =>
      sameNominee(authored(one), nominee),
    )
    const found: Found = {
      awards: awards.get('same') ?? [],
      perhapsAwards: awards.get('perhaps') ?? [],
      initiatives: own.get('same') ?? [],
      perhapsInitiatives: own.get('perhaps') ?? [],
    }
    const values = new Map<string, EvidenceValue>()
    const basis = new Map<string, Basis>()
    for (const leaf of leaves) {
      if (!('key' in leaf)) continue
      const years = leaf.test === 'consecutive-years'
      if (!years && !leaf.key.startsWith(INITIATIVES)) continue
      const { value, sources } = years ? ofYears(leaf, found) : ofInitiatives(leaf, found, plan, at)
      if (value !== null) values.set(leaf.key, value)
      if (sources.length > 0) basis.set(leaf.key, { partial: years && value !== null, sources })
    }
    return { values, basis }
  }
}

/** What the desk entered over what the registers prove; of years, each year by itself. */
export function withRegisters(
  entered: ReadonlyMap<string, EvidenceValue>,
  proven: ProvenEvidence,
): ReadonlyMap<string, EvidenceValue> {
  if (proven.values.size === 0) return entered
  const merged = new Map([...proven.values, ...entered])
  for (const [key, known] of proven.values) {
    const own = entered.get(key)
    if (own?.type !== 'years' || known.type !== 'years') continue
    const years = new Set(own.grades.map(({ year }) => year))
    const added = known.grades.filter(({ year }) => !years.has(year))
    merged.set(key, { type: 'years', grades: [...own.grades, ...added] })
  }
  return merged
}
