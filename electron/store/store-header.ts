/**
 * Looks at the first hundred bytes of a file before SQLite does, so that a file which is not ours,
 * or comes from a newer program, stays exactly as it is: opening a database already writes to it.
 * Layout: https://www.sqlite.org/fileformat2.html#the_database_header
 */
import fs from 'node:fs'
import { Refusal } from '#shared/kernel/refusal.ts'
import { APPLICATION_ID } from './application-id.ts'
import { SCHEMA_VERSION } from './migrate.ts'

const MAGIC = 'SQLite format 3\0'
const USER_VERSION = 60
const APPLICATION = 68
const CELLS_ON_FIRST_PAGE = 103
const LENGTH = 108

function headOf(file: string): Buffer {
  const head = Buffer.alloc(LENGTH)
  const handle = fs.openSync(file, 'r')
  try {
    const read = fs.readSync(handle, head, 0, LENGTH, 0)
    return head.subarray(0, read)
  } finally {
    fs.closeSync(handle)
  }
}

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Made by a program that was ended before it could mark the file: nothing in it, or not yet there. */
const unmarked = (file: string, head: Buffer): boolean =>
  head.readUInt32BE(APPLICATION) === 0 &&
  (sizeOf(`${file}-wal`) > 0 || head.readUInt16BE(CELLS_ON_FIRST_PAGE) === 0)

/**
 * Lets pass what may be opened: our store of a version this program knows, or an empty file.
 * @throws Refusal STORE_NOT_OURS, STORE_NEWER
 */
export function checkHeader(file: string): void {
  const stat = fs.statSync(file)
  if (!stat.isFile()) throw new Refusal('STORE_NOT_OURS', { path: file })
  if (stat.size === 0) return
  const head = headOf(file)
  if (head.length < LENGTH || head.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new Refusal('STORE_NOT_OURS', { path: file })
  if (head.readUInt32BE(APPLICATION) !== APPLICATION_ID && !unmarked(file, head))
    throw new Refusal('STORE_NOT_OURS', { path: file })
  const version = head.readUInt32BE(USER_VERSION)
  if (version > SCHEMA_VERSION)
    throw new Refusal('STORE_NEWER', { path: file, version, known: SCHEMA_VERSION })
}
