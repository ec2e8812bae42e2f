import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptStore, refusedWith } from '#test/support/kept-store.ts'
import { projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'd-'))
})

/** A disk of four megabytes can be mounted for one program where the kernel allows it. */
const NAMESPACE = ['--user', '--map-root-user', '--mount'] as const
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...NAMESPACE, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

describe.skipIf(!canMount)('on a real disk of four megabytes', () => {
  it('fills up, turns read-only: each ends in a plain refusal, nothing is lost, nothing is left', () => {
    const disk = path.join(folder, 'disk')
    fs.mkdirSync(disk)
    const script = projectPath('test/support/on-a-small-disk.ts')
    const told = execFileSync(
      'unshare',
      [
        ...NAMESPACE,
        'sh',
        '-c',
        'mount -t tmpfs -o size=4m none "$1" && exec "$2" "$3" "$1" "$4"',
        'sh',
        disk,
        process.execPath,
        script,
        folder,
      ],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(told)).toEqual({
      full: {
        refused: 'TARGET_NOT_WRITABLE',
        backup: 'TARGET_NOT_WRITABLE',
        left: 0,
        lost: 0,
        sound: true,
        copies: 1,
      },
      second: { warned: true, missed: 1, left: 0, after: 0 },
      readOnly: { opened: 'TARGET_NOT_WRITABLE', lines: 1 },
    })
  })
})

describe('a second folder', () => {
  const stick = (): string => path.join(folder, 'KINGSTON')

  it('gets every copy, and those it need not keep are dropped there too', async () => {
    fs.mkdirSync(stick())
    const desk = await keptStore(folder)
    await desk.work()
    await desk.client.setSecondFolder({ folder: stick() })
    for (let copy = 0; copy < 4; copy += 1) {
      await desk.work()
      await desk.client.backupNow()
    }
    const { copies, second } = await desk.client.backups()
    expect(second).toMatchObject({ missed: 0, encrypted: false, folder: stick() })
    expect(copies.filter((one) => one.place === 'here').length).toBe(3)
    expect(copies.filter((one) => one.place === 'second').length).toBe(3)
    await desk.close()
  })

  it('that vanished is told after one missed copy, and is caught up with when it is back', async () => {
    fs.mkdirSync(stick())
    const desk = await keptStore(folder)
    await desk.work()
    await desk.client.setSecondFolder({ folder: stick() })
    // Pulled out: the system leaves the empty folder it was mounted on.
    fs.renameSync(stick(), `${stick()}-pulled`)
    fs.mkdirSync(stick())
    await desk.work()
    const without = await desk.client.backupNow()
    expect(without.second?.missed).toBe(1)
    expect(without.warnings.join()).toContain('không nhận được 1 bản gần nhất')
    expect(fs.readdirSync(stick())).toEqual([])
    expect(without.copies.length).toBe(2)
    await desk.close()
    fs.rmdirSync(stick())
    fs.renameSync(`${stick()}-pulled`, stick())
    const again = await keptStore(folder)
    expect((await again.client.backups()).warnings.length).toBe(1)
    await again.work()
    expect((await again.client.backupNow()).warnings).toEqual([])
    await again.close()
  })

  it('that is not there is refused at once, with what to do', async () => {
    const desk = await keptStore(folder)
    const refusal = await refusedWith(desk.client.setSecondFolder({ folder: stick() }))
    expect(refusal.code).toBe('BACKUP_FOLDER')
    expect(refusal.message).toContain(stick())
    expect((await desk.client.backups()).second).toBe(null)
    await desk.close()
  })

  it('under a passphrase gets copies that only the passphrase or this PC opens', async () => {
    fs.mkdirSync(stick())
    const desk = await keptStore(folder)
    await desk.work()
    await desk.client.setSecondFolder({ folder: stick(), passphrase: 'thi đua 2026' })
    const { copies } = await desk.client.backups()
    const outside = copies.find((one) => one.place === 'second')
    expect(outside?.encrypted).toBe(true)
    expect(await desk.client.checkCopy({ copy: outside?.id ?? '' })).toMatchObject({ good: true })
    const settings = path.join(folder, 'council.sqlite.sao-luu.json')
    expect(fs.statSync(settings).mode & 0o777).toBe(0o600)
    expect(fs.readFileSync(settings, 'utf8')).not.toContain('thi đua')
    const audit = await desk.client.audit({})
    expect(JSON.stringify(audit)).not.toContain('thi đua 2026')
    expect(audit[0]).toMatchObject({
      command: 'safekeeping.setSecondFolder',
      detail: { folder: stick(), encrypted: true },
    })
    // Another PC, which has not the key.
    fs.rmSync(settings)
    const [name = ''] = fs.readdirSync(path.join(stick(), 'so-thi-dua'))
    const file = new File([fs.readFileSync(path.join(stick(), 'so-thi-dua', name))], name)
    expect(await desk.client.checkCopy({ file })).toMatchObject({ good: false })
    expect(await desk.client.checkCopy({ file, passphrase: 'thi đua 2026' })).toMatchObject({
      good: true,
    })
    await desk.close()
  })
})

describe('a file that something holds', () => {
  it('for a moment, as a virus scanner does, is waited for', async () => {
    const desk = await keptStore(folder)
    await desk.work()
    const rename = fs.renameSync
    let held = 3
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      held -= 1
      if (held >= 0)
        throw Object.assign(new Error('held'), { code: held === 1 ? 'EPERM' : 'EBUSY' })
      rename(from, to)
    })
    const state = await desk.client.backupNow()
    spy.mockRestore()
    expect(held).toBe(-1)
    expect(state.today).toBe(1)
    await desk.close()
  })

  it('for good is told in a sentence; the next copy is made, and work went on', async () => {
    const desk = await keptStore(folder)
    await desk.work()
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('held'), { code: 'EBUSY' })
    })
    desk.setNow('2026-10-03T09:20')
    await desk.work('submissions.import')
    spy.mockRestore()
    const state = await desk.client.backups()
    expect(state.warnings[0]).toContain('đang mở ở chương trình khác')
    expect(state.unsaved).toBe(2)
    expect(fs.readdirSync(path.join(folder, 'sao-luu'))).toEqual([])
    expect((await desk.client.backupNow()).warnings).toEqual([])
    await desk.close()
  })
})

describe('a clock that is set back', () => {
  it('is told, and the newest copy stays the newest', async () => {
    const desk = await keptStore(folder, { now: '2031-01-01T09:00' })
    await desk.work()
    await desk.client.backupNow()
    desk.setNow('2026-10-03T09:00')
    const told = await desk.client.backups()
    expect(told.warnings[0]).toContain('Đồng hồ của máy')
    await desk.work()
    const state = await desk.client.backupNow()
    expect(state.warnings).toEqual([])
    expect(state.copies.map((one) => one.madeAt)).toEqual(['2026-10-03T09:00', '2031-01-01T09:00'])
    await desk.close()
  })
})
