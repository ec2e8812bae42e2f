/** Writes papers into a folder, each under a temporary name first; says what was written. */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '#electron/store/make-folder.ts'
import { writeFileSafely } from '#electron/workbook/write/write-file-safely.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

export interface SavedPaper {
  readonly file: string
  readonly bytes: number
}

/** Makes the folder, and tries that it can be written in. @throws Refusal TARGET_NOT_WRITABLE */
export function makeOutputFolder(folder: string): void {
  try {
    makeFolder(folder)
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    throw new Refusal('TARGET_NOT_WRITABLE', {
      path: folder,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}

/** @throws Refusal TARGET_NOT_WRITABLE, TARGET_BUSY */
export async function savePapers(
  folder: string,
  papers: readonly File[],
): Promise<readonly SavedPaper[]> {
  makeOutputFolder(folder)
  const saved: SavedPaper[] = []
  for (const paper of papers) {
    const bytes = new Uint8Array(await paper.arrayBuffer())
    await writeFileSafely(path.join(folder, paper.name), bytes)
    saved.push({ file: paper.name, bytes: bytes.length })
  }
  return saved
}
