import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from '#migrations/index.ts'
import { checkBackup } from '#electron/store/backup/check-backup.ts'
import { backupFolder, listBackups } from '#electron/store/backup/list-backups.ts'
import { migrate, SCHEMA_VERSION } from '#electron/store/migrate.ts'
import { openStore } from '#electron/store/open-store.ts'
import { StoreDialect } from '#electron/store/store-dialect.ts'
import { fillTables } from '#test/support/row-of-each-table.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let files = 0
const newFile = (): string => path.join(folder, `s${(files += 1)}.sqlite`)

/** A store as the program of an earlier version left it. */
async function storeAt(version: number, file = newFile()): Promise<Sqlite.Database> {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('foreign_keys = ON')
  db.pragma('application_id = 0x534f5444')
  const kysely = new Kysely<never>({ dialect: new StoreDialect(db, file) })
  await migrate(kysely, file, { to: version })
  return db
}

const schemaOf = (db: Sqlite.Database): string =>
  db
    .prepare<[], { sql: string }>(
      "select sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by type desc, name",
    )
    .all()
    .map(({ sql }) => `${sql.replaceAll(/ ?, (?=")/gu, ',\n  ')};\n`)
    .join('')

const versionOf = (db: Sqlite.Database): unknown => db.pragma('user_version', { simple: true })

describe('the list of steps', () => {
  it('is numbered upwards, and each file has the number and name that the list says', () => {
    const versions = MIGRATIONS.map((step) => step.version)
    expect(versions).toEqual(versions.toSorted((left, right) => left - right))
    expect(new Set(versions).size).toBe(versions.length)
    const inFolder = fs
      .readdirSync(path.resolve(import.meta.dirname, '../../migrations'))
      .filter((name) => /^\d/u.test(name))
      .toSorted()
    expect(inFolder).toEqual(
      MIGRATIONS.map((step) => `${String(step.version).padStart(4, '0')}-${step.name}.ts`),
    )
  })

  it('leads to the schema in test/migrations/schema.sql', async () => {
    const db = await storeAt(SCHEMA_VERSION)
    const file = path.join(import.meta.dirname, 'schema.sql')
    const schema = schemaOf(db)
    db.close()
    if (process.env['WRITE_SCHEMA'] === '1') fs.writeFileSync(file, schema)
    expect(
      schema,
      'The schema changed. If a new step did it, write it down anew:\n' +
        '  WRITE_SCHEMA=1 npm run unit -- test/migrations',
    ).toBe(fs.readFileSync(file, 'utf8'))
  })
})

describe('each step', () => {
  const before = (index: number): number => MIGRATIONS[index - 1]?.version ?? 0

  it.each(MIGRATIONS.map((step, index) => ({ ...step, index })))(
    '$version ($name) takes a store of the version before it, rows and all',
    async ({ version, index }) => {
      const file = newFile()
      const older = await storeAt(before(index), file)
      const tables = fillTables(older)
      const rowsOf = (db: Sqlite.Database): readonly unknown[] =>
        tables.map((table) => db.prepare(`select * from "${table}"`).all())
      const rows = rowsOf(older)
      older.close()
      const db = await storeAt(version, file)
      expect(versionOf(db)).toBe(version)
      expect(rowsOf(db)).toEqual(rows)
      expect(rows.every((table) => Array.isArray(table) && table.length === 1)).toBe(true)
      fillTables(db)
      expect(db.pragma('foreign_key_check')).toEqual([])
      db.close()
    },
  )

  it('that fails leaves nothing of itself, neither tables nor the version', async () => {
    const file = newFile()
    const db = await storeAt(before(3), file)
    // The step makes "submission" first and "paper" fourth: the clash comes halfway.
    db.exec('create table paper (x)')
    const schema = schemaOf(db)
    db.close()
    await expect(storeAt(before(4), file)).rejects.toThrow(/paper/u)
    const after = new Sqlite(file)
    expect(versionOf(after)).toBe(before(3))
    expect(schemaOf(after)).toBe(schema)
    after.close()
  })
})

describe('an older store that is opened', () => {
  it('is copied first, the copy is checked, then brought up to date', async () => {
    const file = newFile()
    const older = await storeAt(MIGRATIONS[1]?.version ?? 0, file)
    fillTables(older)
    older.close()
    const store = await openStore(file)
    expect(store.integrityProblems()).toEqual([])
    await store.close()
    const [kept] = listBackups(backupFolder(file))
    expect(kept?.manifest).toMatchObject({ reason: 'migration', schema: 20 })
    await checkBackup(kept?.path ?? '')
    const copy = new Sqlite(kept?.path ?? '', { readonly: true })
    expect(versionOf(copy)).toBe(20)
    expect(copy.prepare('select count(*) from unit').pluck().get()).toBe(1)
    copy.close()
    const now = new Sqlite(file, { readonly: true })
    expect(versionOf(now)).toBe(SCHEMA_VERSION)
    expect(now.prepare('select count(*) from unit').pluck().get()).toBe(1)
    now.close()
  })
})
