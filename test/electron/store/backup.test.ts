import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkBackup } from '#electron/store/backup/check-backup.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { backupName, listBackups } from '#electron/store/backup/list-backups.ts'
import { carryBackup, makeBackup } from '#electron/store/backup/make-backup.ts'
import { readSeal, SEAL_BYTES } from '#electron/store/backup/seal.ts'
import { openStore, type Store } from '#electron/store/open-store.ts'
import type { Writer } from '#electron/store/reader.ts'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { Refusal, type RefusalCode } from '#shared/kernel/refusal.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const at = (name: string): string => path.join(folder, name)
const FACTS = { madeAt: '2026-10-03T09:45', reason: 'asked', order: 1 } as const

/** So many audit lines, each a command of its own, or all in one transaction. */
async function addLines(store: Store, count: number, atOnce = false): Promise<void> {
  const add = (tx: Writer, line: number): Promise<void> =>
    appendAudit(tx, { at: '2026-10-03T09:00', actor: 'An', command: 'thử', detail: line })
  const lines = Array.from({ length: count }, (_, line) => line)
  if (atOnce)
    await store.write(async (tx) => {
      for (const line of lines) await add(tx, line)
    })
  else for (const line of lines) await store.write((tx) => add(tx, line))
}

async function smallStore(name: string, lines = 20): Promise<string> {
  const store = await openStore(at(name), { create: true })
  await addLines(store, lines, true)
  await store.close()
  return at(name)
}

async function codeOf(work: Promise<unknown>): Promise<RefusalCode> {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.code
}

/** The file with one byte changed; the same name, so that nothing else tells. */
function withByte(file: string, place: number, change: number): string {
  const bytes = fs.readFileSync(file)
  const changed = at('changed.saoluu')
  bytes[place] = ((bytes[place] ?? 0) + change) % 256
  fs.writeFileSync(changed, bytes)
  return changed
}

let plain = ''
let locked = ''
const PASSPHRASE = 'Sổ thi đua năm 2026'

beforeAll(async () => {
  const store = await smallStore('council.sqlite')
  plain = at('plain.saoluu')
  locked = at('locked.saoluu')
  await makeBackup(store, plain, FACTS)
  await makeBackup(store, locked, FACTS, await deriveKey(PASSPHRASE))
})

describe('a copy', () => {
  it('is checked, says what it holds, and leaves nothing else in its folder', async () => {
    const manifest = await checkBackup(plain)
    expect(manifest).toMatchObject({ reason: 'asked', order: 1, encrypted: false })
    expect(manifest.audit.lines).toBe(20)
    expect(manifest.rows['audit']).toBe(20)
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('opens as it is with any program for SQLite', () => {
    const db = new Sqlite(plain, { readonly: true })
    expect(db.prepare('select count(*) from audit').pluck().get()).toBe(20)
    db.close()
    expect(fs.existsSync(`${plain}-wal`)).toBe(false)
  })

  it.each([
    ['plain', () => plain],
    ['under a passphrase', () => locked],
  ])('that is %s: a hundred of a hundred random byte changes are found', async (_kind, file) => {
    const { size } = fs.statSync(file())
    let tried = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: size - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, change) => {
          tried += 1
          const code = await codeOf(
            checkBackup(withByte(file(), place, change), { passphrase: PASSPHRASE }),
          )
          expect(['BACKUP_DAMAGED', 'BACKUP_NOT_OURS']).toContain(code)
        },
      ),
      { numRuns: 100 },
    )
    expect(tried).toBe(100)
  })

  it('is found cut short at any length, and with anything added', async () => {
    const bytes = fs.readFileSync(plain)
    for (const length of [0, 1, 4095, SEAL_BYTES, bytes.length - SEAL_BYTES, bytes.length - 1]) {
      fs.writeFileSync(at('cut.saoluu'), bytes.subarray(0, length))
      expect(await codeOf(checkBackup(at('cut.saoluu')))).toMatch(/BACKUP_(NOT_OURS|DAMAGED)/)
    }
    fs.writeFileSync(at('cut.saoluu'), Buffer.concat([bytes, Buffer.from('x')]))
    expect(await codeOf(checkBackup(at('cut.saoluu')))).toMatch(/BACKUP_(NOT_OURS|DAMAGED)/)
  })

  it('that is none is told from one that is damaged or not there', async () => {
    fs.writeFileSync(at('letter.docx'), 'x'.repeat(10_000))
    expect(await codeOf(checkBackup(at('letter.docx')))).toBe('BACKUP_NOT_OURS')
    expect(await codeOf(checkBackup(at('nothing')))).toBe('FILE_NOT_FOUND')
    expect(await codeOf(checkBackup(folder))).toBe('BACKUP_NOT_OURS')
  })
})

describe('a copy under a passphrase', () => {
  it('opens with the passphrase, however the letters were composed', async () => {
    expect((await checkBackup(locked, { passphrase: PASSPHRASE })).audit.lines).toBe(20)
    const decomposed = PASSPHRASE.normalize('NFD')
    expect(decomposed).not.toBe(PASSPHRASE)
    expect((await checkBackup(locked, { passphrase: decomposed })).audit.lines).toBe(20)
  })

  it('does not open without it or with another, and says which', async () => {
    expect(await codeOf(checkBackup(locked))).toBe('BACKUP_LOCKED')
    expect(await codeOf(checkBackup(locked, { passphrase: 'sổ thi đua' }))).toBe(
      'BACKUP_PASSPHRASE_WRONG',
    )
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('shows nothing of the store, not even that it is one', () => {
    const bytes = fs.readFileSync(locked).subarray(0, -SEAL_BYTES)
    expect(bytes.includes('SQLite')).toBe(false)
    expect(bytes.includes('audit')).toBe(false)
    expect(JSON.stringify(readSeal(locked))).not.toContain('An"')
  })
})

describe('a copy of a store in use', () => {
  it('holds whole commands only, though one is under way while it is made', async () => {
    const store = await openStore(at('busy.sqlite'), { create: true })
    await addLines(store, 3)
    await store.write(async (tx) => {
      await appendAudit(tx, { at: '2026-10-03T09:00', actor: 'An', command: 'dở', detail: 0 })
      await makeBackup(store.path, at('busy.saoluu'), FACTS)
      await appendAudit(tx, { at: '2026-10-03T09:00', actor: 'An', command: 'dở', detail: 1 })
    })
    expect((await checkBackup(at('busy.saoluu'))).audit.lines).toBe(3)
    await store.close()
  })

  it('keeps up with one that is written to all the time', async () => {
    const store = await openStore(at('written.sqlite'), { create: true })
    await addLines(store, 50)
    const copy = makeBackup(store.path, at('written.saoluu'), FACTS)
    await addLines(store, 50)
    const { audit } = await copy
    expect(audit.lines).toBeGreaterThanOrEqual(50)
    await store.close()
  })

  it('of a damaged store does not count and leaves nothing', async () => {
    const file = await smallStore('rotten.sqlite', 2000)
    const handle = fs.openSync(file, 'r+')
    // Pages 8 to 20, somewhere in the audit table.
    fs.writeSync(handle, Buffer.alloc(13 * 4096, 0xa5), 0, 13 * 4096, 8 * 4096)
    fs.closeSync(handle)
    expect(await codeOf(makeBackup(file, at('rotten.saoluu'), FACTS))).toMatch(/DAMAGED/)
    expect(fs.existsSync(at('rotten.saoluu'))).toBe(false)
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('that fails leaves the copy that was there before', async () => {
    const file = await smallStore('again.sqlite')
    await makeBackup(file, at('again.saoluu'), FACTS)
    const before = fs.readFileSync(at('again.saoluu'))
    fs.writeFileSync(file, 'no store any more'.repeat(1000))
    await expect(makeBackup(file, at('again.saoluu'), FACTS)).rejects.toThrow(Refusal)
    expect(fs.readFileSync(at('again.saoluu')).equals(before)).toBe(true)
  })
})

describe('copies in a folder', () => {
  it('are listed the newest first, by the order of making and not by the clock', async () => {
    const place = at('list')
    fs.mkdirSync(place)
    const file = await smallStore('listed.sqlite')
    const make = (order: number, madeAt: string): Promise<unknown> =>
      makeBackup(file, path.join(place, backupName(order, madeAt, 'periodic')), {
        madeAt,
        order,
        reason: 'periodic',
      })
    await make(1, '2026-10-03T09:45')
    await make(2, '2025-01-01T00:00')
    fs.writeFileSync(path.join(place, 'sao-luu-rác.saoluu'), 'x'.repeat(9000))
    fs.mkdirSync(path.join(place, 'thư mục.saoluu'))
    expect(listBackups(place).map((one) => one.id)).toEqual([
      'sao-luu-000002-2025-01-01-0000-dinh-ky.saoluu',
      'sao-luu-000001-2026-10-03-0945-dinh-ky.saoluu',
    ])
    expect(listBackups(at('nowhere'))).toEqual([])
  })

  it('are carried elsewhere and read back there, plain or under a passphrase', async () => {
    const place = at('usb')
    fs.mkdirSync(place)
    const manifest = await checkBackup(plain)
    const key = await deriveKey(PASSPHRASE)
    await carryBackup(plain, path.join(place, 'a.saoluu'), manifest, null)
    await carryBackup(plain, path.join(place, 'b.saoluu'), manifest, key)
    expect(await checkBackup(path.join(place, 'a.saoluu'))).toEqual(manifest)
    expect(await checkBackup(path.join(place, 'b.saoluu'), { passphrase: PASSPHRASE })).toEqual(
      manifest,
    )
    expect(await codeOf(checkBackup(path.join(place, 'b.saoluu')))).toBe('BACKUP_LOCKED')
    expect(listBackups(place).map((one) => one.manifest.encrypted)).toEqual([true, false])
  })
})
