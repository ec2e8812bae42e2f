/** A folder for what several bars of a run share; it goes when the run ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

let folder: string | undefined

/** The folder, made when somebody first asks for it. */
export function runFolder(): string {
  if (folder !== undefined) return folder
  const made = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-bench-run-'))
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  return (folder = made)
}
