import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder with package.json, `out/` and `resources/`: from source, built, or packed in an asar. */
export function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}
