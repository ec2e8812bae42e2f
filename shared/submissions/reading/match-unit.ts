import type { ReadingContext } from '../file-reading.ts'
import { alignmentScore } from './unit-alignment.ts'
import { cutTail, placesOf, readingsOf, unitTokens } from './unit-tokens.ts'
import type { Tail, Token } from './unit-tokens.ts'

/** What a unit is known by; more may stand in the object. */
export type NamedUnit = Pick<ReadingContext['units'][number], 'name' | 'aliases'> &
  Partial<Pick<ReadingContext['units'][number], 'takesPart'>>

interface UnitCandidate {
  readonly unit: string
  /** 0–100; 100 is the name or an alias, letter by letter but for case, spaces and tone place. */
  readonly score: number
}

export interface UnitMatch {
  /** Exact catalogue name where exactly one unit is meant, else null. */
  readonly unit: string | null
  readonly score: number
  /** Several units are meant equally well; `candidates` has them first. */
  readonly ambiguous: boolean
  /** The best five, best first. */
  readonly candidates: readonly UnitCandidate[]
}

interface Spelling {
  readonly unit: NamedUnit
  readonly full: readonly Token[]
  readonly tail: Tail
}

interface Catalogue {
  readonly spellings: readonly Spelling[]
  readonly places: readonly (readonly string[])[]
  /** Units by the words of a name or alias as written. */
  readonly exact: ReadonlyMap<string, ReadonlySet<string>>
  /** The words of every spelling, whole, without its level and place, without its place. */
  readonly wholes: ReadonlySet<string>
  readonly known: Map<string, UnitMatch>
  /** Texts that name no unit word by word. */
  readonly others: Set<string>
}

/** From here on a text is taken to name the unit. */
export const UNIT_ACCEPTED = 86
/** Units whose scores are this close cannot be told apart. */
const TOO_CLOSE = 4
const OWN_ORGANS =
  /^\s*(?:ban\s+(?:thường\s+vụ|chấp\s+hành|thuong\s+vu|chap\s+hanh)|btv|bch(?!\s*(?:qs|quân|quan)))\s+(?=\S{2,})/iu
/** "BCH Đoàn thành phố …" is Thành đoàn, as Huyện đoàn and Thị đoàn are named. */
const YOUTH_UNION =
  /^(?:ban chấp hành |bch )?đoàn(?: tncs hồ chí minh| thanh niên)? (?:(?<city>thành) phố|(?<town>thị) xã|(?<district>huyện)|(?<short>tp))(?=[\s.]|$)\.?/iu
const REMEMBERED = 2000

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ toned }) => toned).join(' ')

const wholesOf = (full: readonly Token[], { core, placeless }: Tail): readonly string[] =>
  [full, core, placeless].map(wordsOf)

const catalogues = new WeakMap<readonly NamedUnit[], Catalogue>()

function catalogueOf(units: readonly NamedUnit[]): Catalogue {
  const found = catalogues.get(units)
  if (found !== undefined) return found
  const places = placesOf(units.map(({ name }) => name))
  const spellings = units.flatMap((unit) =>
    [unit.name, ...unit.aliases].map((spelling) => {
      const full = unitTokens(spelling)
      return { unit, full, tail: cutTail(full, places) }
    }),
  )
  const exact = new Map<string, Set<string>>()
  for (const { unit, full } of spellings) {
    const key = wordsOf(full)
    exact.set(key, (exact.get(key) ?? new Set<string>()).add(unit.name))
  }
  const wholes = new Set(spellings.flatMap(({ full, tail }) => wholesOf(full, tail)))
  const known = new Map<string, UnitMatch>()
  const catalogue = { spellings, places, exact, wholes, known, others: new Set<string>() }
  catalogues.set(units, catalogue)
  return catalogue
}

/** A text of another level ("Công an tỉnh …") is no unit of this one. */
const otherLevel = (text: Tail, unit: Tail): boolean => {
  if (text.level === null) return false
  if (text.level === 'tinh') return unit.level !== 'tinh'
  return unit.level !== null && unit.level !== text.level
}

function spellingScore(full: readonly Token[], tail: Tail, spelling: Spelling): number {
  const whole = alignmentScore(full, spelling.full)
  if (whole === 100 || otherLevel(tail, spelling.tail))
    return otherLevel(tail, spelling.tail) ? Math.min(whole, 60) : whole
  const textWhole = tail.core.length === full.length
  const unitWhole = spelling.tail.core.length === spelling.full.length
  if (textWhole && unitWhole) return whole
  const cut = alignmentScore(tail.core, spelling.tail.core)
  const loss = (tail.barePlace || spelling.tail.barePlace) && (textWhole || unitWhole) ? 2 : 0
  const placeless = alignmentScore(tail.placeless, spelling.tail.placeless)
  return Math.max(whole, placeless, cut - loss)
}

/** "UBND huyện Chi Lăng" is the receiving level itself, however much it looks like a commune's. */
const isIssuer = (tail: Tail): boolean =>
  tail.level !== null &&
  /^(?:uy ban|uy ban nhan dan|hoi dong nhan dan)$/u.test(
    tail.core.map(({ bare }) => bare).join(' '),
  )

const issuerScore = (full: readonly Token[], spelling: Spelling): number => {
  const score = alignmentScore(full, spelling.full)
  return score === 100 ? score : Math.min(score, 60)
}

/** The readings worth trying: as it stands first, then every reading of its abbreviations. */
function variantsOf(text: string): readonly (readonly Token[])[] {
  const tokens = unitTokens(text)
  const variants = [tokens, ...readingsOf(tokens)]
  const seen = new Set<string>()
  return variants.filter((variant) => {
    const key = wordsOf(variant)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function candidatesFor(text: string, catalogue: Catalogue): readonly UnitCandidate[] {
  const scores = new Map<NamedUnit, number>()
  for (const full of variantsOf(text)) {
    const tail = cutTail(full, catalogue.places)
    for (const spelling of catalogue.spellings) {
      const score = isIssuer(tail)
        ? issuerScore(full, spelling)
        : spellingScore(full, tail, spelling)
      if (score > (scores.get(spelling.unit) ?? 0)) scores.set(spelling.unit, score)
    }
  }
  return [...scores]
    .toSorted(
      ([left, a], [right, b]) =>
        b - a || Number(right.takesPart ?? true) - Number(left.takesPart ?? true),
    )
    .slice(0, 5)
    .map(([unit, score]) => ({ unit: unit.name, score }))
}

const candidatesOf = (text: string, catalogue: Catalogue): readonly UnitCandidate[] =>
  text === '' || text.length > 200 ? [] : candidatesFor(text, catalogue)

/** The one unit of this very name or alias; null where none or several have it. */
function exactly(text: string, catalogue: Catalogue): UnitMatch | null {
  const [only, ...others] = catalogue.exact.get(wordsOf(unitTokens(text))) ?? []
  if (only === undefined || others.length > 0) return null
  return { unit: only, score: 100, ambiguous: false, candidates: [{ unit: only, score: 100 }] }
}

function decide(candidates: readonly UnitCandidate[], units: readonly NamedUnit[]): UnitMatch {
  const [best] = candidates
  if (best === undefined || best.score < UNIT_ACCEPTED)
    return { unit: null, score: best?.score ?? 0, ambiguous: false, candidates }
  const rivals = candidates.filter(({ score }) => score > best.score - TOO_CLOSE)
  if (
    rivals.length === 1 ||
    (best.score === 100 && rivals.every(({ unit, score }) => unit === best.unit || score < 100))
  )
    return { unit: best.unit, score: best.score, ambiguous: false, candidates }
  const taking = rivals.filter(({ unit }) =>
    units.some((each) => each.name === unit && each.takesPart === true),
  )
  const [only] = taking
  if (taking.length === 1 && only !== undefined && only.score === best.score)
    return { unit: only.unit, score: only.score, ambiguous: false, candidates }
  return { unit: null, score: best.score, ambiguous: true, candidates }
}

function asNamed(text: string): string {
  const found = YOUTH_UNION.exec(text)
  if (found === null) return text
  const { city, short, town, district } = found.groups ?? {}
  const level = city ?? (short === undefined ? (town ?? district ?? '') : 'Thành')
  return `${level} đoàn${text.slice(found[0].length)}`
}

const asAsked = (text: string): string => asNamed(text.replace(OWN_ORGANS, '').trim())

/**
 * The unit that a text names word by word (a match of 100), else null. Only equal words in equal order
 * give 100, so that a text without them, as most ends of a line are, is not held against every unit.
 */
export function unitNamedBy(text: string, units: readonly NamedUnit[]): string | null {
  const { wholes, places, others } = catalogueOf(units)
  if (others.has(text)) return null
  const named = variantsOf(asAsked(text)).some((full) =>
    wholesOf(full, cutTail(full, places)).some((words) => wholes.has(words)),
  )
  if (!named) {
    if (others.size < REMEMBERED) others.add(text)
    return null
  }
  const { unit, score } = matchUnit(text, units)
  return score === 100 ? unit : null
}

/**
 * The unit that a text names: by its name, an alias, an abbreviation ("P. TCKH", "TTYT TP") or
 * nearly ("UBND phuong Duc Xuan"), case, tone place and spaces aside. "P." and "TT." are read by
 * the words that follow; where two units are meant equally well, none is chosen and both reported.
 * "Ban Thường vụ" and "Ban Chấp hành" of an organisation stand for it (samples README, `unit`).
 */
export function matchUnit(text: string, units: readonly NamedUnit[]): UnitMatch {
  const catalogue = catalogueOf(units)
  const asked = asAsked(text)
  const known = catalogue.known.get(asked)
  if (known !== undefined) return known
  const match = exactly(asked, catalogue) ?? decide(candidatesOf(asked, catalogue), units)
  if (catalogue.known.size < REMEMBERED) catalogue.known.set(asked, match)
  return match
}
