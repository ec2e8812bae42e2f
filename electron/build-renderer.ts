/** Builds the pages alone, when they are missing or older than what they are made from. */
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'
import { programFolder } from './program-folder.ts'

const root = programFolder()
const built = path.join(root, 'out/renderer/index.html')
const SOURCES = [
  'renderer/**/*',
  'shared/**/*.ts',
  'electron/{renderer-build,start-chunks,start-look}.ts',
  'package-lock.json',
]

/**
 * Whether `out/renderer` is missing or older than any source of the pages. The packed program has no
 * sources, and its pages are what they are.
 */
export function rendererIsStale(): boolean {
  if (!existsSync(built)) return true
  if (!existsSync(path.join(root, 'renderer'))) return false
  const builtAt = statSync(built).mtimeMs
  return globSync(SOURCES, { cwd: root }).some(
    (source) => statSync(path.join(root, source)).mtimeMs > builtAt,
  )
}

/** Builds the pages into `out/renderer` if they are stale; throws Vite's error if they do not build. */
export async function buildRendererIfStale(): Promise<void> {
  if (!rendererIsStale()) return
  // Vite is a development package and slow to load: only those who build pay for it.
  const [{ build }, { rendererBuild }] = await Promise.all([
    import('vite'),
    import('./renderer-build.ts'),
  ])
  // Under a test runner NODE_ENV is "test", and the kit then gives every dialog the same name.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ ...rendererBuild, configFile: false, logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
