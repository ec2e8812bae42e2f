/**
 * Where attached files lie: in a folder beside the store, and once more beside its copies, each
 * under the SHA-256 of its content, so that a file attached twice is kept once and a changed one is
 * noticed. The names have no ending: the system never runs what lies there.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A file's content: its SHA-256 in hexadecimal, and its length. */
export interface Blob {
  readonly sha256: string
  readonly bytes: number
}

/** Nothing else is taken for the name of a content: it becomes part of a path. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u)

/** SHA-256 of a content: 64 hexadecimal digits. */
export const sha256Of = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

const FOLDER = 'tep-dinh-kem'
/** The usual name of the store in the user's data folder. */
const USUAL_STORE = 'council.sqlite'

/** Where the attached files of a store lie. */
export function attachmentFolder(store: string): string {
  const base = path.basename(store)
  const name = base === USUAL_STORE ? FOLDER : `${FOLDER}-${base}`
  return path.join(path.dirname(path.resolve(store)), name)
}

/** Where the copies in a folder keep the files that they name: one pool for all of them. */
export const poolIn = (copies: string): string => path.join(path.resolve(copies), FOLDER)

/** The place of a content. `ending` tells encrypted ones apart. @throws where it is no SHA-256 */
export const blobPath = (folder: string, sha256: string, ending = ''): string =>
  path.join(folder, sha256.slice(0, 2), sha256Schema.parse(sha256) + ending)

/** A file of a pool. */
export interface StoredBlob {
  readonly sha256: string
  readonly path: string
  readonly changedMs: number
}

const NAME = /^([0-9a-f]{64})(\.[0-9a-f]+\.khoa)?$/u

/** Every content of a folder; a folder that is not there has none. */
export function storedBlobs(folder: string): readonly StoredBlob[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .flatMap((name): readonly StoredBlob[] => {
      const sha256 = NAME.exec(path.basename(name))?.[1]
      const file = path.join(folder, name)
      const stat = sha256 === undefined ? undefined : fs.statSync(file, { throwIfNoEntry: false })
      return sha256 === undefined || stat?.isFile() !== true
        ? []
        : [{ sha256, path: file, changedMs: stat.mtimeMs }]
    })
}
