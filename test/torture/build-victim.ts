/** The victim in one file: it starts three times as fast, and a thousand of them are started. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { projectPath } from '#test/support/project-files.ts'

export interface BuiltVictim {
  readonly script: string
  /** Where what Node compiled of it is kept: it starts in two thirds of the time. */
  readonly compiled: string
  remove(): void
}

/** Builds it; two folders below the project, where it finds the project's files as its source does. */
export async function buildVictim(): Promise<BuiltVictim> {
  const folder = projectPath('out', `torture-${process.pid}`)
  await build({
    root: projectPath(),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'test/torture/victim.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { external: ['better-sqlite3'] },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  const script = path.join(folder, 'victim.js')
  const compiled = path.join(folder, 'compiled')
  // Kept when a program ends by itself, which those that are killed do not.
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const { status, stderr } = spawnSync(process.execPath, [script, 'compile'], { env })
  if (status !== 0) throw new Error(`the victim does not run: ${stderr.toString()}`)
  return {
    script,
    compiled,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
