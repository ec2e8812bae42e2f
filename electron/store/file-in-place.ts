/**
 * Whether the file at the store's place is still the one that was opened. Some systems let an open
 * file be deleted, renamed or replaced: what is written then goes nowhere, and nothing says so.
 */
import fs from 'node:fs'
import { Refusal } from '#shared/kernel/refusal.ts'

// Windows lets nobody take away a file that is open, and its numbers of files are longer than ours.
const ANY = 'there'

function fileAt(file: string): string | null {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return null
  return process.platform === 'win32' ? ANY : `${found.dev}:${found.ino}`
}

/** To be asked before every write. @throws Refusal STORE_GONE */
export function fileInPlace(file: string): () => void {
  const opened = fileAt(file)
  return () => {
    if (fileAt(file) !== opened) throw new Refusal('STORE_GONE', { path: file })
  }
}
