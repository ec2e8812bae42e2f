import { zipSync } from 'fflate'

/** The first moment a zip can name, so that the same files make the same package. */
const ZIP_START = new Date(1980, 0, 1)

/** Files by name in one package; they are packed already, so they are only put together. */
export const zipFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: ZIP_START })
