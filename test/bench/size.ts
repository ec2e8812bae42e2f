/** How much a browser has to fetch before the first page and before the public window. */
import path from 'node:path'
import { firstLoad, packedKilobytes } from '#test/support/first-load.ts'
import { programBuilt } from './built.ts'
import type { Line } from './line.ts'

export async function measureSize(): Promise<readonly Line[]> {
  const pages = path.join(await programBuilt(), 'renderer')
  const line = (work: string, html: string, limit: number): Line => ({
    work,
    ours: packedKilobytes(pages, firstLoad(pages, html)),
    unit: 'kB',
    reference: null,
    limit,
  })
  return [
    line('first load of the pages, gzip', 'index.html', 420),
    line('first load of the public window, gzip', 'projection/index.html', 90),
  ]
}
