/**
 * What one unit adds to the state and the board of its campaign. The whole is put together of these
 * parts, so that a change of one unit has no other reckoned anew.
 */
import type { CampaignCase } from './campaign-case.ts'
import { nominationLine, unitLine, type ReportReceipts } from './status-lines.ts'
import type { NominationLine, UnitLine } from './status-report.ts'
import type { UnitCase } from './unit-case.ts'

/** How many there are, and the first of them by name: more are never read out. */
export interface Named {
  readonly count: number
  /** "Nguyễn Văn A (Phòng Nội vụ)", in the order of the units. */
  readonly first: readonly string[]
}

/** As many names as a line reads out, and one more so that it knows of the rest. */
export const NAMED = 6

/** Nominations by what waits for somebody. */
export interface Waiting {
  readonly needsDecision: Named
  readonly criterionNotMet: Named
  readonly criterionUnknown: Named
  /** Eligible, and the council has not decided on them. */
  readonly toCouncil: Named
}

export interface UnitPart {
  readonly line: UnitLine
  readonly counted: { readonly nominations: number; readonly eligible: number }
  readonly waiting: Waiting
  /** Over its quota, and it has not said whom it keeps. */
  readonly mustChoose: boolean
  /** Null where nobody asked for them: the board shows none. */
  readonly lines: readonly NominationLine[] | null
}

const NOBODY: Named = { count: 0, first: [] }

/** Counts of all, and the first names, in the order given. */
export function together(all: readonly Named[]): Named {
  let sum = NOBODY
  for (const one of all) {
    if (one.count === 0) continue
    const first =
      sum.first.length < NAMED ? [...sum.first, ...one.first].slice(0, NAMED) : sum.first
    sum = { count: sum.count + one.count, first }
  }
  return sum
}

class Tally {
  #count = 0
  #first: string[] | null = null

  add(name: string, unit: string): void {
    this.#count += 1
    this.#first ??= []
    if (this.#first.length < NAMED) this.#first.push(`${name} (${unit})`)
  }

  get named(): Named {
    return this.#first === null ? NOBODY : { count: this.#count, first: this.#first }
  }
}

/** `decided`: ids of the nominations on which the council decided. */
export function unitPart(
  file: CampaignCase,
  unit: UnitCase,
  wanted: {
    readonly receipts: ReportReceipts
    readonly decided: ReadonlySet<string>
    readonly lines: boolean
  },
): UnitPart {
  const waiting = {
    needsDecision: new Tally(),
    criterionNotMet: new Tally(),
    criterionUnknown: new Tally(),
    toCouncil: new Tally(),
  }
  const lines: NominationLine[] | null = wanted.lines ? [] : null
  const inUnit = unit.unit.name
  let eligible = 0
  let notKept = 0
  for (const nominee of unit.put) {
    const judged = file.eligibilityOf(unit, nominee)
    const { id, name } = nominee.nomination
    if (judged.eligible) {
      eligible += 1
      if (!wanted.decided.has(id)) waiting.toCouncil.add(name, inUnit)
    }
    if (judged.unknownCriteria.length > 0) waiting.criterionUnknown.add(name, inUnit)
    for (const reason of judged.reasons) {
      if (reason === 'needs-decision') waiting.needsDecision.add(name, inUnit)
      if (reason === 'criterion-not-met') waiting.criterionNotMet.add(name, inUnit)
      if (reason === 'over-quota-not-kept') notKept += 1
    }
    lines?.push(nominationLine(file, unit, { nominee, judged }))
  }
  return {
    line: unitLine(file, unit, wanted.receipts),
    counted: { nominations: unit.put.length, eligible },
    waiting: {
      needsDecision: waiting.needsDecision.named,
      criterionNotMet: waiting.criterionNotMet.named,
      criterionUnknown: waiting.criterionUnknown.named,
      toCouncil: waiting.toCouncil.named,
    },
    // More are held up than there are too many.
    mustChoose: unit.standing.over > 0 && notKept > unit.standing.over,
    lines,
  }
}
