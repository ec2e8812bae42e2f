/** The hand-over package that the system asked the program to open: a double click on its file. */
import fs from 'node:fs'
import path from 'node:path'
import { PACKAGE_ENDING } from '#shared/safekeeping/handover-manifest.ts'

/** The package among the words of a start; the last one where there are several. */
export const packageIn = (
  words: readonly string[],
  folder: string = process.cwd(),
): string | null => {
  const word = words.findLast(
    (one) => !one.startsWith('-') && one.toLowerCase().endsWith(PACKAGE_ENDING),
  )
  return word === undefined ? null : path.resolve(folder, word)
}

export interface OpenedPackage {
  /** Keeps a package until the page asks for it. */
  offer(file: string): void
  /** Gives it once; null where there is none, or its file is gone. */
  take(): Promise<File | null>
}

/** Holds what was opened last. Its bytes are read only as the page takes them. */
export function openedPackage(first: string | null): OpenedPackage {
  let offered = first
  return {
    offer: (file) => {
      offered = file
    },
    take: async () => {
      const file = offered
      offered = null
      if (file === null || !fs.existsSync(file)) return null
      return new File([await fs.openAsBlob(file)], path.basename(file).normalize('NFC'))
    },
  }
}
