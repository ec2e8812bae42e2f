import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { blobPath, sha256Of, storedBlobs } from '#electron/store/attachments/blob-folder.ts'
import { blobState, keepBlob, readBlob } from '#electron/store/attachments/keep-blob.ts'
import { bringBlobs, carryBlobs, lackingBlobs } from '#electron/store/attachments/carry-blobs.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { temporaryIn } from '#electron/store/backup/durable-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let made = 0
const newFolder = (): string => {
  made += 1
  return path.join(root, `kho-${made}`)
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function ruin(file: string, at: number): void {
  const bytes = fs.readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 0x55
  fs.writeFileSync(file, bytes)
}

describe('a content that is kept', () => {
  it('lies under its SHA-256, once however often it is attached, and nothing else beside it', async () => {
    const folder = newFolder()
    const first = await keepBlob(folder, bytesOf('tờ trình'))
    const again = await keepBlob(folder, bytesOf('tờ trình'))
    const other = await keepBlob(folder, bytesOf('biên bản'))
    expect(again).toEqual(first)
    expect(first.sha256).toBe(sha256Of(bytesOf('tờ trình')))
    expect(
      storedBlobs(folder)
        .map(({ sha256 }) => sha256)
        .toSorted(),
    ).toEqual([first.sha256, other.sha256].toSorted())
    expect(fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })).toHaveLength(4)
  })

  it('is read back byte for byte, whatever it is', async () => {
    const folder = newFolder()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (content) => {
        const blob = await keepBlob(folder, content)
        expect(blob.bytes).toBe(content.byteLength)
        const back = await readBlob(folder, blob)
        expect(
          Buffer.compare(Buffer.from(typeof back === 'string' ? back : back), Buffer.from(content)),
        ).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it.each([0, 1, 500, 999])(
    'is not given when byte %i of it changed, and is put right when attached again',
    async (at) => {
      const folder = newFolder()
      const content = Buffer.alloc(1000, 7)
      const blob = await keepBlob(folder, content)
      ruin(blobPath(folder, blob.sha256), at)
      expect(await blobState(folder, blob)).toBe('changed')
      expect(await readBlob(folder, blob)).toBe('changed')
      await keepBlob(folder, content)
      expect(await blobState(folder, blob)).toBe('good')
    },
  )

  it('is found to be cut short, grown or gone', async () => {
    const folder = newFolder()
    const blob = await keepBlob(folder, Buffer.alloc(1000, 7))
    const file = blobPath(folder, blob.sha256)
    fs.truncateSync(file, 999)
    expect(await blobState(folder, blob)).toBe('changed')
    fs.writeFileSync(file, Buffer.alloc(1001, 7))
    expect(await blobState(folder, blob)).toBe('changed')
    fs.rmSync(file)
    expect(await blobState(folder, blob)).toBe('missing')
    expect(await readBlob(folder, blob)).toBe('missing')
  })

  it('never makes a path of a name that is no SHA-256', () => {
    expect(() => blobPath(root, '../../../etc/passwd')).toThrow(ZodError)
    expect(() => blobPath(root, `${'a'.repeat(63)}/`)).toThrow(ZodError)
  })

  it('cut off while it is written leaves no content, only an unfinished file of no name', async () => {
    const folder = newFolder()
    const blob = await keepBlob(folder, bytesOf('một'))
    fs.writeFileSync(temporaryIn(folder), 'nửa chừng')
    expect(storedBlobs(folder).map(({ sha256 }) => sha256)).toEqual([blob.sha256])
  })
})

describe('a pool beside copies', () => {
  const contents = ['một', 'hai', 'ba'].map(bytesOf)

  it('gets each content once and gives back what the folder lost', async () => {
    const folder = newFolder()
    const pool = newFolder()
    const blobs = await Promise.all(contents.map((content) => keepBlob(folder, content)))
    expect(await carryBlobs(blobs, folder, pool)).toEqual({ files: 3, bytes: 10, missing: 0 })
    const before = storedBlobs(pool).map(({ changedMs }) => changedMs)
    await carryBlobs(blobs, folder, pool)
    expect(storedBlobs(pool).map(({ changedMs }) => changedMs)).toEqual(before)
    fs.rmSync(folder, { recursive: true })
    expect(await lackingBlobs(blobs, pool, folder)).toBe(0)
    expect(await bringBlobs(blobs, pool, folder)).toBe(0)
    for (const blob of blobs) expect(await blobState(folder, blob)).toBe('good')
  })

  it('under a passphrase holds nothing readable, and gives it back to its key alone', async () => {
    const folder = newFolder()
    const pool = newFolder()
    const blobs = await Promise.all(contents.map((content) => keepBlob(folder, content)))
    const key = await deriveKey('sông Cầu nước chảy')
    await carryBlobs(blobs, folder, pool, key)
    for (const { path: file } of storedBlobs(pool))
      for (const content of contents)
        expect(fs.readFileSync(file).includes(Buffer.from(content))).toBe(false)
    fs.rmSync(folder, { recursive: true })
    expect(await lackingBlobs(blobs, pool, folder)).toBe(3)
    expect(await lackingBlobs(blobs, pool, folder, await deriveKey('khác'))).toBe(3)
    expect(await bringBlobs(blobs, pool, folder, key)).toBe(0)
    for (const blob of blobs) expect(await blobState(folder, blob)).toBe('good')
  })

  it('neither takes in nor gives out a content that was changed', async () => {
    const folder = newFolder()
    const pool = newFolder()
    const blob = await keepBlob(folder, Buffer.alloc(100, 1))
    ruin(blobPath(folder, blob.sha256), 50)
    expect(await carryBlobs([blob], folder, pool)).toMatchObject({ missing: 1 })
    expect(storedBlobs(pool)).toEqual([])
    await keepBlob(folder, Buffer.alloc(100, 1))
    await carryBlobs([blob], folder, pool)
    ruin(blobPath(pool, blob.sha256), 50)
    fs.rmSync(folder, { recursive: true })
    expect(await lackingBlobs([blob], pool, folder)).toBe(1)
    expect(await bringBlobs([blob], pool, folder)).toBe(1)
    expect(storedBlobs(folder)).toEqual([])
  })
})
