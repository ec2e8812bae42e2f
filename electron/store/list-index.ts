/**
 * What the nominations of a campaign are searched, sorted and filtered by, kept in memory. No index of
 * SQLite serves words inside of words ("ng thi hoa"), and its trigrams know no word of two letters, as
 * half of Vietnamese is; a hundred thousand folded names are gone through here in milliseconds.
 * It is made when it is first asked for and holds nothing that the store does not: triggers of the
 * connection note what changes, in the transaction that changes it, and whatever another program
 * wrote has it made anew.
 */
import { sql, type Kysely } from 'kysely'
import { among } from './among.ts'
import { eachRow, sameAsBefore, textIn, wholeIn } from './row-arrays.ts'
import type { Tables } from './tables.ts'
import { WordNumbers } from './word-numbers.ts'

export interface ListUnit {
  readonly id: string
  /** Its folded name. */
  readonly key: string
}

export interface ListEntry {
  readonly id: string
  readonly seq: number
  readonly unit: ListUnit
  readonly kind: string
  readonly award: string | null
  readonly state: string
  /** The folded name of the nominee. */
  readonly key: string
  /** Numbers of the words of its key; see `ListIndex.words`. */
  readonly words: readonly number[]
  readonly sortKey: string
}

export type ListOrder = 'list' | 'name' | 'unit' | 'award'

/** What entries may be picked by; what is left out is not asked. */
export interface ListPick {
  readonly unitId?: string | undefined
  readonly kind?: string | undefined
  readonly award?: string | undefined
  readonly state?: string | undefined
}

export interface ListIndex {
  /** All entries in an order, the list's own where two are equal; of a pick only those that fit. */
  ordered(by: ListOrder, pick?: ListPick): readonly ListEntry[]
  /** Every word that stands, or stood, in the key of an entry, by its number. */
  readonly words: readonly string[]
}

const WATCHED: readonly (readonly [event: string, table: string, ids: string])[] = [
  ['insert', 'nomination', 'values (new.id)'],
  ['delete', 'nomination', 'values (old.id)'],
  ['update', 'nomination', 'select old.id union select new.id'],
  ['update', 'nominee', 'select id from nomination where nominee_id = new.id'],
  ['update', 'unit', 'select id from nomination where unit_id = new.id'],
]

/** Starts noting what changes, when the first list is made. */
async function watch(db: Kysely<Tables>): Promise<void> {
  await sql`create temp table list_change (nomination_id text primary key not null)
    without rowid`.execute(db)
  for (const [event, table, ids] of WATCHED)
    await sql`create temp trigger ${sql.id(`list ${event} ${table}`)}
      after ${sql.raw(event)} on main.${sql.id(table)}
      begin insert or ignore into list_change ${sql.raw(ids)}; end`.execute(db)
}

/** More changes than this are rather read anew with all the rest. */
const MOST_CHANGES = 5000

const KEYS: Readonly<Record<ListOrder, (entry: ListEntry) => string>> = {
  list: () => '',
  name: ({ sortKey }) => sortKey,
  unit: ({ unit }) => unit.key,
  // No award stands before every award, as in SQL.
  award: ({ award }) => (award === null ? '' : `x${award}`),
}

const comparing =
  (keyOf: (entry: ListEntry) => string) =>
  (left: ListEntry, right: ListEntry): number => {
    const [a, b] = [keyOf(left), keyOf(right)]
    return a < b ? -1 : a > b ? 1 : left.seq - right.seq
  }

/** So many picks are kept, like so many partial indexes: paging through one goes through all only once. */
const MOST_PICKS = 32

const fits =
  ({ unitId, kind, award, state }: ListPick) =>
  (entry: ListEntry): boolean =>
    (unitId === undefined || entry.unit.id === unitId) &&
    (kind === undefined || entry.kind === kind) &&
    (award === undefined || entry.award === award) &&
    (state === undefined || entry.state === state)

const picksNothing = ({ unitId, kind, award, state }: ListPick): boolean =>
  unitId === undefined && kind === undefined && award === undefined && state === undefined

class CampaignList implements ListIndex {
  readonly #words = new WordNumbers()
  readonly #entries = new Map<string, ListEntry>()
  readonly #orders = new Map<ListOrder, readonly ListEntry[]>()
  readonly #picked = new Map<string, readonly ListEntry[]>()
  #changed = false

  get words(): readonly string[] {
    return this.#words.words
  }

  put(entry: Omit<ListEntry, 'words'>): void {
    this.#entries.set(entry.id, { ...entry, words: this.#words.of(entry.key) })
    this.#changed = true
  }

  remove(id: string): void {
    this.#changed = this.#entries.delete(id) || this.#changed
  }

  ordered(by: ListOrder, pick: ListPick = {}): readonly ListEntry[] {
    if (this.#changed) this.#renew()
    if (picksNothing(pick)) return this.#all(by)
    const asked = JSON.stringify([by, pick.unitId, pick.kind, pick.award, pick.state])
    const picked = this.#picked.get(asked) ?? this.#all(by).filter(fits(pick))
    this.#picked.delete(asked)
    this.#picked.set(asked, picked)
    const [oldest] = this.#picked.size > MOST_PICKS ? this.#picked.keys() : []
    if (oldest !== undefined) this.#picked.delete(oldest)
    return picked
  }

  #all(by: ListOrder): readonly ListEntry[] {
    const known = this.#orders.get(by)
    if (known !== undefined) return known
    const order = [...this.#entries.values()].toSorted(comparing(KEYS[by]))
    this.#orders.set(by, order)
    return order
  }

  /** What was in order stays so but for a few: sorting that again is quick. */
  #renew(): void {
    this.#picked.clear()
    for (const [by, order] of this.#orders) {
      const before = new Set(order.map(({ id }) => id))
      const kept = order.flatMap(({ id }) => this.#entries.get(id) ?? [])
      const added = [...this.#entries.values()].filter(({ id }) => !before.has(id))
      this.#orders.set(by, [...kept, ...added].toSorted(comparing(KEYS[by])))
    }
    this.#changed = false
  }
}

const words = new Map<string, string>()

/** The same string for the same letters: kinds, states and awards are few. */
function once(word: string): string {
  const known = words.get(word)
  if (known !== undefined) return known
  words.set(word, word)
  return word
}

async function load(
  db: Kysely<Tables>,
  campaignId: string,
  into: CampaignList,
  ids: readonly string[] | null,
): Promise<void> {
  const all = db
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)
    .orderBy('nomination.seq')
    .select([
      'nomination.id',
      'nomination.seq',
      'unit.id as unit_id',
      'unit.search_key as unit_key',
    ])
    .select(['nominee.kind', 'nomination.award', 'nomination.state'])
    .select(['nominee.search_key', 'nominee.sort_key'])
  const units = new Map<string, ListUnit>()
  const unitIdOf = sameAsBefore()
  await eachRow(db, ids === null ? all : all.where('nomination.id', 'in', among(ids)), (row) => {
    const unitId = unitIdOf(row[2])
    let unit = units.get(unitId)
    if (unit === undefined) units.set(unitId, (unit = { id: unitId, key: textIn(row[3]) }))
    into.put({
      id: textIn(row[0]),
      seq: wholeIn(row[1]),
      unit,
      kind: once(textIn(row[4])),
      award: row[5] === null ? null : once(textIn(row[5])),
      state: once(textIn(row[6])),
      key: textIn(row[7]),
      sortKey: textIn(row[8]),
    })
  })
}

/** Lists of campaigns as the store has them now. */
export interface ListIndexes {
  /** Made where there is none yet, which takes about as long as reading all names once. */
  of(campaignId: string): Promise<ListIndex>
  /** Null where there is none yet. */
  ifMade(campaignId: string): Promise<ListIndex | null>
}

/** The lists of an open store. */
export function listIndexes(kysely: Kysely<Tables>): ListIndexes {
  const lists = new Map<string, CampaignList>()
  let version = -1
  let watching = false

  /** What has changed since the last time; null where it is more than is worth looking at. */
  async function changes(db: Kysely<Tables>): Promise<readonly string[] | null> {
    const [now] = (
      await sql<{ data_version: number }>`select data_version from pragma_data_version`.execute(db)
    ).rows
    const { rows } = await sql<{ nomination_id: string }>`
      select nomination_id from list_change limit ${MOST_CHANGES + 1}`.execute(db)
    if (rows.length > 0) await sql`delete from list_change`.execute(db)
    const others = now?.data_version !== version
    version = now?.data_version ?? -1
    return others || rows.length > MOST_CHANGES ? null : rows.map((row) => row.nomination_id)
  }

  /** One connection for all of it: no transaction is under way, and none begins in between. */
  const fresh = (campaignId: string, make: boolean): Promise<ListIndex | null> =>
    kysely.connection().execute(async (db) => {
      if (lists.size === 0 && !make) return null
      if (!watching) await watch(db)
      watching = true
      const changed = await changes(db)
      if (changed === null) lists.clear()
      else if (changed.length > 0)
        for (const [id, list] of lists) {
          for (const one of changed) list.remove(one)
          await load(db, id, list, changed)
        }
      const known = lists.get(campaignId)
      if (known !== undefined || !make) return known ?? null
      const list = new CampaignList()
      await load(db, campaignId, list, null)
      lists.set(campaignId, list)
      return list
    })
  return {
    of: async (campaignId) => {
      const list = await fresh(campaignId, true)
      if (list === null) throw new Error('a list that was to be made')
      return list
    },
    ifMade: (campaignId) => fresh(campaignId, false),
  }
}
