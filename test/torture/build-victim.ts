/** The victim in one file: it starts three times as fast, and a thousand of them are started. */
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { projectPath } from '#test/support/project-files.ts'

export interface BuiltVictim {
  readonly script: string
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
  return {
    script: path.join(folder, 'victim.js'),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
