/**
 * Receipt numbers that two PCs gave to different files: the file imported first keeps the number,
 * whichever PC merges; the others get the next free ones.
 */
import { sql } from 'kysely'
import { GIVEN_NUMBERS, ORDERED } from '#electron/store/handover/merge-classes.ts'
import { changeRow, type Source } from '#electron/store/handover/versioned-rows.ts'
import type { GivenAnew, Merge } from './merge-state.ts'

const { table, column, last } = GIVEN_NUMBERS

async function lastGiven(source: Source): Promise<number> {
  const { rows } = await sql<{
    value_json: string
  }>`select value_json from setting where key = ${last}`.execute(source)
  return Number(rows[0]?.value_json ?? '0')
}

async function remember(tx: Source, number: number): Promise<void> {
  if (number === 0) return
  await sql`insert into setting (key, value_json) values (${last}, ${String(number)})
    on conflict (key) do update set value_json = excluded.value_json`.execute(tx)
}

/** Settles every claim; gives what became of whom. */
export async function giveNumbers(merge: Merge): Promise<readonly GivenAnew[]> {
  let number = Math.max(await lastGiven(merge.tx), await lastGiven(merge.theirs))
  const anew: GivenAnew[] = []
  const claimed = [...new Set(merge.claims.map((claim) => claim.number))].toSorted()
  for (const was of claimed) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.ref(column)} = ${was}`.execute(merge.tx)
    const incoming = merge.claims.filter((claim) => claim.number === was).map(({ key }) => key)
    const standing = rows.map(({ id }) => JSON.stringify([id]))
    // Ids count up with time, so the first is the one imported first.
    const [winner, ...others] = [...new Set([...standing, ...incoming])].toSorted()
    for (const key of others) {
      number += 1
      const becomes = `R${String(number).padStart(4, '0')}`
      await changeRow(merge.tx, table, key, { [column]: becomes })
      anew.push({ key, was, becomes })
    }
    if (winner !== undefined) await changeRow(merge.tx, table, winner, { [column]: was })
  }
  await remember(merge.tx, number)
  return anew
}

/** Where two rows stand at one place of an order, all are counted anew, the earlier id first. */
export async function putInOrder(tx: Source): Promise<void> {
  for (const { table: ordered, column: place, within } of ORDERED) {
    const { rows } = await sql<{ id: string; owner: string }>`
      select id, ${sql.ref(within)} as owner from ${sql.table(ordered)} t
      where exists (select 1 from ${sql.table(ordered)} o
        where o.${sql.ref(within)} = t.${sql.ref(within)}
        group by o.${sql.ref(place)} having count(*) > 1)
      order by ${sql.ref(within)}, ${sql.ref(place)}, id`.execute(tx)
    for (const list of Map.groupBy(rows, ({ owner }) => owner).values())
      for (const [index, { id }] of list.entries())
        await changeRow(tx, ordered, JSON.stringify([id]), { [place]: index + 1 })
  }
}
