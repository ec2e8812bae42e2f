/** Attached files in copies of the store, in going back to them, and in purging. */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { attachmentFolder, poolIn, storedBlobs } from '#electron/store/attachments/blob-folder.ts'
import { sweepAttachments } from '#electron/store/attachments/sweep-blobs.ts'
import { restoreStore } from '#electron/store/backup/restore-store.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { openStore } from '#electron/store/open-store.ts'
import { openCampaignDesk, openDesk, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const FACTS = { madeAt: '2024-08-13T09:00', reason: 'asked', order: 1 } as const
const AT = { at: '2024-08-13T09:05' } as const

let desk: CampaignDesk
let folder = ''
beforeEach(async () => {
  folder = tempFolder()
  desk = await openCampaignDesk(folder)
  return () => desk.close()
})

const attach = (name: string, content: string) =>
  desk.client.submissions.attach({
    ...desk.campaign,
    unit: 'UBND phường Đức Xuân',
    component: 'Tờ trình',
    file: new File([content], name),
  })
const beside = () => attachmentFolder(desk.store.path)
const pool = () => poolIn(path.join(folder, 'sao-luu'))
const problems = async () => (await desk.client.safekeeping.verify()).problems
const firstFile = (where: string): string => storedBlobs(where)[0]?.path ?? ''

describe('a copy beside the store', () => {
  it('names its files, and the pool has each of them once for all copies', async () => {
    await attach('mot.pdf', 'một')
    await desk.client.safekeeping.backupNow()
    await attach('hai.pdf', 'hai')
    await desk.client.safekeeping.backupNow()
    expect(storedBlobs(pool())).toHaveLength(2)
    const [newest, older] = desk.context.backups.here()
    expect(newest?.manifest.attachments).toEqual({ files: 2, bytes: 8, missing: 0 })
    expect(older?.manifest.attachments).toEqual({ files: 1, bytes: 5, missing: 0 })
    expect(newest?.manifest.rows['attachment_content']).toBe(0)
  })

  it('brings them back when the folder of the store is gone', async () => {
    const { id } = await attach('mot.pdf', 'một')
    await desk.client.safekeeping.backupNow()
    fs.rmSync(beside(), { recursive: true })
    expect(await problems()).toHaveLength(1)
    const [copy] = await desk.client.safekeeping.offers()
    expect(copy?.loss?.sentence).not.toContain('tệp đính kèm')
    const restored = await desk.client.safekeeping.restore({ copy: copy?.copy.id ?? '' })
    expect(restored.sentence).not.toContain('tệp đính kèm')
    expect(await problems()).toEqual([])
    const asked = { ...desk.campaign, attachmentId: id }
    expect(await (await desk.client.submissions.attachment(asked)).text()).toBe('một')
  })

  it('says before and after how many files are nowhere any more, and is restored all the same', async () => {
    await attach('mot.pdf', 'một')
    await attach('hai.pdf', 'hai')
    await desk.client.safekeeping.backupNow()
    fs.rmSync(beside(), { recursive: true })
    const harmed = firstFile(pool())
    fs.writeFileSync(harmed, 'x'.repeat(fs.statSync(harmed).size))
    const [offer] = await desk.client.safekeeping.offers()
    expect(offer).toMatchObject({ good: true })
    expect(offer?.loss?.sentence).toContain('Thiếu 01 tệp đính kèm')
    const restored = await desk.client.safekeeping.restore({ copy: offer?.copy.id ?? '' })
    expect(restored.sentence).toContain('Thiếu 01 tệp đính kèm')
    expect(await problems()).toHaveLength(1)
  })

  it('is made although a file is lost, and the page of copies warns of it', async () => {
    await attach('mot.pdf', 'một')
    fs.rmSync(firstFile(beside()))
    const state = await desk.client.safekeeping.backupNow()
    expect(state.warnings).toEqual([
      expect.stringContaining('01 tệp đính kèm không còn nguyên vẹn'),
    ])
  })

  it('keeps for going back what was taken off since, as long as the copy is kept', async () => {
    const { id } = await attach('mot.pdf', 'một')
    await desk.client.safekeeping.backupNow()
    const asked = { ...desk.campaign, attachmentId: id }
    await desk.client.submissions.detach(asked)
    await desk.store.write(async (tx) => {
      await tx.deleteFrom('undo_row').execute()
      await tx.deleteFrom('undo_step').execute()
    })
    expect(sweepAttachments(desk.store.path, 0)).toBe(1)
    const old = new Date(2020, 1, 1)
    fs.utimesSync(firstFile(pool()), old, old)
    await desk.client.safekeeping.backupNow()
    expect(storedBlobs(pool())).toHaveLength(1)
    const older = desk.context.backups.here()[1]
    await desk.store.replace(() => restoreStore(desk.store.path, older?.path ?? '', AT))
    expect(await (await desk.client.submissions.attachment(asked)).text()).toBe('một')
    // The store that was put aside can come back: nothing is swept away meanwhile.
    expect(sweepAttachments(desk.store.path, 0)).toBe(0)
  })
})

describe('a copy in one file', () => {
  it.each([
    ['open to read', null],
    ['under a passphrase', 'sông Cầu nước chảy'],
  ])('%s holds the files itself and gives them back on another PC', async (_kind, passphrase) => {
    const { id } = await attach('mot.pdf', 'một nội dung dễ nhận ra')
    const copy = path.join(tempFolder(), 'mang-di.saoluu')
    const key = passphrase === null ? null : await deriveKey(passphrase)
    const manifest = await desk.store.copyTo(copy, FACTS, key)
    expect(manifest.attachments).toMatchObject({ files: 1, missing: 0 })
    expect(fs.readFileSync(copy).includes('một nội dung dễ nhận ra')).toBe(passphrase === null)
    const elsewhere = tempFolder()
    const store = path.join(elsewhere, 'council.sqlite')
    const restored = await restoreStore(store, copy, {
      ...AT,
      ...(passphrase === null ? {} : { passphrase }),
    })
    expect(restored.lacking).toBe(0)
    const db = new Sqlite(store, { readonly: true })
    expect(db.prepare('select count(*) from attachment_content').pluck().get()).toBe(0)
    db.close()
    const other = await openDesk(elsewhere)
    const asked = { ...desk.campaign, attachmentId: id }
    expect(await (await other.client.submissions.attachment(asked)).text()).toContain('dễ nhận ra')
    expect((await other.client.safekeeping.verify()).problems).toEqual([])
    await other.close()
  })

  it('that is used as a store as it is takes its files out when it is opened', async () => {
    await attach('mot.pdf', 'một')
    const elsewhere = tempFolder()
    const store = path.join(elsewhere, 'so-khac.sqlite')
    await desk.store.copyTo(store, FACTS)
    const opened = await openStore(store)
    await opened.close()
    expect(storedBlobs(path.join(elsewhere, 'tep-dinh-kem-so-khac.sqlite'))).toHaveLength(1)
  })
})

describe('the second folder', () => {
  it.each([
    ['plain', undefined],
    ['under a passphrase', 'sông Cầu nước chảy'],
  ])(
    '%s gets the files too, and gives them back when everything here is gone',
    async (_kind, passphrase) => {
      const stick = tempFolder()
      await desk.client.safekeeping.setSecondFolder({
        folder: stick,
        ...(passphrase === undefined ? {} : { passphrase }),
      })
      const { id } = await attach('mot.pdf', 'một nội dung dễ nhận ra')
      await desk.client.safekeeping.backupNow()
      const there = storedBlobs(poolIn(path.join(stick, 'so-thi-dua')))
      expect(there).toHaveLength(1)
      expect(fs.readFileSync(there[0]?.path ?? '').includes('dễ nhận ra')).toBe(
        passphrase === undefined,
      )
      fs.rmSync(beside(), { recursive: true })
      fs.rmSync(pool(), { recursive: true })
      const [copy] = desk.context.backups.elsewhere()
      // Sent through a browser, the copy comes alone: what is to be carried by hand is said, and is enough.
      const file = new File([fs.readFileSync(copy?.path ?? '')], copy?.id ?? '')
      const lossOf = async () => (await desk.client.safekeeping.checkCopy({ file })).loss?.sentence
      expect(await lossOf()).toContain(
        `Thiếu 01 tệp đính kèm: chỉ có tệp sao lưu được gửi lên, thư mục tep-dinh-kem nằm cạnh tệp đó thì không. Chép thư mục ấy vào ${folder}`,
      )
      fs.cpSync(poolIn(path.join(stick, 'so-thi-dua')), poolIn(folder), { recursive: true })
      expect(await lossOf()).not.toContain('tệp đính kèm')
      fs.rmSync(poolIn(folder), { recursive: true })
      await desk.client.safekeeping.restore({ copy: `second/${copy?.id ?? ''}` })
      const asked = { ...desk.campaign, attachmentId: id }
      expect(await (await desk.client.submissions.attachment(asked)).text()).toContain('dễ nhận ra')
    },
  )
})

describe('purging a campaign', () => {
  it('leaves no byte of its files, here, in the pool and in the second folder', async () => {
    const stick = tempFolder()
    await desk.client.safekeeping.setSecondFolder({ folder: stick })
    await attach('mot.pdf', 'một nội dung dễ nhận ra')
    await desk.client.safekeeping.backupNow()
    await desk.client.campaigns.close(desk.campaign)
    desk.setNow('2044-01-01T09:00')
    const { name } = await desk.client.campaigns.get(desk.campaign)
    await desk.client.safekeeping.purge({ ...desk.campaign, confirm: name })
    const left = [folder, stick].flatMap((where) =>
      fs
        .readdirSync(where, { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(where, file))
        .filter((file) => fs.statSync(file).isFile())
        .filter((file) => fs.readFileSync(file).includes('dễ nhận ra')),
    )
    expect(left).toEqual([])
    expect(await problems()).toEqual([])
  })
})
