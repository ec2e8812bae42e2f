/** What a browser fetches before a page of the built renderer does anything: its scripts, their imports, its styles. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Scripts and styles that a page names, as paths from the pages' folder. */
const NAMED = /(?:src|href)="[./]*(assets\/[^"]+\.(?:js|css))"/gu
/** What a built script imports at once; `import("…")` is fetched when it is asked for. */
const IMPORTED = /(?:\bfrom|\bimport) ?"\.\/([^"]+\.js)"/gu
const groups = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])

/** Files of the first load of a page, relative to the pages' folder. Fonts come as they are needed. */
export function firstLoad(pages: string, html: string): readonly string[] {
  const known = new Set<string>()
  const read = (file: string): string => readFileSync(path.join(pages, file), 'utf8')
  const beside = (name: string): string => path.posix.join('assets', name)
  const open = [...groups(read(html), NAMED)]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (known.has(file)) continue
    known.add(file)
    if (file.endsWith('.js')) open.push(...groups(read(file), IMPORTED).map(beside))
  }
  return [...known].toSorted()
}

/** kB (of 1 000 bytes) that they are once packed, each by itself, as a server would send them. */
export const packedKilobytes = (pages: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(pages, file))).length, 0) / 1000
