/** Builds the pages alone, when they are missing or older than what they are made from. */
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const built = path.join(root, 'out/renderer/index.html')
const SOURCES = [
  'renderer/**/*',
  'shared/**/*.ts',
  'electron/renderer-build.ts',
  'package-lock.json',
]

/** Whether `out/renderer` is missing or older than any source of the pages. */
export function rendererIsStale(): boolean {
  if (!existsSync(built)) return true
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
  await build({ ...rendererBuild, configFile: false, logLevel: 'error' })
}
