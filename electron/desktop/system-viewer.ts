/**
 * Opens an attached file with what the system opens its kind with. The viewer gets a copy of its own,
 * read-only and under the file's name, in a folder that is emptied at the next start: what is changed
 * there never reaches the store, and the store's own file is never locked by a viewer.
 */
import fs from 'node:fs'
import path from 'node:path'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { errorCode } from '#shared/kernel/retry-busy.ts'
import { plainFileName, requireAttachable } from '#shared/submissions/attachment-file.ts'

/** Files that a viewer still holds stay until the next start. */
function empty(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'].includes(errorCode(error))) throw error
  }
}

/**
 * `open`: Electron's shell.openPath, which gives an empty text or what went wrong. Only kinds that may
 * be attached are opened, whatever their name was when they came.
 */
export function systemViewer(
  folder: string,
  open: (file: string) => Promise<string>,
): (file: File) => Promise<void> {
  empty(folder)
  return async (file) => {
    requireAttachable(file)
    const place = path.join(folder, newId())
    fs.mkdirSync(place, { recursive: true })
    const copy = path.join(place, plainFileName(file.name))
    fs.writeFileSync(copy, new Uint8Array(await file.arrayBuffer()), { flag: 'wx', mode: 0o400 })
    const detail = await open(copy)
    if (detail !== '') throw new Refusal('ATTACHMENT_NOT_OPENED', { file: file.name, detail })
  }
}
