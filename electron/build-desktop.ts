/** Builds main, preload and pages of the desktop shell, when they are older than what they are made from. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'
import { programFolder } from './program-folder.ts'

const SOURCES = [
  'electron/**/*.ts',
  'renderer/**/*',
  'shared/**/*.ts',
  'migrations/*.ts',
  'package-lock.json',
]

/** Whether `out/` lacks the desktop shell or holds one older than any of its sources. */
export function desktopIsStale(): boolean {
  const root = programFolder()
  const made = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].map(
    (file) => path.join(root, file),
  )
  if (!made.every((file) => existsSync(file))) return true
  const builtAt = Math.min(...made.map((file) => statSync(file).mtimeMs))
  return globSync(SOURCES, { cwd: root }).some(
    (source) => statSync(path.join(root, source)).mtimeMs > builtAt,
  )
}

/** Runs electron-vite, which says on this terminal what is wrong. False where it does not build. */
export function buildDesktop(): boolean {
  const root = programFolder()
  const builder = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(
    process.execPath,
    [builder, 'build', '--config', 'electron/vite.config.ts', '--logLevel', 'error'],
    // Under a test runner NODE_ENV is "test", and the kit then gives every dialog the same name.
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  return status === 0
}
