import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { makeBackup } from '#electron/store/backup/make-backup.ts'
import { restoreStore } from '#electron/store/backup/restore-store.ts'
import { openStore } from '#electron/store/open-store.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { BACKUP_REASONS } from '#shared/safekeeping/backup-manifest.ts'
import {
  addLines,
  copiedStore,
  FACTS,
  linesIn,
  NOW,
  storeRefusalOf,
  withStore,
} from '#test/support/copied-store.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let folder = ''
let file = ''
let copy = ''
beforeEach(async () => {
  ;({ folder, file, copy } = await copiedStore(root))
})

describe('the drill: each kind of copy', () => {
  it.each(BACKUP_REASONS)(
    'made for the reason "%s" is restored, opened and written to',
    async (reason) => {
      const made = path.join(folder, `${reason}.saoluu`)
      await makeBackup(file, made, { ...FACTS, reason })
      fs.rmSync(file)
      await restoreStore(file, made, NOW)
      expect(linesIn(file)).toBe(13)
      await withStore(file, (store) => addLines(store, 1))
      expect(linesIn(file)).toBe(14)
    },
  )

  it.each([
    ['open to read', 'open', null],
    ['under a passphrase', 'locked', 'sông Cầu nước chảy'],
  ])(
    'of 100 MB, %s, is restored and opened in under ten seconds',
    async (_kind, id, passphrase) => {
      const big = path.join(folder, `big-${id}.sqlite`)
      const large = path.join(folder, `big-${id}.saoluu`)
      const key = passphrase === null ? null : await deriveKey(passphrase)
      const store = await openStore(big, { create: true })
      await store.write(async (tx) => {
        for (let part = 0; part < 100; part += 1)
          await tx
            .insertInto('source_file')
            .values({
              sha256: String(part).padStart(64, '0'),
              size: 1 << 20,
              content: Buffer.alloc(1 << 20, part),
            })
            .execute()
        await appendAudit(tx, { at: NOW.at, actor: 'An', command: 'thử', detail: null })
      })
      await store.copyTo(large, FACTS, key)
      await store.close()
      expect(fs.statSync(large).size).toBeGreaterThan(100 << 20)
      // What other tests take of this PC at the same time is not counted.
      const before = process.cpuUsage()
      await restoreStore(big, large, { ...NOW, ...(passphrase === null ? {} : { passphrase }) })
      const opened = await openStore(big, { check: true })
      const { user, system } = process.cpuUsage(before)
      await opened.close()
      expect((user + system) / 1000).toBeLessThan(10_000)
    },
    120_000,
  )
})

describe('a damaged store that is opened', () => {
  const ruin = (): void => {
    const bytes = fs.readFileSync(file)
    bytes.fill(0xa5, 4096)
    fs.writeFileSync(file, bytes)
  }

  it('is refused after a look of under a second, untouched', async () => {
    ruin()
    const before = fs.readFileSync(file)
    const started = performance.now()
    expect((await storeRefusalOf(openStore(file, { check: true }))).code).toBe('STORE_DAMAGED')
    expect(performance.now() - started).toBeLessThan(1000)
    expect(fs.readFileSync(file).equals(before)).toBe(true)
  })

  it('opens as damaged where that is asked for: every use is refused, until a copy takes its place', async () => {
    ruin()
    const store = await openStore(file, { check: true, keepDamaged: true })
    expect(store.damage?.code).toBe('STORE_DAMAGED')
    expect(() => store.read).toThrow(Refusal)
    expect((await storeRefusalOf(addLines(store, 1))).code).toBe('STORE_DAMAGED')
    await store.replace(() => restoreStore(file, copy, NOW))
    expect(store.damage).toBe(null)
    await addLines(store, 1)
    expect(store.auditHead().lines).toBe(11)
    await store.close()
  })
})

describe('a store in use', () => {
  it('is replaced while the program runs, after what is being written is done', async () => {
    const store = await openStore(file)
    const writing = addLines(store, 1)
    await store.replace(() => restoreStore(file, copy, NOW))
    await writing
    expect(store.auditHead().lines).toBe(10)
    await addLines(store, 1)
    expect(store.auditHead().lines).toBe(11)
    await store.close()
  })

  it('opens again where the copy is refused', async () => {
    const store = await openStore(file)
    fs.writeFileSync(copy, 'no copy')
    const work = store.replace(() => restoreStore(file, copy, NOW))
    expect((await storeRefusalOf(work)).code).toBe('BACKUP_NOT_OURS')
    await addLines(store, 1)
    expect(store.auditHead().lines).toBe(14)
    await store.close()
  })

  it('has nothing left in its -wal half a minute after a commit', async () => {
    vi.useFakeTimers()
    try {
      const store = await openStore(file)
      await addLines(store, 1)
      expect(fs.statSync(`${file}-wal`).size).toBeGreaterThan(0)
      vi.advanceTimersByTime(30_000)
      expect(fs.statSync(`${file}-wal`).size).toBe(0)
      await store.close()
    } finally {
      vi.useRealTimers()
    }
  })
})
