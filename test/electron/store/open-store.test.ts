import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openStore } from '#electron/store/open-store.ts'
import { SCHEMA_VERSION } from '#electron/store/migrate.ts'
import { Refusal, type RefusalCode } from '#shared/kernel/refusal.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let files = 0
const newFile = (): string => path.join(folder, `s${(files += 1)}.sqlite`)

const hashOf = (file: string): string =>
  createHash('sha256').update(fs.readFileSync(file)).digest('hex')

async function made(file = newFile()): Promise<string> {
  await (await openStore(file, { create: true })).close()
  return file
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** What opening is refused with. The sentence names the file; every byte and neighbour stays. */
async function refusedUntouched(file: string): Promise<RefusalCode> {
  const before = hashOf(file)
  const beside = fs.readdirSync(path.dirname(file))
  const refusal = await refusalOf(openStore(file, { create: true }))
  expect(refusalSentence(refusal.code, refusal.values)).toContain(file)
  expect(hashOf(file)).toBe(before)
  expect(fs.readdirSync(path.dirname(file))).toEqual(beside)
  return refusal.code
}

describe('a fresh store', () => {
  it('has the schema of this program, our mark, and the pragmas that survive a power cut', async () => {
    const file = newFile()
    const store = await openStore(file, { create: true })
    const db = new Sqlite(file, { readonly: true })
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(db.pragma('application_id', { simple: true })).toBe(0x534f5444)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
    const inside = await store.write(async (tx) => ({
      synchronous: (await tx.executeQuery(raw('pragma synchronous'))).rows,
      keys: (await tx.executeQuery(raw('pragma foreign_keys'))).rows,
    }))
    expect(inside.synchronous).toEqual([{ synchronous: 2 }])
    expect(inside.keys).toEqual([{ foreign_keys: 1 }])
    await store.close()
  })

  it('is made in a folder that is not there yet, only where it may be made', async () => {
    const file = path.join(folder, 'năm 2024', 'đợt 1', 'council.sqlite')
    expect((await refusalOf(openStore(file))).code).toBe('STORE_MISSING')
    expect(fs.existsSync(path.dirname(file))).toBe(false)
    await made(file)
    expect(fs.existsSync(file)).toBe(true)
  })

  it('refuses a row whose foreign key points nowhere', async () => {
    const store = await openStore(newFile(), { create: true })
    await expect(
      store.write((tx) =>
        tx
          .insertInto('unit_alias')
          .values({ unit_id: 'nobody', alias: 'a', alias_key: 'a', source: 'accepted' })
          .execute(),
      ),
    ).rejects.toThrow(/FOREIGN KEY/u)
    await store.close()
  })

  it('takes up a file that a program left empty', async () => {
    const file = newFile()
    fs.writeFileSync(file, '')
    await made(file)
    const header = newFile()
    const db = new Sqlite(header)
    db.pragma('journal_mode = WAL')
    db.close()
    await made(header)
    expect(fs.statSync(header).size).toBeGreaterThan(10_000)
  })
})

const raw = (sql: string) => ({
  sql,
  parameters: [],
  query: { kind: 'RawNode' as const, sqlFragments: [sql], parameters: [] },
  queryId: { queryId: sql },
})

describe('what is not our store is refused and not a byte of it changes', () => {
  it('a file that is no database', async () => {
    const file = newFile()
    fs.writeFileSync(file, 'Danh sách đề nghị khen thưởng\n'.repeat(40))
    expect(await refusedUntouched(file)).toBe('STORE_NOT_OURS')
    fs.writeFileSync(file, 'ngắn')
    expect(await refusedUntouched(file)).toBe('STORE_NOT_OURS')
  })

  it.each([0, 77])('the database of another program (application id %i)', async (id) => {
    const file = newFile()
    const db = new Sqlite(file)
    db.exec('create table contacts (name text)')
    db.pragma(`application_id = ${id}`)
    db.close()
    expect(await refusedUntouched(file)).toBe('STORE_NOT_OURS')
  })

  it('the database of another program in WAL mode, with pages still in its log', async () => {
    const file = newFile()
    const db = new Sqlite(file)
    db.pragma('journal_mode = WAL')
    db.exec('create table contacts (name text)')
    const before = hashOf(file)
    expect((await refusalOf(openStore(file))).code).toBe('STORE_NOT_OURS')
    expect(hashOf(file)).toBe(before)
    db.close()
  })

  it('a folder', async () => {
    expect((await refusalOf(openStore(folder))).code).toBe('STORE_NOT_OURS')
  })

  it('a store made by a newer program', async () => {
    const file = await made()
    const db = new Sqlite(file)
    db.pragma(`user_version = ${SCHEMA_VERSION + 10}`)
    db.exec('create table of_tomorrow (x)')
    db.close()
    expect(await refusedUntouched(file)).toBe('STORE_NEWER')
    const { values } = await refusalOf(openStore(file))
    expect(values).toMatchObject({ version: SCHEMA_VERSION + 10, known: SCHEMA_VERSION })
  })
})

describe('a store that cannot be used', () => {
  it('damaged in its schema is refused as damaged', async () => {
    const file = await made()
    const bytes = fs.readFileSync(file)
    bytes.fill(0xff, 200, 4096)
    fs.writeFileSync(file, bytes)
    expect((await refusalOf(openStore(file))).code).toBe('STORE_DAMAGED')
  })

  it('damaged deeper is refused by the query that meets it, and found by its own check', async () => {
    const file = newFile()
    const store = await openStore(file, { create: true })
    await store.write((tx) =>
      tx
        .insertInto('setting')
        .values(
          Array.from({ length: 400 }, (_, n) => ({
            key: `k${n}`,
            value_json: JSON.stringify('x'.repeat(500)),
          })),
        )
        .execute(),
    )
    await store.close()
    const bytes = fs.readFileSync(file)
    const at = bytes.indexOf('xxxxxxxx')
    bytes.fill(0xff, at - (at % 4096), at - (at % 4096) + 2048)
    fs.writeFileSync(file, bytes)
    const damaged = await openStore(file)
    const refusal = await refusalOf(damaged.read.selectFrom('setting').selectAll().execute())
    expect(refusal.code).toBe('STORE_DAMAGED')
    expect(damaged.integrityProblems()).not.toEqual([])
    await damaged.close()
  })

  it('held by another program is refused as busy after a wait, and works when it is free', async () => {
    const file = await made()
    const other = new Sqlite(file)
    other.exec('begin immediate')
    const store = await openStore(file, { patienceMs: 50 })
    const add = (): Promise<unknown> =>
      store.write((tx) => tx.insertInto('setting').values({ key: 'k', value_json: '1' }).execute())
    expect((await refusalOf(add())).code).toBe('STORE_LOCKED')
    other.exec('rollback')
    await add()
    other.close()
    await store.close()
  })

  describe('that this person may not write', () => {
    /** What a program sees that may not write the file. Root may write everything, so not as root. */
    const asSomebody = (file: string): unknown => {
      const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
      const script = new URL('../../support/write-to-store.ts', import.meta.url)
      const ran = spawnSync(process.execPath, [fileURLToPath(script), file], {
        encoding: 'utf8',
        ...nobody,
      })
      expect(ran.stderr).toBe('')
      return JSON.parse(ran.stdout)
    }

    it('is read, and refuses to be written', async () => {
      const file = await made(path.join(folder, 'read-only', 'council.sqlite'))
      fs.chmodSync(folder, 0o755)
      fs.chmodSync(path.dirname(file), 0o777)
      fs.chmodSync(file, 0o444)
      expect(asSomebody(file)).toEqual({ lines: 0, refused: 'TARGET_NOT_WRITABLE' })
    })

    it('in a folder nobody may write to is refused with the place', async () => {
      const file = await made(path.join(folder, 'locked', 'council.sqlite'))
      fs.chmodSync(folder, 0o755)
      fs.chmodSync(file, 0o444)
      fs.chmodSync(path.dirname(file), 0o555)
      expect(asSomebody(file)).toEqual({ lines: null, refused: 'TARGET_NOT_WRITABLE' })
      fs.chmodSync(path.dirname(file), 0o755)
    })
  })

  it.skipIf(process.platform === 'win32')(
    'taken away or replaced while it is open takes no more writes, and goes on once it is back',
    async () => {
      const file = await made()
      const other = await made()
      const store = await openStore(file)
      const write = () => store.write((tx) => tx.executeQuery(raw('select 1')))
      await write()
      fs.renameSync(file, `${file}.xa`)
      const gone = await refusalOf(write())
      expect(gone.code).toBe('STORE_GONE')
      expect(refusalSentence(gone.code, gone.values)).toContain(file)
      expect(() => store.integrityProblems()).toThrow(Refusal)
      fs.copyFileSync(other, file)
      expect((await refusalOf(write())).code).toBe('STORE_GONE')
      fs.renameSync(`${file}.xa`, file)
      await write()
      expect(store.integrityProblems()).toEqual([])
      await store.close()
    },
  )

  it('whose folder cannot be made is refused with the place', async () => {
    const file = newFile()
    fs.writeFileSync(file, 'a file, not a folder')
    const inside = path.join(file, 'council.sqlite')
    const refusal = await refusalOf(openStore(inside, { create: true }))
    expect(refusal.code).toBe('TARGET_NOT_WRITABLE')
    expect(refusal.values['path']).toBe(inside)
  })
})
