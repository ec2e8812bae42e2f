/**
 * Office files are zips that carry the moment of their making in every entry. Here all entries get
 * one fixed time, so that the same paper made twice is the same bytes.
 */
import { strFromU8, unzipSync } from 'fflate'
import { zipPackage } from './zip-package.ts'

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
    return [path, changed === null ? content : Buffer.from(changed, 'utf8')] as const
  })
  return zipPackage(new Map(parts))
}
