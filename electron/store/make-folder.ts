/** Makes folders that may be there already. */
import fs from 'node:fs'
import path from 'node:path'
import { storeRefusal } from './store-failure.ts'

const isFolder = (name: string): boolean =>
  fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * Folder by folder: where a folder that is there takes no new one (/proc), the `recursive` of mkdir
 * tries for ever. @throws what the file system says
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const whole = path.resolve(folder)
  if (path.dirname(whole) !== whole) makeFolder(path.dirname(whole))
  try {
    fs.mkdirSync(whole)
  } catch (error) {
    // Another process may have made it since it was looked for.
    if (!isFolder(whole)) throw error
  }
}

/**
 * The folder that a file is to be written into, made before anything is tried there: what is cleared
 * away afterwards would fail again, and hide why. @throws Refusal TARGET_NOT_WRITABLE
 */
export function folderFor(file: string): string {
  const folder = path.dirname(path.resolve(file))
  try {
    makeFolder(folder)
  } catch (error) {
    throw storeRefusal(error, file)
  }
  return folder
}
