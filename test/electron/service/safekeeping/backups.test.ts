import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { checkBackup } from '#electron/store/backup/check-backup.ts'
import { listBackups } from '#electron/store/backup/list-backups.ts'
import { slowQueries } from '#electron/store/slow-queries.ts'
import { keptStore } from '#test/support/kept-store.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'b-'))
})

const copies = () => listBackups(path.join(folder, 'sao-luu'))
const reasons = (): readonly string[] => copies().map((one) => one.manifest.reason)

describe('copies that nobody asked for', () => {
  it('come a quarter of an hour after the last change, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const desk = await keptStore(folder)
    await desk.work()
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    await desk.work()
    await vi.advanceTimersByTimeAsync(14 * 60_000)
    expect(reasons()).toEqual([])
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(reasons()).toEqual(['periodic']), 5000)
    await desk.close()
    expect(reasons()).toEqual(['periodic'])
  })

  it('come after half an hour to a desk that never rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const desk = await keptStore(folder)
    for (let minute = 0; minute < 30; minute += 1) {
      await desk.work()
      vi.advanceTimersByTime(60_000)
    }
    vi.useRealTimers()
    await vi.waitFor(() => expect(reasons()).toEqual(['periodic']), 5000)
    await desk.close()
  })

  it('come on closing, once, and not where nothing was done since', async () => {
    const desk = await keptStore(folder)
    await desk.work()
    await desk.close()
    expect(reasons()).toEqual(['close'])
    const again = await keptStore(folder)
    await again.close()
    expect(reasons()).toEqual(['close'])
  })

  it('come before a row of imports once, at the start of a meeting and at its end', async () => {
    const desk = await keptStore(folder)
    await desk.work()
    desk.setNow('2026-10-03T09:10')
    await desk.work('submissions.import')
    desk.setNow('2026-10-03T09:11')
    await desk.work('submissions.import')
    expect(reasons()).toEqual(['import'])
    desk.setNow('2026-10-03T10:00')
    await desk.work('meetings.setAttendance')
    await desk.work('meetings.vote')
    await desk.work('meetings.seal')
    expect(reasons()).toEqual(['meeting-end', 'meeting-start', 'import'])
    expect(copies()[0]?.manifest.audit.lines).toBe(6)
    expect(copies()[2]?.manifest.audit.lines).toBe(1)
    await desk.close()
  })

  it('come for what a terminal did while no desk was open', async () => {
    const terminal = await keptStore(folder, { keeper: 'terminal' })
    await terminal.work('submissions.import')
    await terminal.close()
    expect(reasons()).toEqual([])
    const desk = await keptStore(folder)
    await desk.close()
    expect(reasons()).toEqual(['close'])
  })

  it('come from a terminal only where the last one is older than a day', async () => {
    const first = await keptStore(folder, { keeper: 'terminal' })
    await first.work()
    await first.close()
    const soon = await keptStore(folder, { keeper: 'terminal', now: '2026-10-04T09:00' })
    await soon.work()
    await soon.close()
    expect(reasons()).toEqual([])
    const later = await keptStore(folder, { keeper: 'terminal', now: '2026-10-04T09:01' })
    await later.work()
    await later.close()
    expect(reasons()).toEqual(['periodic'])
  })

  it('stay within what is kept: three of today, and the last of an earlier day', async () => {
    const desk = await keptStore(folder, { now: '2026-10-02T09:00' })
    for (let copy = 0; copy < 4; copy += 1) {
      await desk.work()
      await desk.backups.make('asked')
    }
    desk.setNow('2026-10-03T09:00')
    for (let copy = 0; copy < 5; copy += 1) {
      await desk.work()
      await desk.backups.make('asked')
    }
    expect(copies().map((one) => [one.manifest.order, one.manifest.madeAt.slice(0, 10)])).toEqual([
      [9, '2026-10-03'],
      [8, '2026-10-03'],
      [7, '2026-10-03'],
      [4, '2026-10-02'],
    ])
    for (const one of copies()) await checkBackup(one.path)
    await desk.close()
  })

  it('come again for what was done while one was made', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const desk = await keptStore(folder)
    await desk.work()
    const copy = desk.backups.make('asked')
    await desk.work()
    await copy
    vi.advanceTimersByTime(15 * 60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(copies()[0]?.manifest.audit.lines).toBe(2), 5000)
    await desk.close()
  })

  it('are made one after the other, each whole, when they are asked for at once', async () => {
    const desk = await keptStore(folder)
    await desk.work()
    await Promise.all([desk.backups.make('asked'), desk.backups.make('asked')])
    expect(copies().map((one) => one.manifest.order)).toEqual([2, 1])
    for (const one of copies()) await checkBackup(one.path)
    await desk.close()
  })
})

describe('what the user reads', () => {
  it('says how many copies there are today and how old the last is', async () => {
    const desk = await keptStore(folder)
    expect((await desk.client.backups()).sentence).toBe('Chưa có bản sao lưu nào')
    for (const minute of ['30', '40', '45']) {
      desk.setNow(`2026-10-03T09:${minute}`)
      await desk.work()
      await desk.client.backupNow()
    }
    const state = await desk.client.backups()
    expect(state.sentence).toBe('3 bản sao lưu hôm nay, bản mới nhất 09:45, đã kiểm tra')
    expect(state).toMatchObject({ today: 3, unsaved: 0, warnings: [], damage: null, undo: null })
    await desk.work()
    expect((await desk.client.backups()).unsaved).toBe(1)
    desk.setNow('2026-10-04T07:00')
    expect((await desk.client.backups()).sentence).toBe(
      'Hôm nay chưa có bản sao lưu; bản mới nhất lúc 09 giờ 45 ngày 03/10/2026, đã kiểm tra',
    )
    await desk.close()
  })

  it('names statements that took over 40 ms, by their text, and keeps the last fifty', async () => {
    const slow = slowQueries()
    slow.note('select 40', 40)
    for (let query = 0; query < 60; query += 1) slow.note(`select ${query}`, 40.5 + query)
    expect(slow.list().length).toBe(50)
    expect(slow.list().at(-1)).toEqual({ sql: 'select 59', milliseconds: 100 })
    const desk = await keptStore(folder)
    const { slowQueries: ofDesk } = await desk.client.health()
    expect(ofDesk.every(({ milliseconds }) => milliseconds > 40)).toBe(true)
    await desk.close()
  })
})
