/**
 * The standings of the campaigns that were asked for last, kept in memory beside the store: the state
 * and the board after a change cost what the change touches. They hold nothing that the store does not;
 * whatever is not known to be as before is reckoned anew (store/standing-marks.ts).
 */
import { Kysely } from 'kysely'
import type { Reader } from '#electron/store/reader.ts'
import { standingMarks } from '#electron/store/standing-marks.ts'
import type { Tables } from '#electron/store/tables.ts'
import { KeptStanding } from '#shared/appraisal/kept-standing.ts'
import type { Moment, StatusInput } from '#shared/appraisal/status-input.ts'
import { hasTurned, turningMoments } from '#shared/appraisal/turning-moments.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { frameInput, whoSent, type ReadFrame } from './frame-input.ts'
import { decidedOf, unitsInput } from './units-input.ts'

/** Of one campaign on one day. */
interface Kept {
  readonly campaignId: string
  readonly input: ReadFrame
  readonly standing: KeptStanding
  /** The moment it is of. */
  at: Moment
  /** Units that changed since. */
  readonly changed: Set<string>
  readonly moments: Map<string, ReadonlySet<Moment>>
}

/** A campaign now and at its meeting: more are not asked for in turns. */
const MOST_KEPT = 2

async function startKept(db: Kysely<Tables>, campaignId: string, at: Moment): Promise<Kept> {
  const input = await frameInput(db, campaignId)
  const standing = new KeptStanding(input)
  return { campaignId, input, standing, at, changed: new Set(), moments: new Map() }
}

/** Whether the same units are shown: one that does not take part is, once it sent something. */
async function showsTheSame(db: Kysely<Tables>, kept: Kept): Promise<boolean> {
  const guests = [...kept.changed].filter((id) => kept.input.guests.has(id))
  if (guests.length === 0) return true
  const sent = await whoSent(db, kept.campaignId, guests)
  return guests.every((id) => sent.has(id) === kept.input.units.some((unit) => unit.id === id))
}

/** The units whose part may be another one at this moment. */
function stale({ standing, changed, moments, at }: Kept, now: Moment, lines: boolean): Set<string> {
  const touched = new Set(changed)
  for (const [unitId, turning] of moments) if (hasTurned(turning, at, now)) touched.add(unitId)
  const units = new Set(touched)
  for (const unitId of touched) for (const leaning of standing.leaningOn(unitId)) units.add(leaning)
  for (const { id } of standing.lacking({ lines })) units.add(id)
  return units
}

/** Reads some units and has the standing look at them; gives those that it touches beside them. */
async function take(
  db: Kysely<Tables>,
  kept: Kept,
  at: Moment,
  unitIds: ReadonlySet<string>,
): Promise<StatusInput['units']> {
  const { campaignId, input, standing, moments } = kept
  const units = input.units.filter(({ id }) => unitIds.has(id))
  const asked = { campaignId, unitIds: units.length === input.units.length ? null : [...unitIds] }
  const rows = await unitsInput(db, asked, standing.frame)
  const turning = turningMoments(rows, at)
  if (asked.unitIds === null) moments.clear()
  for (const unitId of asked.unitIds ?? turning.keys()) {
    const found = turning.get(unitId)
    if (found === undefined) moments.delete(unitId)
    else moments.set(unitId, found)
  }
  return standing.take({ ...input, at, ...rows }, { units, decided: await decidedOf(db, asked) })
}

/** Brings a standing to a moment. */
async function renew(
  db: Kysely<Tables>,
  kept: Kept,
  at: Moment,
  { lines }: { readonly lines: boolean },
): Promise<void> {
  let units = stale(kept, at, lines)
  while (units.size > 0) units = new Set((await take(db, kept, at, units)).map(({ id }) => id))
  kept.standing.finish({ lines })
  kept.changed.clear()
  kept.at = at
}

export interface AskedStanding {
  readonly campaignId: string
  readonly at: Moment
  /** With a line for each nomination. */
  readonly lines: boolean
}

/** What depends on the day alone is the same within it. */
const keyOf = ({ campaignId, at }: Pick<AskedStanding, 'campaignId' | 'at'>): string =>
  `${campaignId} ${at.length} ${dayPart(at)}`

/** So many takings are judged at once where nobody waits for them: about as long as one is read. */
const JUDGED_AHEAD = 5

class KeptStandings {
  readonly #kysely: Kysely<Tables>
  readonly #takeMarks = standingMarks()
  readonly #kept = new Map<string, Kept>()

  constructor(kysely: Kysely<Tables>) {
    this.#kysely = kysely
  }

  /**
   * What `say` says of the standing at a moment. It is said at once: the standing goes on with the
   * store. @throws Refusal CAMPAIGN_UNKNOWN
   */
  at<Said>(
    { campaignId, at, lines }: AskedStanding,
    say: (standing: KeptStanding) => Said,
  ): Promise<Said> {
    // One connection for all of it: no transaction is under way, and none begins in between.
    return this.#kysely.connection().execute(async (db) => {
      await this.#note(db)
      const key = keyOf({ campaignId, at })
      const before = this.#kept.get(key)
      // Kept again only when it is whole: what fails halfway is begun anew.
      this.#kept.delete(key)
      const kept =
        before !== undefined && (await showsTheSame(db, before))
          ? before
          : await startKept(db, campaignId, at)
      await renew(db, kept, at, { lines })
      this.#keep(key, kept)
      return say(kept.standing)
    })
  }

  /**
   * Goes on with a board that nobody has asked for yet, by so many units at most: whoever asks then waits
   * for the rest only. `begin`: where nothing of it is kept, it is begun, and no unit taken yet. Gives
   * whether there is more to do.
   * @throws Refusal CAMPAIGN_UNKNOWN
   */
  ahead(
    { campaignId, at }: Pick<AskedStanding, 'campaignId' | 'at'>,
    { most, begin }: { readonly most: number; readonly begin: boolean },
  ): Promise<boolean> {
    return this.#kysely.connection().execute(async (db) => {
      await this.#note(db)
      const key = keyOf({ campaignId, at })
      const before = this.#kept.get(key)
      if (before === undefined && !begin) return false
      if (before === undefined) {
        this.#keep(key, await startKept(db, campaignId, at))
        return true
      }
      this.#kept.delete(key)
      const { standing } = before
      const next = standing.lacking({ lines: false }).slice(0, most)
      // All at one moment: what turns until somebody asks is looked at then, as what changed is.
      const asked = new Set(next.map(({ id }) => id))
      const moved = next.length === 0 ? next : await take(db, before, before.at, asked)
      for (const { id } of moved) before.changed.add(id)
      const finished = next.length === 0 && standing.finish({ lines: false, most: JUDGED_AHEAD })
      this.#keep(key, before)
      return !finished
    })
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.set(key, kept)
    const [oldest] = this.#kept.size > MOST_KEPT ? this.#kept.keys() : []
    if (oldest !== undefined) this.#kept.delete(oldest)
  }

  async #note(db: Kysely<Tables>): Promise<void> {
    const changed = await this.#takeMarks(db)
    if (changed === 'everything') this.#kept.clear()
    else for (const kept of this.#kept.values()) for (const id of changed) kept.changed.add(id)
  }
}

const ofConnections = new WeakMap<Kysely<Tables>, KeptStandings>()

/** What is kept beside a store; null for a transaction, which may yet be undone. */
export function standingsOf(reader: Reader): KeptStandings | null {
  if (!(reader instanceof Kysely) || reader.isTransaction) return null
  const kysely: Kysely<Tables> = reader
  const known = ofConnections.get(kysely) ?? new KeptStandings(kysely)
  ofConnections.set(kysely, known)
  return known
}
