import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openStore } from '#electron/store/open-store.ts'
import { slowQueries } from '#electron/store/slow-queries.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('notes what took over 40 milliseconds, and nothing that took 40', () => {
  const slow = slowQueries()
  slow.note('select 1', 40)
  slow.note('select 2', 40.4)
  expect(slow.list()).toEqual([{ sql: 'select 2', milliseconds: 40 }])
})

it('keeps the last fifty', () => {
  const slow = slowQueries()
  for (let index = 0; index < 60; index += 1) slow.note(`select ${index}`, 100)
  expect(slow.list()).toHaveLength(50)
  expect(slow.list().at(-1)?.sql).toBe('select 59')
})

it('has the statement of a slow query of a real store, and no name that was asked for', async () => {
  const store = await openStore(path.join(tempFolder(), 'council.sqlite'), { create: true })
  await store.write((tx) =>
    sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2000000)
      select count(*), ${'Nông Thị Hòa'} from numbers`.execute(tx),
  )
  // On a busy disk the migrations were slow too.
  const found = store.slowQueries().find(({ sql: text }) => text.includes('recursive numbers'))
  expect(found?.milliseconds).toBeGreaterThan(40)
  expect(JSON.stringify(store.slowQueries())).not.toContain('Hòa')
  await store.close()
})
