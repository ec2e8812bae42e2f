import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { council, councilJson } from '#test/support/council.ts'
import { addLines, copiedStore, withStore } from '#test/support/copied-store.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let folder = ''
let store = ''
let copy = ''
beforeEach(async () => {
  ;({ folder, file: store, copy } = await copiedStore(root))
})

const verified = async (): Promise<unknown> => councilJson('verify', '--store', store)

describe('backup', () => {
  it('writes one file, checked, and says what it holds', async () => {
    const out = path.join(folder, 'usb', 'sổ.saoluu')
    const document = await councilJson('backup', '--store', store, '--out', out)
    expect(document).toMatchObject({
      file: out,
      checked: true,
      encrypted: false,
      auditLines: 13,
      bytes: fs.statSync(out).size,
      rows: { audit: 13 },
    })
  })

  it('puts a file of the usual name into a folder', async () => {
    const document = await councilJson('backup', '--store', store, '--out', folder)
    const { file } = z.object({ file: z.string() }).parse(document)
    expect(path.dirname(file)).toBe(folder)
    expect(path.extname(file)).toBe('.saoluu')
  })

  it('never writes over anything but a copy, least of all over the store', async () => {
    const before = fs.readFileSync(store)
    const result = await council('backup', '--store', store, '--out', store)
    expect(result.status).toBe(1)
    expect(result.error).toContain('không ghi đè')
    expect(fs.readFileSync(store).equals(before)).toBe(true)
    expect(await councilJson('backup', '--store', store, '--out', copy)).toMatchObject({
      auditLines: 13,
    })
  })

  it('of a store that is not there is refused', async () => {
    const gone = path.join(folder, 'không có.sqlite')
    const result = await council('backup', '--store', gone, '--out', path.join(folder, 'x'))
    expect(result.status).toBe(1)
    expect(result.error).toContain('Không tìm thấy sổ dữ liệu')
    expect(fs.existsSync(gone)).toBe(false)
  })

  it('and every other paper is refused a place that goes through a file', async () => {
    fs.writeFileSync(path.join(folder, 'chặn'), 'x')
    const blocked = path.join(folder, 'chặn', 'sổ')
    for (const words of [
      ['backup', '--store', store, '--out', blocked],
      ['hand-over', '--whole', '--store', store, '--out', blocked],
      ['export', '--store', store, '--out', blocked],
      ['restore', copy, '--store', blocked],
    ]) {
      const { status, out, error } = await council(...words, '--json')
      expect([status, out]).toEqual([1, ''])
      expect(error).toMatch(/^Không ghi được .*chặn.*\n$/u)
    }
  })

  it('under a passphrase asks for it in the environment', async () => {
    const out = path.join(folder, 'khóa.saoluu')
    const words = ['backup', '--store', store, '--out', out, '--encrypt']
    expect((await council(...words)).status).toBe(2)
    vi.stubEnv('SO_THI_DUA_BACKUP_PASSPHRASE', 'mật khẩu')
    expect(await councilJson(...words)).toMatchObject({ encrypted: true, checked: true })
    const fresh = path.join(folder, 'khác', 'council.sqlite')
    expect(await councilJson('restore', out, '--store', fresh)).toMatchObject({ restored: true })
    vi.stubEnv('SO_THI_DUA_BACKUP_PASSPHRASE', 'mật khẩu khác')
    const wrong = await council('restore', out, '--store', store)
    expect(wrong.status).toBe(1)
    expect(wrong.error).toContain('Mật khẩu không mở được')
    expect(await verified()).toMatchObject({ ok: true, auditLines: 13 })
  })
})

describe('restore', () => {
  it('says what is lost, goes back, notes it, and is undone', async () => {
    const result = await council('restore', copy, '--store', store, '--yes')
    expect(result.status).toBe(0)
    expect(result.error).toContain('Sẽ mất 3 việc đã làm')
    expect(result.error).toContain('Nhật ký: 13 → ')
    expect(result.error).not.toContain('audit')
    expect(await verified()).toMatchObject({ ok: true, auditLines: 11 })
    expect((await council('restore', '--undo', '--store', store)).status).toBe(0)
    expect(await verified()).toMatchObject({ ok: true, auditLines: 14 })
  })

  it('makes the store where there is none', async () => {
    const fresh = path.join(folder, 'máy mới', 'council.sqlite')
    const document = await councilJson('restore', copy, '--store', fresh)
    expect(document).toMatchObject({ restored: true, aside: null, loss: { lines: 0 } })
    expect(await councilJson('verify', '--store', fresh)).toMatchObject({
      ok: true,
      auditLines: 11,
    })
  })

  it('refuses a changed copy and leaves the store as it is', async () => {
    const bytes = fs.readFileSync(copy)
    bytes[9000] = (bytes[9000] ?? 0) ^ 128
    fs.writeFileSync(copy, bytes)
    const before = fs.readFileSync(store)
    const result = await council('restore', copy, '--store', store)
    expect(result.status).toBe(1)
    expect(result.error).toContain('bị hỏng hoặc đã bị sửa')
    expect(fs.readFileSync(store).equals(before)).toBe(true)
  })

  it('lists what can be gone back to, also for a damaged, an unrecognisable and a vanished store', async () => {
    await councilJson('call', 'safekeeping.backupNow', '--store', store)
    await withStore(store, (open) => addLines(open, 1))
    const whole = fs.readFileSync(store)
    const states = [
      () => fs.writeFileSync(store, Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(50_000)])),
      () => fs.writeFileSync(store, Buffer.alloc(50_000, 7)),
      () => fs.writeFileSync(store, ''),
      () => fs.rmSync(store),
    ]
    for (const damage of states) {
      damage()
      const other = await council('status', '--store', store)
      expect(other.status).toBe(1)
      const document = await councilJson('restore', '--list', '--store', store)
      const { copies } = z
        .object({
          copies: z.array(z.object({ good: z.boolean(), copy: z.object({ id: z.string() }) })),
        })
        .parse(document)
      expect(copies.map((one) => one.good)).toEqual([true])
      const back = await councilJson('restore', copies[0]?.copy.id ?? '', '--store', store, '--yes')
      expect(back).toMatchObject({ restored: true })
      expect(await verified()).toMatchObject({ ok: true, auditLines: 14 })
    }
  })

  it('without a file is wrong usage', async () => {
    expect((await council('restore', '--store', store)).status).toBe(2)
    expect((await council('restore', copy)).status).toBe(2)
    expect((await council('restore', 'here/gì đó', '--store', store)).status).toBe(1)
  })
})
