/** Reads an asar archive: what is in it, and unpacks it as a plain folder. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

interface Folder {
  readonly files: Readonly<Record<string, Entry>>
}
type Entry =
  | Folder
  | {
      readonly size: number
      readonly offset?: string | undefined
      readonly unpacked?: boolean | undefined
    }

const entrySchema: z.ZodType<Entry> = z.lazy(() => z.union([folderSchema, fileSchema]))
const folderSchema: z.ZodType<Folder> = z.object({ files: z.record(z.string(), entrySchema) })
const fileSchema = z.object({
  size: z.int(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
})

export interface AsarFile {
  readonly name: string
  readonly size: number
  /** Where it lies in the archive; null for one that lies beside it. */
  readonly at: number | null
}

export interface Asar {
  readonly files: readonly AsarFile[]
  /** SHA-256 of the header, which is what Electron checks. */
  readonly headerHash: string
}

function list(folder: Folder, base: number, prefix: string): readonly AsarFile[] {
  return Object.entries(folder.files).flatMap(([name, entry]) => {
    if ('files' in entry) return list(entry, base, `${prefix}${name}/`)
    const at = entry.unpacked === true ? null : base + Number(entry.offset)
    return [{ name: prefix + name, size: entry.size, at }]
  })
}

/** @throws where the file is no asar archive */
export function readAsar(file: string): Asar {
  const bytes = readFileSync(file)
  // Two pickles: the size of the header, then its text with a length of its own.
  const headerSize = bytes.readUInt32LE(4)
  const text = bytes.subarray(16, 16 + bytes.readUInt32LE(12))
  return {
    files: list(folderSchema.parse(JSON.parse(text.toString())), 8 + headerSize, ''),
    headerHash: createHash('sha256').update(text).digest('hex'),
  }
}

/** Unpacks an archive, with what lies beside it, into a folder. */
export function unpackAsar(file: string, target: string): void {
  const bytes = readFileSync(file)
  for (const { name, size, at } of readAsar(file).files) {
    if (at === null) continue
    const place = path.join(target, name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, bytes.subarray(at, at + size))
  }
  const beside = `${file}.unpacked`
  if (existsSync(beside)) cpSync(beside, target, { recursive: true })
}
