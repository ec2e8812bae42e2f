import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { noteOf } from '#electron/store/backup/swap-note.ts'
import { restoreStore } from '#electron/store/backup/restore-store.ts'
import { openStore } from '#electron/store/open-store.ts'
import { beginCheck, SMALLEST_BYTES } from '#electron/store/store-check.ts'
import { copiedStore, linesIn, NOW, storeRefusalOf, withStore } from '#test/support/copied-store.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()
let file = ''
let copy = ''
/** A store of ten lines that is worth a thread, and an earlier copy of it. */
beforeEach(async () => {
  ;({ file, copy } = await copiedStore(root))
  await withStore(file, (store) =>
    store.write((tx) =>
      tx
        .insertInto('source_file')
        .values({
          sha256: '5'.repeat(64),
          size: SMALLEST_BYTES,
          content: Buffer.alloc(SMALLEST_BYTES, 5),
        })
        .execute(),
    ),
  )
})

/** All but its first pages, so that it opens and is read as if nothing were wrong with it. */
function ruinTail(): void {
  const bytes = fs.readFileSync(file)
  bytes.fill(0xa5, bytes.length - SMALLEST_BYTES - 200_000)
  fs.writeFileSync(file, bytes)
}

describe('a store that a thread looks through while it is opened', () => {
  it('is found sound, and opens', async () => {
    const check = beginCheck(file)
    expect(await check).toEqual([])
    await (await openStore(file, { check: beginCheck(file) ?? false })).close()
  })

  it('is refused where the thread finds damage, untouched', async () => {
    ruinTail()
    const before = fs.readFileSync(file)
    const check = beginCheck(file)
    const refusal = await storeRefusalOf(openStore(file, { check: check ?? false }))
    expect(refusal.code).toBe('STORE_DAMAGED')
    const [found] = (await check) ?? []
    expect(refusal.values['detail']).toBe(found)
    expect(fs.readFileSync(file).equals(before)).toBe(true)
  })

  it('is looked through by its own connection where the thread could not', async () => {
    ruinTail()
    const opening = openStore(file, { check: Promise.resolve(null) })
    expect((await storeRefusalOf(opening)).code).toBe('STORE_DAMAGED')
  })

  it('is looked through anew when another file has taken its place', async () => {
    ruinTail()
    const check = beginCheck(file) ?? false
    const store = await openStore(file, { check, keepDamaged: true })
    expect(store.damage?.code).toBe('STORE_DAMAGED')
    await store.replace(() => restoreStore(file, copy, NOW))
    expect(store.damage).toBe(null)
    await store.close()
    expect(linesIn(file)).toBe(10)
  })

  it('is left to its own connection where it is small, missing, foreign, or about to be replaced', () => {
    expect(beginCheck(copy)).toBe(null)
    expect(beginCheck(path.join(root, 'nowhere.sqlite'))).toBe(null)
    const foreign = path.join(root, 'foreign.sqlite')
    fs.writeFileSync(foreign, Buffer.alloc(SMALLEST_BYTES))
    expect(beginCheck(foreign)).toBe(null)
    fs.writeFileSync(noteOf(file), '')
    expect(beginCheck(file)).toBe(null)
  })
})
