import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentFolder, blobPath, poolIn } from '#electron/store/attachments/blob-folder.ts'
import { backupFolder } from '#electron/store/backup/list-backups.ts'
import { makeBackup } from '#electron/store/backup/make-backup.ts'
import { heldIn } from './contents.ts'
import { cutRound, record, torn } from './cut-round.ts'
import { looked } from './kill-round.ts'
import { chance } from './random.ts'
import { STORE, tortureDesk } from './torture-desk.ts'
import { lastLine, prepare, torture, type Ground } from './torture.ts'

let ground: Ground
beforeAll(async () => {
  ground = await prepare()
}, 120_000)
afterAll(() => ground.remove())

describe('fifty kills and twenty-five power cuts', () => {
  it('lose nothing, corrupt nothing, leave nothing half', async () => {
    const options = { kills: 50, cuts: 25, seed: 20_241_015 }
    const notes: string[] = []
    const found = await torture({ ...options, note: (line) => notes.push(line) }, ground)
    expect(notes).toEqual([])
    expect(lastLine(options, found)).toBe('kills 50 cuts 25 lost 0 corrupt 0 half 0')
  }, 300_000)
})

describe('the torture is awake', () => {
  let rounds = 0
  const folderFor = (): string => ground.templates.copyFor('import', `awake-${(rounds += 1)}`)
  const said = (folder: string) => ({ ...heldIn(path.join(folder, STORE)), files: [] })

  it('finds nothing in a store that is as it was', async () => {
    const folder = folderFor()
    expect(await looked('import', folder, [said(folder)])).toEqual({
      lost: [],
      corrupt: [],
      half: [],
    })
  })

  it('finds a line that was said and is not there', async () => {
    const folder = folderFor()
    const more = { ...said(folder), lines: said(folder).lines + 1, hash: 'f'.repeat(64) }
    expect((await looked('import', folder, [said(folder), more])).lost.length).toBe(1)
  })

  it('finds a file that was said and is not there, a changed copy, a paper that is there in part', async () => {
    const folder = folderFor()
    const store = path.join(folder, STORE)
    const copy = path.join(folder, 'copy.saoluu')
    await makeBackup(store, copy, { madeAt: '2024-08-13T09:00', reason: 'asked', order: 1 })
    const bytes = fs.readFileSync(copy)
    bytes[4000] = (bytes[4000] ?? 0) ^ 1
    fs.writeFileSync(copy, bytes)
    fs.writeFileSync(path.join(folder, 'paper.xlsx'), 'PK and no more')
    const gone = path.join(folder, 'gone.docx')
    const found = await looked('import', folder, [{ ...said(folder), files: [gone] }])
    expect(found.lost).toEqual([gone])
    expect(found.corrupt.length).toBe(1)
    expect(found.half.length).toBe(1)
  })

  it('finds an attached file that is not there, in part there, or not beside the copy that names it', async () => {
    const folder = folderFor()
    const store = path.join(folder, STORE)
    const desk = await tortureDesk(folder, 'terminal')
    const [campaign] = await desk.client.campaigns.list()
    const { sha256 } = await desk.client.submissions.attach({
      campaignId: campaign?.id ?? '',
      unit: 'Phòng Tư pháp',
      component: 'Tờ trình',
      file: new File(['tờ trình'], 'to-trinh.pdf'),
    })
    await desk.context.backups.make('asked')
    await desk.close()
    const found = async () => {
      const { lost, half } = await looked('attach', folder, [said(folder)])
      return [lost.length, half.length]
    }
    const kept = blobPath(attachmentFolder(store), sha256)
    const copied = blobPath(poolIn(backupFolder(store)), sha256)
    expect(await found()).toEqual([0, 0])
    fs.truncateSync(copied, 4)
    expect(await found()).toEqual([1, 1])
    fs.rmSync(copied)
    expect(await found()).toEqual([1, 0])
    fs.truncateSync(kept, 0)
    expect(await found()).toEqual([2, 1])
  })

  it('finds a row that was changed, and one that is missing, behind the audit trail', async () => {
    for (const sql of [
      'delete from listing where rowid = (select min(rowid) from listing)',
      'update nomination set seq = seq + 1000 where rowid = (select min(rowid) from nomination)',
    ]) {
      const folder = folderFor()
      const before = said(folder)
      const db = new Sqlite(path.join(folder, STORE))
      db.exec(sql)
      db.close()
      expect((await looked('import', folder, [before])).half.length).toBeGreaterThan(0)
    }
  })

  it('finds what a disk loses that does not keep what it has flushed', async () => {
    const folder = folderFor()
    const snapshots = await record('import', folder, { random: chance(3), steps: 6 })
    const random = chance(4)
    const forgetful = snapshots.map((one, index) => ({
      ...one,
      store: snapshots[Math.max(0, index - 2)]?.store ?? one.store,
      wal: Buffer.alloc(0),
    }))
    const found = await Promise.all(
      Array.from({ length: 10 }, (_, cut) =>
        cutRound(forgetful, path.join(folder, `disk-${cut}`), random),
      ),
    )
    expect(found.some((one) => one.lost.length > 0)).toBe(true)
  })

  it('tears only what was being written', () => {
    const before = Buffer.alloc(4096, 1)
    const after = Buffer.concat([before, Buffer.alloc(4096, 2)])
    let changed = 0
    for (let seed = 0; seed < 50; seed += 1) {
      const disk = torn(before, after, chance(seed))
      expect(disk.subarray(0, 4096).equals(before)).toBe(true)
      if (!disk.equals(after.subarray(0, disk.length))) changed += 1
    }
    expect(changed).toBeGreaterThan(25)
  })
})
