/** Scratch folders on the real disk, gone when the test file is done. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** A new folder; removed after the tests of the file that asked for it. */
export function tempFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-test-'))
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}
