/**
 * A store that lies where it must not be worked on (a share, a stick) is copied to this PC's own disk
 * and read there: the -wal beside it holds its last commands, so both are taken.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Refusal } from '#shared/kernel/refusal.ts'

/** Whether a store was refused only because of where it lies. */
export const isBadPlace = (error: unknown): boolean =>
  error instanceof Refusal &&
  (error.code === 'STORE_ON_NETWORK' || error.code === 'STORE_ON_REMOVABLE')

/** Gives the copy to `work`; it is gone afterwards, and the store stays as it was. */
export async function withLocalCopy<Result>(
  store: string,
  work: (copy: string) => Promise<Result>,
): Promise<Result> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-'))
  const copy = path.join(folder, path.basename(store))
  try {
    for (const end of ['', '-wal'])
      if (fs.existsSync(store + end)) await fs.promises.copyFile(store + end, copy + end)
    return await work(copy)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
