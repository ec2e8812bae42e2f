import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { keptStore, refusedWith, type KeptStore } from '#test/support/kept-store.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'r-'))
})

/** Three copies, each with one command more, and two commands after the last. */
async function deskWithCopies(): Promise<KeptStore> {
  const desk = await keptStore(folder)
  for (const minute of ['10', '20', '30']) {
    desk.setNow(`2026-10-03T09:${minute}`)
    await desk.work('submissions.import')
    await desk.client.backupNow()
  }
  desk.setNow('2026-10-03T09:40')
  await desk.work('appraisal.conclude')
  await desk.work('appraisal.conclude')
  return desk
}

const ruin = (file: string, from = 4096): void => {
  const bytes = fs.readFileSync(file)
  bytes.fill(0xa5, from)
  fs.writeFileSync(file, bytes)
}

describe('the copies that are offered', () => {
  it('each say what going back would lose', async () => {
    const desk = await deskWithCopies()
    const offers = await desk.client.offers()
    expect(offers.map((one) => one.loss?.lines)).toEqual([2, 3, 4])
    expect(offers[0]?.loss).toMatchObject({
      commands: [{ sentence: 'Kết luận thẩm định', times: 2 }],
      rows: [{ table: 'audit', now: 5, inCopy: 3 }],
      sentence: 'Sẽ mất 2 việc đã làm kể từ 09 giờ 40 ngày 03/10/2026.',
    })
    await desk.close()
  })

  it('are read to the last byte: a changed one is shown as bad and cannot be restored', async () => {
    const desk = await deskWithCopies()
    const [newest] = desk.backups.here()
    const bytes = fs.readFileSync(newest?.path ?? '')
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 4
    fs.writeFileSync(newest?.path ?? '', bytes)
    const [offer, next] = await desk.client.offers()
    expect(offer).toMatchObject({ good: false, loss: null })
    expect(offer?.problem).toContain('bị hỏng hoặc đã bị sửa')
    expect(next?.good).toBe(true)
    const refusal = await refusedWith(desk.client.restore({ copy: offer?.copy.id ?? '' }))
    expect(refusal.code).toBe('BACKUP_DAMAGED')
    expect(desk.store.auditHead().lines).toBe(5)
    await desk.work()
    await desk.close()
  })

  it('are known by name only: nothing outside of the folders can be named', async () => {
    const desk = await deskWithCopies()
    for (const copy of ['here/../council.sqlite', '/etc/passwd', '', 'here/'])
      expect((await refusedWith(desk.client.restore({ copy }))).code).toBe('BACKUP_UNKNOWN')
    await desk.close()
  })
})

describe('going back to a copy while the program runs', () => {
  it('keeps a copy of the present first, notes it in the trail, and can be undone', async () => {
    const desk = await deskWithCopies()
    const { copies } = await desk.client.backups()
    const oldest = copies.at(-1)?.id ?? ''
    const result = await desk.client.restore({ copy: oldest })
    expect(result.loss.lines).toBe(4)
    expect(result.sentence).toContain('09 giờ 10')
    const [line] = await desk.client.audit({})
    expect(line).toMatchObject({
      seq: 2,
      actor: 'Nguyễn Thị Bàn',
      sentence: 'Khôi phục từ bản sao lưu',
      detail: { copy: oldest, lost: 4 },
    })
    expect((await desk.client.verify()).ok).toBe(true)
    const state = await desk.client.backups()
    expect(state.copies[0]).toMatchObject({ reason: 'restore', auditLines: 5 })
    expect(state.undo).toBe('2026-10-03T09:40')
    await desk.work()
    await desk.client.undoRestore()
    expect((await desk.client.audit({})).map((one) => one.command)).toEqual([
      'safekeeping.undoRestore',
      'appraisal.conclude',
      'appraisal.conclude',
      'submissions.import',
      'submissions.import',
      'submissions.import',
    ])
    expect((await desk.client.verify()).ok).toBe(true)
    await desk.close()
  })

  it('takes a file from a stick as well', async () => {
    const desk = await deskWithCopies()
    const [newest] = desk.backups.here()
    const file = new File([fs.readFileSync(newest?.path ?? '')], 'từ-usb.saoluu')
    expect(await desk.client.checkCopy({ file })).toMatchObject({
      good: true,
      copy: { auditLines: 3 },
      loss: { lines: 2 },
    })
    await desk.client.restore({ file })
    expect(desk.store.auditHead().lines).toBe(4)
    const letter = new File(['x'.repeat(9000)], 'thư.docx')
    expect((await refusedWith(desk.client.restore({ file: letter }))).code).toBe('BACKUP_NOT_OURS')
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await desk.close()
  })

  it('cannot be undone where there was nothing to undo', async () => {
    const desk = await deskWithCopies()
    expect((await refusedWith(desk.client.undoRestore())).code).toBe('RESTORE_NOT_UNDONE')
    await desk.work()
    await desk.close()
  })
})

describe('a damaged store', () => {
  it('opens so far that its copies are offered, and one of them takes its place on the word', async () => {
    const before = await deskWithCopies()
    await before.close()
    const file = path.join(folder, 'council.sqlite')
    ruin(file)
    const ruined = fs.readFileSync(file)
    const desk = await keptStore(folder)
    const state = await desk.client.backups()
    expect(state.damage).toContain('bị hỏng')
    expect(state.unsaved).toBe(null)
    for (const work of [desk.client.overview(), desk.client.verify(), desk.client.backupNow()])
      expect((await refusedWith(work)).code).toBe('STORE_DAMAGED')
    const [offer] = await desk.client.offers()
    expect(offer).toMatchObject({ good: true, copy: { auditLines: 5 } })
    expect(fs.readFileSync(file).equals(ruined)).toBe(true)
    const result = await desk.client.restore({ copy: offer?.copy.id ?? '' })
    expect(fs.readFileSync(path.join(result.aside ?? '', 'council.sqlite')).equals(ruined)).toBe(
      true,
    )
    expect((await desk.client.backups()).damage).toBe(null)
    expect((await desk.client.verify()).ok).toBe(true)
    await desk.work()
    await desk.close()
  })
})
