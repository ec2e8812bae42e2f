import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { insertAll } from '#electron/store/insert-all.ts'
import { noteNoMore, noteRows } from '#electron/store/journal/row-journal.ts'
import { openStore } from '#electron/store/open-store.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { newId } from '#shared/kernel/ids.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const addNominee = (tx: Writer): Promise<void> =>
  insertAll(tx, 'nominee', [
    {
      id: newId(),
      kind: 'individual',
      honorific: null,
      name: 'Nông Thị Hòa',
      name_key: 'nong',
      search_key: 'nong',
      sort_key: 'nong',
      birth: null,
      gender: null,
      position: null,
      workplace: null,
    },
  ])

it('notes no row of work that said it changes too many, and again all of the work after it', async () => {
  const store = await openStore(path.join(tempFolder(), 'council.sqlite'), { create: true })
  const long = await store.write((tx) =>
    noteRows(tx, async () => {
      await addNominee(tx)
      await noteNoMore(tx)
      await addNominee(tx)
    }),
  )
  expect(long.changes).toBe('too-many')
  const next = await store.write((tx) => noteRows(tx, () => addNominee(tx)))
  expect(next.changes).toHaveLength(1)
  expect(await store.read.selectFrom('nominee').selectAll().execute()).toHaveLength(3)
  await store.close()
})

const triggersOf = async (reader: Reader): Promise<readonly unknown[]> => {
  const { rows } =
    await sql`select name, tbl_name, replace(sql, 'TEMP ', '') as sql, 'temp' as place
    from temp.sqlite_master where type = 'trigger' union all select name, tbl_name, sql, 'main'
    from main.sqlite_master where type = 'trigger' order by name`.execute(reader)
  return rows
}

it('puts the triggers of a long import back when it is done, and when it failed', async () => {
  const store = await openStore(path.join(tempFolder(), 'council.sqlite'), { create: true })
  await store.write(addNominee)
  const before = await triggersOf(store.read)
  expect(before.length).toBeGreaterThan(100)
  let during: readonly unknown[] = before
  const long = (fails: boolean) =>
    store.write((tx) =>
      noteRows(tx, async () => {
        await noteNoMore(tx, ['nominee', 'nomination'])
        during = await triggersOf(tx)
        await addNominee(tx)
        if (fails) throw new Error('stopped')
      }),
    )
  await expect(long(true)).rejects.toThrow('stopped')
  expect(during).toHaveLength(before.length - 2)
  expect(await triggersOf(store.read)).toEqual(before)
  await long(false)
  expect(await triggersOf(store.read)).toEqual(before)
  const next = await store.write((tx) => noteRows(tx, () => addNominee(tx)))
  expect(next.changes).toHaveLength(1)
  await store.close()
})
