import path from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { openStore } from '#electron/store/open-store.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()

describe('a reader', () => {
  it('has no way to write, in its type; a writer reads as well', () => {
    expectTypeOf<Reader>().not.toHaveProperty('insertInto')
    expectTypeOf<Reader>().not.toHaveProperty('updateTable')
    expectTypeOf<Reader>().not.toHaveProperty('deleteFrom')
    expectTypeOf<Reader>().not.toHaveProperty('schema')
    expectTypeOf<Reader>().not.toHaveProperty('executeQuery')
    expectTypeOf<Reader>().not.toHaveProperty('transaction')
    expectTypeOf<Writer>().toExtend<Reader>()
    expectTypeOf<Reader>().not.toExtend<Writer>()
  })
})

describe('a transaction', () => {
  it('is kept whole when it returns and undone whole when it throws, one after another', async () => {
    const store = await openStore(path.join(folder, 'a.sqlite'), { create: true })
    const add = (key: string, fails: boolean): Promise<void> =>
      store.write(async (tx) => {
        await tx.insertInto('setting').values({ key, value_json: '1' }).execute()
        await new Promise((resolve) => {
          setTimeout(resolve, 10)
        })
        if (fails) throw new Error('no')
        await tx
          .insertInto('setting')
          .values({ key: `${key}+`, value_json: '1' })
          .execute()
      })
    const results = await Promise.allSettled([add('a', false), add('b', true), add('c', false)])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const rows = await store.read.selectFrom('setting').orderBy('key').select('key').execute()
    expect(rows.map((row) => row.key)).toEqual(['a', 'a+', 'c', 'c+'])
    await store.close()
  })

  it('takes more rows at once than SQLite takes parameters', async () => {
    const store = await openStore(path.join(folder, 'b.sqlite'), { create: true })
    const rows = Array.from({ length: 2345 }, (_, n) => ({ key: `k${n}`, value_json: `${n}` }))
    await store.write(async (tx) => {
      await insertAll(tx, 'setting', rows)
      await insertAll(tx, 'setting', [])
    })
    const stored = await store.read.selectFrom('setting').selectAll().execute()
    expect(stored).toHaveLength(2345)
    expect(new Set(stored.map((row) => row.key)).size).toBe(2345)
    await store.close()
  })
})

describe('a copy', () => {
  it('made while the store is open holds what was committed, and opens as a store', async () => {
    const store = await openStore(path.join(folder, 'c.sqlite'), { create: true })
    await store.write((tx) =>
      tx.insertInto('setting').values({ key: 'k', value_json: '1' }).execute(),
    )
    const target = path.join(folder, 'copy.sqlite')
    await store.copyTo(target)
    await store.close()
    const copy = await openStore(target)
    expect(await copy.read.selectFrom('setting').selectAll().execute()).toEqual([
      { key: 'k', value_json: '1' },
    ])
    await copy.close()
  })
})
