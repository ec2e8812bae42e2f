/** Preview of a folder of unit files beside bare parses of them; the reader's process is reused. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { AS_STARTED } from './as-started.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { writeMessyList } from './messy-list.ts'
import { median } from './timing.ts'

const FILES = 60
const ROWS = 50
const ROUNDS = 9

const roundSchema = z.object({ milliseconds: z.number(), readers: z.array(z.string()) })
type Round = z.infer<typeof roundSchema>

interface Runner {
  readonly child: ChildProcess
  /** Rejected where it ends before it is told to. */
  readonly ended: Promise<never>
}

function start(which: 'ours' | 'reference', folder: string): Runner {
  const script = fileURLToPath(new URL('./preview-run.ts', import.meta.url))
  const words = [which, path.join(folder, 'files'), path.join(folder, 'store')]
  const flags = which === 'ours' ? AS_STARTED : []
  const child = fork(script, words, { execArgv: ['--no-warnings', ...flags] })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the preview ended')))
  return { child, ended }
}

/** One time through all files. */
async function roundOf({ child, ended }: Runner): Promise<Round> {
  const answer = once(child, 'message')
  child.send('once more')
  const [message] = await Promise.race([answer, ended])
  return roundSchema.parse(message)
}

async function end({ child }: Runner): Promise<void> {
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

export const measurePreview = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    mkdirSync(path.join(folder, 'files'))
    for (let at = 0; at < FILES; at += 1)
      await writeMessyList(
        path.join(folder, 'files', `ds ${at}.xlsx`),
        'Phòng Nội vụ',
        ROWS,
        at + 1,
      )
    const reference = start('reference', folder)
    const ours = start('ours', folder)
    const theirs: Round[] = []
    const own: Round[] = []
    // In turns, so that a busy moment of the machine falls on both; the first of each warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      theirs.push(await roundOf(reference))
      own.push(await roundOf(ours))
    }
    await end(reference)
    await end(ours)
    const readers = new Set(own.flatMap((round) => round.readers))
    if (readers.size !== 1) throw new Error(`${readers.size} reader processes for one folder`)
    const medianOf = (rounds: readonly Round[]): number =>
      median(rounds.slice(1).map(({ milliseconds }) => milliseconds))
    return [
      {
        work: `preview of ${FILES} files of ${ROWS} rows`,
        ours: medianOf(own),
        unit: 'ms',
        reference: { name: 'bare parses by SheetJS', value: medianOf(theirs) },
        limit: 2,
        note: `one reader process for all; each ${own
          .slice(1)
          .map(({ milliseconds }) => milliseconds.toFixed(0))
          .join(', ')} ms`,
      },
    ]
  })
