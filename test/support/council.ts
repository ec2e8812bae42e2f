/** The command line as a user types it: in this process, or in one of its own. */
import { spawn } from 'node:child_process'
import { run } from '#electron/cli/run.ts'
import { workerReader } from './worker-reader.ts'
import { projectPath, unitsOf } from './project-files.ts'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly error: string
}

/**
 * Runs a command line in this process against streams that collect; files are read by the worker's
 * reader process.
 */
export async function council(...words: readonly string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const streams = {
    out: (text: string) => {
      out += text
    },
    error: (text: string) => {
      error += text
    },
  }
  const status = await run(words, streams, workerReader)
  return { status, out, error }
}

/** Runs with --json; the document printed. Throws where the command was refused. */
export async function councilJson(...words: readonly string[]): Promise<unknown> {
  const ran = await council(...words, '--json')
  if (ran.status !== 0) throw new Error(`status ${ran.status}: ${ran.error}`)
  return JSON.parse(ran.out)
}

/** Opens a campaign on a built-in plan with its catalogue of units; the document printed. */
export const councilOpen = (
  store: string,
  plan: string,
  ...more: readonly string[]
): Promise<unknown> =>
  councilJson('open', '--store', store, '--plan', plan, '--units', unitsOf(plan), ...more)

/** Runs the real program in a process of its own. */
export const spawnCouncil = (...words: readonly string[]): Promise<Ran> => programRun(words)

/** The same where whoever reads what it prints goes before it prints, as `| head` may. */
export const spawnCouncilUnread = (...words: readonly string[]): Promise<Ran> =>
  programRun(words, true)

function programRun(words: readonly string[], unread = false): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [projectPath('electron/cli/main.ts'), ...words])
    if (unread) child.stdout.destroy()
    let out = ''
    let error = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? -1, out, error }))
  })
}
