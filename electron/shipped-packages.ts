/**
 * Writes down which packages a build took in, as `packages.json` beside it. Nearly all of what is
 * shipped is bundled and stands in devDependencies, so package.json cannot tell, nor can
 * `npm audit --omit=dev`; test/audit.ts reads these lists.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u

const versionOf = (folder: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return '?'
  return String(manifest.version)
}

export const shippedPackages: Plugin = {
  name: 'shipped-packages',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((made) =>
      made.type === 'chunk' ? Object.keys(made.modules) : [],
    )
    const folders = new Set(
      modules.flatMap((id) => FOLDER.exec(id.replaceAll('\\', '/').replace(/^\0/u, ''))?.[1] ?? []),
    )
    const packages = [...folders].map(
      (folder) => `${folder.split('/node_modules/').at(-1) ?? ''}@${versionOf(folder)}`,
    )
    this.emitFile({
      type: 'asset',
      fileName: 'packages.json',
      source: `${JSON.stringify([...new Set(packages)].toSorted(), null, 1)}\n`,
    })
  },
}
