/** Runs one of the bench's scripts in a process of its own and gives what it prints. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

export async function runElsewhere(script: string, words: readonly string[]): Promise<string> {
  const file = path.join(import.meta.dirname, script)
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', file, ...words])
  return stdout
}
