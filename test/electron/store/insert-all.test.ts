import path from 'node:path'
import { expect, it } from 'vitest'
import { insertAll } from '#electron/store/insert-all.ts'
import { openStore } from '#electron/store/open-store.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const file = (at: number, size = at) => ({
  sha256: `sha ${at}`,
  size,
  content: new Uint8Array([at % 256]),
})

it('writes every row of full batches and of the last short one, in order', async () => {
  const store = await openStore(path.join(tempFolder(), 'council.sqlite'), { create: true })
  const rows = Array.from({ length: 1001 }, (_, at) => file(at))
  await store.write((tx) => insertAll(tx, 'source_file', rows))
  const kept = await store.read
    .selectFrom('source_file')
    .orderBy('size')
    .select(['sha256', 'size'])
    .execute()
  expect(kept).toEqual(rows.map(({ sha256, size }) => ({ sha256, size })))
  await store.close()
})

it('refuses a row with a column that the first one lacks, and writes none', async () => {
  const store = await openStore(path.join(tempFolder(), 'council.sqlite'), { create: true })
  const rows = [
    { submission_id: 's', nomination_id: 'n', sheet: null, row: 1, seq: 1 },
    { submission_id: 's', nomination_id: 'n', sheet: null, row: 2, seq: 2, other: 1 },
  ]
  await expect(store.write((tx) => insertAll(tx, 'listing', rows))).rejects.toThrow(
    'columns that the first one lacks',
  )
  expect(await store.read.selectFrom('listing').selectAll().execute()).toEqual([])
  await store.close()
})

it('writes what is the same in all rows as it writes what differs, and rows that do not differ at all', async () => {
  const store = await openStore(path.join(tempFolder(), 'council.sqlite'), { create: true })
  const kept = (): Promise<unknown> =>
    store.read.selectFrom('setting').orderBy('key').selectAll().execute()
  const rows = Array.from({ length: 700 }, (_, at) => ({
    key: `key ${String(at).padStart(3, '0')}`,
    value_json: '"the same"',
  }))
  await store.write((tx) => insertAll(tx, 'setting', rows))
  expect(await kept()).toEqual(rows)
  await store.write((tx) => tx.deleteFrom('setting').execute())
  const mixed = rows.map((row, at) => (at === 650 ? { ...row, value_json: '5' } : row))
  await store.write((tx) => insertAll(tx, 'setting', mixed))
  expect(await kept()).toEqual(mixed)
  const twice = Array.from({ length: 2 }, () => ({ key: 'one key', value_json: '1' }))
  await expect(store.write((tx) => insertAll(tx, 'setting', twice))).rejects.toThrow('UNIQUE')
  expect(await kept()).toEqual(mixed)
  await store.close()
})
