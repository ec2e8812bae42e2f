/**
 * Whether the attached files of a store and of its copies are all there: no row names a content that
 * is missing, and no content lies in part under the name that says it is whole.
 */
import fs from 'node:fs'
import { attachmentFolder, poolIn, storedBlobs } from '#electron/store/attachments/blob-folder.ts'
import { blobState } from '#electron/store/attachments/keep-blob.ts'
import { namedIn } from '#electron/store/attachments/named-blobs.ts'
import { backupFolder, listBackups } from '#electron/store/backup/list-backups.ts'
import type { Findings } from './findings.ts'

async function missingIn(store: string, folder: string): Promise<readonly string[]> {
  const missing: string[] = []
  for (const blob of namedIn(store).values()) {
    const state = await blobState(folder, blob)
    if (state !== 'good') missing.push(`${store} names ${blob.sha256}: ${state}`)
  }
  return missing
}

async function brokenIn(folder: string): Promise<readonly string[]> {
  const broken: string[] = []
  for (const { sha256, path: file } of storedBlobs(folder)) {
    const state = await blobState(folder, { sha256, bytes: fs.statSync(file).size })
    if (state !== 'good') broken.push(`${file}: ${state}`)
  }
  return broken
}

/** Looks at a store and at the copies beside it. */
export async function blobsLeft(store: string): Promise<Findings> {
  const folder = attachmentFolder(store)
  const copies = backupFolder(store)
  const lost = [
    missingIn(store, folder),
    ...listBackups(copies).map((copy) => missingIn(copy.path, poolIn(copies))),
  ]
  return {
    lost: (await Promise.all(lost)).flat(),
    corrupt: [],
    half: (await Promise.all([folder, poolIn(copies)].map(brokenIn))).flat(),
  }
}
