/**
 * Readings of big lists in a process of its own: `ours` previews and imports the files, one after the
 * other, into a new store each round with the reader's own process, as the program does; `reference`
 * only parses them by SheetJS. Both read the first file, the shortest, once before to warm up.
 * Prints one JSON line with the time of each round and the highest memory of the process and its reader.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { read } from '@e965/xlsx'
import { createRouterClient } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import { createChildReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'
import { openDesk } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'
import { children, highest } from './reader-processes.ts'

const [which, folder = '', rounds = '1', warmUp = '', ...measuredFiles] = process.argv.slice(2)

interface Measured {
  /** Of each round. */
  readonly milliseconds: readonly number[]
  readonly peakBytes: number
}

/** Imports into a new store; the name keeps the reader from giving what it read before. */
async function importAll(
  host: ReaderHost,
  name: string,
  files: readonly string[],
): Promise<number> {
  const desk = await openDesk(path.join(folder, name))
  const client = createRouterClient(router, { context: { ...desk.context, files: host } })
  const units = new File(
    [readFileSync(projectPath('resources/samples/bac-kan-2024/units.xlsx'))],
    'units.xlsx',
  )
  const { id: campaignId } = await client.campaigns.open({ plan: 'bac-kan-2024', units })
  let milliseconds = 0
  for (const from of files) {
    const file = new File([readFileSync(from)], `${name} ${path.basename(from)}`)
    const started = performance.now()
    const reading = await client.submissions.preview({ campaignId, file })
    const receipt = await client.submissions.import({ campaignId, file })
    milliseconds += performance.now() - started
    if (!('counts' in reading)) throw new Error(`refused: ${JSON.stringify(reading)}`)
    if (receipt.added + receipt.merged !== reading.rows.length)
      throw new Error('not every row was imported')
  }
  await desk.close()
  return milliseconds
}

async function ours(): Promise<Measured> {
  const host = createChildReaderHost()
  await importAll(host, 'warm-up', [warmUp])
  const milliseconds: number[] = []
  for (let round = 1; round <= Number(rounds); round += 1)
    milliseconds.push(await importAll(host, `round ${round}`, measuredFiles))
  const peakBytes = Math.max(highest('self'), ...children().map(highest))
  await host.close()
  return { milliseconds, peakBytes }
}

function reference(): Measured {
  read(readFileSync(warmUp))
  const files = measuredFiles.map((file) => readFileSync(file))
  const milliseconds: number[] = []
  for (let round = 1; round <= Number(rounds); round += 1) {
    const started = performance.now()
    for (const bytes of files) read(bytes)
    milliseconds.push(performance.now() - started)
  }
  return { milliseconds, peakBytes: highest('self') }
}

const measured = which === 'ours' ? await ours() : reference()
process.stdout.write(`${JSON.stringify(measured)}\n`)
