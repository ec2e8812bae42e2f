/** Tells a store that is gone from one that never was: copies of it lie beside the place. */
import fs from 'node:fs'
import { Refusal } from '#shared/kernel/refusal.ts'
import { backupFolder, listBackups } from './backup/list-backups.ts'
import { swapUnderWay } from './backup/swap-note.ts'
import { checkHeader } from './store-header.ts'

const EMPTY = 'tệp không còn nội dung'
const NO_HEADER = 'phần đầu tệp không đọc được'

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0

function foreign(file: string): boolean {
  try {
    checkHeader(file)
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === 'STORE_NOT_OURS') return true
    if (error instanceof Refusal) return false
    throw error
  }
}

/**
 * The damage of a file that is missing, empty or unrecognisable though there are copies of the store
 * that was there; null otherwise. Without this a new, empty store would take its place in silence.
 */
export function lostStore(file: string): Refusal | null {
  if (swapUnderWay(file) || listBackups(backupFolder(file)).length === 0) return null
  const empty = sizeOf(file) === 0 && sizeOf(`${file}-wal`) === 0
  if (!empty && !foreign(file)) return null
  return new Refusal('STORE_DAMAGED', { path: file, detail: empty ? EMPTY : NO_HEADER })
}
