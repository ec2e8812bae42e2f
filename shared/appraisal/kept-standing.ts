/**
 * The standing of a campaign, kept: of each unit what it adds to the state and the board, and who is
 * put forward by several. A state from scratch is one of which all units are taken at once; after a
 * change only the units that it touches are taken again. Nothing of the input is held on to.
 */
import { campaignFrame, type CampaignFrame, type FrameInput } from './campaign-frame.ts'
import { caseOf, peopleOf, type CampaignCase } from './campaign-case.ts'
import type { CampaignBoard } from './board.ts'
import { PersonIndex } from './person-index.ts'
import { reportReceipts } from './status-lines.ts'
import type { Moment, StatusInput } from './status-input.ts'
import type { CampaignStatus } from './status-report.ts'
import { deadlineLine, summaryOf } from './status-summary.ts'
import type { UnitCase } from './unit-case.ts'
import { together, unitPart, type UnitPart, type Waiting } from './unit-part.ts'

interface Taken {
  readonly file: CampaignCase
  readonly decided: ReadonlySet<string>
}

const NOTHING_DECIDED: ReadonlySet<string> = new Set()

export class KeptStanding {
  readonly frame: CampaignFrame
  readonly #plan: string
  readonly #people = new PersonIndex()
  readonly #parts = new Map<string, UnitPart>()
  /** By the unit that a collective is itself: the units that put such collectives forward. */
  readonly #leaning = new Map<string, Set<string>>()
  readonly #taken: Taken[] = []

  constructor(input: FrameInput) {
    this.frame = campaignFrame(input)
    this.#plan = input.plan.id
  }

  /**
   * Looks at units anew, at `input.at`: of these `input` has at least all rows, and of the units whose
   * registrations serve their nominees (`frame.unitNamed`) the registrations. Gives the units that
   * the same people of others touch: they are to be taken as well, before it is finished.
   */
  take(
    input: StatusInput,
    {
      units = this.frame.units,
      decided = NOTHING_DECIDED,
    }: {
      readonly units?: StatusInput['units']
      /** Nominations of these units on which the council decided: the board counts them apart. */
      readonly decided?: ReadonlySet<string>
    } = {},
  ): StatusInput['units'] {
    const file = caseOf(this.frame, input, { units, people: this.#people })
    for (const unit of file.units) {
      this.#people.put(unit.unit.id, peopleOf(unit, this.frame))
      this.#noteLeaning(unit)
    }
    this.#taken.push({ file, decided })
    const moved = this.#people.settle()
    const open = this.#open()
    return this.frame.units.filter(({ id }) => moved.has(id) && !open.has(id))
  }

  /** Ids of the units that were taken and are not judged yet. */
  #open(): ReadonlySet<string> {
    return new Set(this.#taken.flatMap(({ file }) => file.units.map(({ unit }) => unit.id)))
  }

  /**
   * Judges the units that were taken, in the order in which they were. `lines`: with a line for each of
   * their nominations; `most`: of so many takings at most. Gives whether all are judged.
   */
  finish({ lines, most = Infinity }: { readonly lines: boolean; readonly most?: number }): boolean {
    for (const { file, decided } of this.#taken.splice(0, most)) {
      const receipts = reportReceipts(file.input)
      for (const unit of file.units) {
        const { id } = unit.unit
        // Lines that were asked for once will be so again.
        const withLines = lines || (this.#parts.get(id)?.lines ?? null) !== null
        this.#parts.set(id, unitPart(file, unit, { receipts, decided, lines: withLines }))
      }
    }
    return this.#taken.length === 0
  }

  #noteLeaning({ unit, put }: UnitCase): void {
    for (const { nomination } of put) {
      const other = this.frame.unitNamed(nomination)
      if (other === undefined || other.id === unit.id) continue
      const known = this.#leaning.get(other.id)
      if (known === undefined) this.#leaning.set(other.id, new Set([unit.id]))
      else known.add(unit.id)
    }
  }

  /** The units whose nominees are served by the registrations of a unit. */
  leaningOn(unitId: string): Iterable<string> {
    return this.#leaning.get(unitId) ?? []
  }

  /** The units that were not taken yet, or judged without their lines where these are asked for. */
  lacking({ lines }: { readonly lines: boolean }): StatusInput['units'] {
    const open = this.#open()
    return this.frame.units.filter(({ id }) => {
      if (open.has(id)) return false
      const part = this.#parts.get(id)
      return part === undefined || (lines && part.lines === null)
    })
  }

  #all(): readonly UnitPart[] {
    return this.frame.units.map(({ id }) => {
      const part = this.#parts.get(id)
      if (part === undefined) throw new Error('a unit that was not taken')
      return part
    })
  }

  #head(parts: readonly UnitPart[], at: Moment): Omit<CampaignStatus, 'nominations'> {
    const units = parts.map(({ line }) => line)
    let nominations = 0
    let eligible = 0
    for (const { counted } of parts) {
      nominations += counted.nominations
      eligible += counted.eligible
    }
    return {
      plan: this.#plan,
      deadlines: this.frame.rules.milestones.map(deadlineLine),
      asOf: at,
      summary: summaryOf(units, { nominations, eligible }),
      units,
    }
  }

  /** The state; of a finished standing with lines. */
  status(at: Moment): CampaignStatus {
    const parts = this.#all()
    return { ...this.#head(parts, at), nominations: parts.flatMap(({ lines }) => lines ?? []) }
  }

  /** The board; of a finished standing. */
  board(at: Moment): CampaignBoard {
    const parts = this.#all()
    const waits = (kind: keyof Waiting) => together(parts.map(({ waiting }) => waiting[kind]))
    return {
      ...this.#head(parts, at),
      waiting: {
        needsDecision: waits('needsDecision'),
        criterionNotMet: waits('criterionNotMet'),
        criterionUnknown: waits('criterionUnknown'),
        toCouncil: waits('toCouncil'),
      },
      mustChoose: parts.flatMap(({ mustChoose, line }) => (mustChoose ? line.unitId : [])),
    }
  }
}
