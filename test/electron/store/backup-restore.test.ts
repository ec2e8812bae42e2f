import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { lossOf } from '#electron/store/backup/loss.ts'
import { makeBackup } from '#electron/store/backup/make-backup.ts'
import { listQuarantined } from '#electron/store/backup/quarantine.ts'
import { lossByRestoring, restoreStore, undoRestore } from '#electron/store/backup/restore-store.ts'
import { swapStore } from '#electron/store/backup/swap-store.ts'
import { openStore } from '#electron/store/open-store.ts'
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

const leftovers = (): readonly string[] =>
  fs.readdirSync(folder).filter((name) => /\.tmp$|dang-khoi-phuc$/.test(name))

describe('going back to a copy', () => {
  it('tells first what would be lost', async () => {
    const { loss } = await lossByRestoring(file, copy)
    expect(loss).toMatchObject({
      lines: 3,
      gained: 0,
      since: '2026-10-03T09:40',
      commands: { 'meetings.vote': 3 },
      rows: { audit: [13, 10] },
    })
    expect(linesIn(file)).toBe(13)
  })

  it('puts the copy in place and the store aside, and both are whole', async () => {
    const restored = await restoreStore(file, copy, NOW)
    expect(restored.loss.lines).toBe(3)
    await withStore(file, (store) => {
      expect(store.integrityProblems()).toEqual([])
      return Promise.resolve()
    })
    expect(linesIn(file)).toBe(10)
    expect(linesIn(path.join(restored.aside ?? '', 'council.sqlite'))).toBe(13)
    expect(leftovers()).toEqual([])
  })

  it('is undone, and done again', async () => {
    await restoreStore(file, copy, NOW)
    await undoRestore(file, NOW)
    expect(linesIn(file)).toBe(13)
    await undoRestore(file, NOW)
    expect(linesIn(file)).toBe(10)
    await undoRestore(file, NOW)
    await withStore(file, (store) => addLines(store, 1))
    expect(linesIn(file)).toBe(14)
    expect(listQuarantined(file).length).toBe(1)
  })

  it('cannot be undone where nothing was put aside', async () => {
    expect((await storeRefusalOf(undoRestore(file, NOW))).code).toBe('RESTORE_NOT_UNDONE')
    expect(linesIn(file)).toBe(13)
  })

  it('makes a store where there is none', async () => {
    const fresh = path.join(folder, 'mới', 'council.sqlite')
    const restored = await restoreStore(fresh, copy, NOW)
    expect(restored.aside).toBe(null)
    expect(linesIn(fresh)).toBe(10)
  })

  it('is refused for a damaged copy, and the store stays as it is', async () => {
    const bytes = fs.readFileSync(copy)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    fs.writeFileSync(copy, bytes)
    expect((await storeRefusalOf(restoreStore(file, copy, NOW))).code).toBe('BACKUP_DAMAGED')
    expect(linesIn(file)).toBe(13)
    expect(fs.existsSync(path.join(folder, 'cach-ly'))).toBe(false)
    expect(leftovers()).toEqual([])
  })

  it('is refused while another program has the store open', async () => {
    await withStore(file, async () => {
      expect((await storeRefusalOf(restoreStore(file, copy, NOW))).code).toBe('STORE_LOCKED')
    })
    expect(linesIn(file)).toBe(13)
    expect(leftovers()).toEqual([])
  })

  it('takes the damaged store aside with its -wal, and says that the loss cannot be told', async () => {
    fs.writeFileSync(file, Buffer.alloc(40_000, 0xa5))
    fs.writeFileSync(`${file}-wal`, 'what was written last')
    const restored = await restoreStore(file, copy, NOW)
    expect(restored.loss.lines).toBe(null)
    expect(fs.readFileSync(path.join(restored.aside ?? '', 'council.sqlite-wal'), 'utf8')).toBe(
      'what was written last',
    )
    expect(fs.existsSync(`${file}-wal`)).toBe(false)
    expect(linesIn(file)).toBe(10)
  })

  it('counts what the copy has and the store has not, where both went on by themselves', async () => {
    await restoreStore(file, copy, NOW)
    await withStore(file, (store) => addLines(store, 5, 'decisions.issue'))
    const [aside] = listQuarantined(file)
    const other = path.join(aside?.folder ?? '', 'council.sqlite')
    expect(lossOf(file, other)).toMatchObject({
      lines: 5,
      gained: 3,
      commands: { 'decisions.issue': 5 },
    })
  })

  it('opens a copy under a passphrase', async () => {
    const locked = path.join(folder, 'locked.saoluu')
    await makeBackup(file, locked, FACTS, await deriveKey('mật khẩu'))
    expect((await storeRefusalOf(restoreStore(file, locked, NOW))).code).toBe('BACKUP_LOCKED')
    await restoreStore(file, locked, { ...NOW, passphrase: 'mật khẩu' })
    expect(linesIn(file)).toBe(13)
    expect(leftovers()).toEqual([])
  })

  it('brings a copy of an older program up to date when it is opened', async () => {
    const restored = await restoreStore(file, copy, NOW)
    expect(restored.manifest.schema).toBeGreaterThan(0)
    await withStore(file, (store) => addLines(store, 1))
  })
})

describe('a restoring that was cut off', () => {
  const ends = ['', '-wal', '-shm']

  /** What lies on the disk when the program is ended after so many renames. */
  async function cutAfter(renames: number): Promise<void> {
    const aside = path.join(folder, 'cach-ly', 'council.sqlite-000001-2026-10-03-0945')
    fs.mkdirSync(aside, { recursive: true })
    const incoming = path.join(folder, 'incoming')
    const bytes = fs.readFileSync(copy)
    fs.writeFileSync(incoming, bytes.subarray(0, bytes.length - 4096))
    let left = renames
    const original = fs.renameSync
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (left === 0) throw new Error('the power is gone')
      left -= 1
      original(from, to)
    })
    const remove = fs.rmSync
    vi.spyOn(fs, 'rmSync').mockImplementation((name, options) => {
      if (left === 0) throw new Error('the power is gone')
      remove(name, options)
    })
    await swapStore(file, aside, [{ from: incoming, to: file }]).catch(() => null)
    vi.restoreAllMocks()
  }

  it.each([1, 2, 3, 4, 5])('after %i renames is finished by the next opening', async (renames) => {
    // A -wal that holds the last three lines, as after a cut.
    const store = await openStore(file)
    await addLines(store, 2)
    for (const end of ends)
      if (fs.existsSync(file + end)) fs.copyFileSync(file + end, `${file}${end}.kept`)
    await store.close()
    for (const end of ends)
      if (fs.existsSync(`${file}${end}.kept`)) fs.renameSync(`${file}${end}.kept`, file + end)
    expect(fs.existsSync(`${file}-wal`)).toBe(true)
    await cutAfter(renames)
    await withStore(file, (opened) => {
      expect(opened.integrityProblems()).toEqual([])
      return Promise.resolve()
    })
    const aside = listQuarantined(file)[0]
    const all = [
      linesIn(file),
      aside === undefined ? null : linesIn(path.join(aside.folder, 'council.sqlite')),
    ]
    expect(all).toEqual([10, 15])
    expect(fs.existsSync(`${file}.dang-khoi-phuc`)).toBe(false)
  })

  it('by a move that the system does not allow is taken back: the store is there as before', async () => {
    const original = fs.renameSync
    let moves = 0
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith('.tmp') && String(to) === file && (moves += 1) > 0)
        throw Object.assign(new Error('not allowed'), { code: 'EROFS' })
      original(from, to)
    })
    const refusal = await storeRefusalOf(restoreStore(file, copy, NOW))
    vi.restoreAllMocks()
    expect(refusal.code).toBe('TARGET_NOT_WRITABLE')
    expect(linesIn(file)).toBe(13)
    expect(leftovers()).toEqual([])
  })
})
