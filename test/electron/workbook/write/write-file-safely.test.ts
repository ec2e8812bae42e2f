import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSafely } from '#electron/workbook/write/write-file-safely.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papers-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const target = () => path.join(folder, 'Danh sách.xlsx')
const bytes = (text: string) => new TextEncoder().encode(text)
const failure = (code: string) => Object.assign(new Error(code), { code })

/** Fails so many times as Windows does while Excel holds the file, then works. */
function holding(times: number, code = 'EBUSY') {
  const pauses: number[] = []
  let left = times
  return {
    pauses,
    steps: {
      rename: async (from: string, to: string) => {
        if (left > 0) {
          left -= 1
          throw failure(code)
        }
        await rename(from, to)
      },
      pause: async (milliseconds: number) => {
        pauses.push(milliseconds)
      },
    },
  }
}

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const caught: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(caught instanceof Refusal)) throw new Error(`no refusal but ${String(caught)}`)
  return caught
}

describe('writing a file whole or not at all', () => {
  it('creates the file, and replaces an old one', async () => {
    await writeFileSafely(target(), bytes('một'))
    await writeFileSafely(target(), bytes('hai'))
    expect(await readFile(target(), 'utf8')).toBe('hai')
    expect(await readdir(folder)).toEqual(['Danh sách.xlsx'])
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'waits ever longer on %s and then succeeds',
    async (code) => {
      const { steps, pauses } = holding(3, code)
      await writeFileSafely(target(), bytes('một'), steps)
      expect(await readFile(target(), 'utf8')).toBe('một')
      expect(pauses).toEqual([50, 100, 200])
    },
  )

  it('refuses a target that stays open, keeps the old content and leaves nothing behind', async () => {
    await writeFile(target(), 'cũ')
    const { steps, pauses } = holding(100)
    const refusal = await refusalOf(writeFileSafely(target(), bytes('mới'), steps))
    expect(refusal.code).toBe('TARGET_BUSY')
    expect(refusal.values).toEqual({ path: target() })
    expect(pauses.length).toBe(6)
    expect(await readFile(target(), 'utf8')).toBe('cũ')
    expect(await readdir(folder)).toEqual(['Danh sách.xlsx'])
  })

  it('succeeds on the very last try', async () => {
    await writeFileSafely(target(), bytes('một'), holding(6).steps)
    expect(await readFile(target(), 'utf8')).toBe('một')
  })

  it('refuses a folder that is not there', async () => {
    const refusal = await refusalOf(
      writeFileSafely(path.join(folder, 'không có', 'a.xlsx'), bytes('')),
    )
    expect(refusal.code).toBe('TARGET_NOT_WRITABLE')
    expect(refusal.values['detail']).toBe('ENOENT')
  })

  it('refuses a full disk without retrying', async () => {
    const { steps, pauses } = holding(1, 'ENOSPC')
    const refusal = await refusalOf(writeFileSafely(target(), bytes('một'), steps))
    expect(refusal.code).toBe('TARGET_NOT_WRITABLE')
    expect(pauses).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses a target that is a folder', async () => {
    await mkdir(target())
    const refusal = await refusalOf(writeFileSafely(target(), bytes('một')))
    expect(refusal.code).toBe('TARGET_NOT_WRITABLE')
  })

  it('passes on an error that is not about the target', async () => {
    const { steps } = holding(1, 'EIO')
    await expect(writeFileSafely(target(), bytes('một'), steps)).rejects.toThrow('EIO')
    expect(await readdir(folder)).toEqual([])
  })
})
