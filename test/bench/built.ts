/** The program as it is delivered, and its pages with those of the bench beside them: built once a run. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import { programFolder } from '#electron/program-folder.ts'
import { onceEach } from './once-each.ts'
import { runElsewhere } from './run-elsewhere.ts'
import { runFolder } from './run-folder.ts'

const built = onceEach((what: 'program' | 'pages'): Promise<string> =>
  what === 'program' ? buildProgram() : buildPages(),
)

/** The folder of what is built; pages and service are built together. */
async function buildProgram(): Promise<string> {
  await runElsewhere('build-program.ts', [])
  return path.join(programFolder(), 'out')
}

/** In a process of its own: Vite builds one root a process. */
async function buildPages(): Promise<string> {
  const folder = path.join(runFolder(), 'pages')
  cpSync(path.join(await programBuilt(), 'renderer'), folder, { recursive: true })
  await runElsewhere('build-pages.ts', [folder])
  return folder
}

/** The folder `out/`, up to date. */
export const programBuilt = (): Promise<string> => built('program')

/** A folder with the pages of the program and of the bench. */
export const pagesBuilt = (): Promise<string> => built('pages')
