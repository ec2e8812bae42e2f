/**
 * The board: the state of a campaign without its nominations, of which only counts and the first few
 * names are told. Equal to what the state says (status.ts) and far smaller where there are many.
 */
import type { UnitCase } from './campaign-case.ts'
import type { Nominee } from './nominees.ts'
import type { StatusInput } from './status-input.ts'
import type { CampaignStatus } from './status-report.ts'
import { standingOf, summaryOf } from './status.ts'

/** How many there are, and the first of them by name: more are never read out. */
export interface Named {
  readonly count: number
  /** "Nguyễn Văn A (Phòng Nội vụ)", in the order of the units. */
  readonly first: readonly string[]
}

export interface CampaignBoard extends Omit<CampaignStatus, 'nominations'> {
  /** Nominations by what waits for somebody. */
  readonly waiting: {
    readonly needsDecision: Named
    readonly criterionNotMet: Named
    readonly criterionUnknown: Named
    /** Eligible, and the council has not decided on them. */
    readonly toCouncil: Named
  }
  /** Ids of the units over their quota that have not said whom they keep. */
  readonly mustChoose: readonly string[]
}

/** As many names as a line reads out, and one more so that it knows of the rest. */
export const NAMED = 6

class Tally {
  #count = 0
  readonly #first: string[] = []

  add({ unit }: UnitCase, { nomination }: Nominee): void {
    this.#count += 1
    if (this.#first.length < NAMED) this.#first.push(`${nomination.name} (${unit.name})`)
  }

  get named(): Named {
    return { count: this.#count, first: this.#first }
  }
}

/**
 * The board at `input.at`. `decided`: ids of the nominations on which the council decided. Near-linear
 * in its input; nothing is made of a nomination but what it adds to the counts.
 */
export function campaignBoard(input: StatusInput, decided: ReadonlySet<string>): CampaignBoard {
  const { file, units, ...head } = standingOf(input)
  const [needsDecision, criterionNotMet, criterionUnknown, toCouncil] = [
    new Tally(),
    new Tally(),
    new Tally(),
    new Tally(),
  ]
  const mustChoose: string[] = []
  let nominations = 0
  let eligible = 0
  for (const unit of file.units) {
    let notKept = 0
    for (const nominee of unit.put) {
      const judged = file.eligibilityOf(unit, nominee)
      nominations += 1
      if (judged.eligible) {
        eligible += 1
        if (!decided.has(nominee.nomination.id)) toCouncil.add(unit, nominee)
      }
      if (judged.unknownCriteria.length > 0) criterionUnknown.add(unit, nominee)
      for (const reason of judged.reasons) {
        if (reason === 'needs-decision') needsDecision.add(unit, nominee)
        if (reason === 'criterion-not-met') criterionNotMet.add(unit, nominee)
        if (reason === 'over-quota-not-kept') notKept += 1
      }
    }
    // Over its quota, and it has not said whom it keeps: more are held up than there are too many.
    if (unit.standing.over > 0 && notKept > unit.standing.over) mustChoose.push(unit.unit.id)
  }
  return {
    ...head,
    summary: summaryOf(units, { nominations, eligible }),
    units,
    waiting: {
      needsDecision: needsDecision.named,
      criterionNotMet: criterionNotMet.named,
      criterionUnknown: criterionUnknown.named,
      toCouncil: toCouncil.named,
    },
    mustChoose,
  }
}
