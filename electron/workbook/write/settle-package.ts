/**
 * Office files are zips that carry the moment of their making in every entry. Here all entries get
 * one fixed time, so that the same paper made twice is the same bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first moment a zip can name; read with local getters, so it is the same in every zone. */
const ZIP_START = new Date(1980, 0, 1)

/**
 * The package zipped again with fixed times. `rewrite` may change an XML part by its path, or give
 * null to leave it. Throws where the bytes are no zip.
 */
export function settlePackage(
  bytes: Uint8Array,
  rewrite: (path: string, xml: () => string) => string | null = () => null,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    const changed = rewrite(path, () => strFromU8(content))
    return [path, changed === null ? content : strToU8(changed)] as const
  })
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: ZIP_START })
}
