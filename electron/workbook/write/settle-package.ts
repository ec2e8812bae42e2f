/**
 * Office files are zips that carry the moment of their making in every entry. Here all entries get
 * one fixed time, so that the same paper made twice is the same bytes.
 */
import { strFromU8, unzipSync } from 'fflate'
import { zipPackage } from './zip-package.ts'

/**
 * The package zipped again with fixed times. `rewrite` may change an XML part by its path, or give
 * null to leave it; `more`: XML parts that are added. Throws where the bytes are no zip.
 */
export function settlePackage(
  bytes: Uint8Array,
  rewrite: (path: string, xml: () => string) => string | null = () => null,
  more: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    const changed = rewrite(path, () => strFromU8(content))
    return [path, changed === null ? content : Buffer.from(changed, 'utf8')] as const
  })
  const added = [...more].map(([path, xml]) => [path, Buffer.from(xml, 'utf8')] as const)
  return zipPackage(new Map([...parts, ...added]))
}
