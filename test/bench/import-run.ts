/**
 * Big lists in a process of their own: `ours` previews and imports the files, one after the other, into
 * a new store with the reader's own process, as the program does; `reference` only parses them by
 * SheetJS. Once for each message, which names the files by their places ("0 2"); answers with the time
 * it took, that of the processor in both processes until the store is closed, and the highest memory
 * of either so far.
 */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { read } from '@e965/xlsx'
import { createRouterClient } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import { createChildReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'
import { openDesk } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'
import { children, highest, processorMilliseconds } from './reader-processes.ts'

const [which, folder = '', ...lists] = process.argv.slice(2)

interface Spent {
  readonly milliseconds: number
  readonly cpu: number
}

type Round = (files: readonly string[], round: number) => Promise<Spent>

/** Imports into a new store; the name keeps the service from giving what it read before. */
async function importAll(host: ReaderHost, name: string, files: readonly string[]): Promise<Spent> {
  const desk = await openDesk(path.join(folder, name))
  const client = createRouterClient(router, { context: { ...desk.context, files: host } })
  const units = new File(
    [readFileSync(projectPath('resources/samples/bac-kan-2024/units.xlsx'))],
    'units.xlsx',
  )
  const { id: campaignId } = await client.campaigns.open({ plan: 'bac-kan-2024', units })
  let [milliseconds, cpu] = [0, 0]
  for (const from of files) {
    const file = new File([readFileSync(from)], `${name} ${path.basename(from)}`)
    const started = performance.now()
    const before = processorMilliseconds()
    const reading = await client.submissions.preview({ campaignId, file })
    const receipt = await client.submissions.import({ campaignId, file })
    milliseconds += performance.now() - started
    cpu += processorMilliseconds() - before
    if (!('counts' in reading)) throw new Error(`refused: ${JSON.stringify(reading)}`)
    if (receipt.added + receipt.merged !== reading.rows.length)
      throw new Error('not every row was imported')
  }
  // A long -wal is folded into the store at a commit, the rest of it now: both are the import's.
  const before = processorMilliseconds()
  await desk.close()
  return { milliseconds, cpu: cpu + processorMilliseconds() - before }
}

/** Ends with its reader as soon as nobody listens any more. */
function ours(): Round {
  const host = createChildReaderHost()
  process.once('disconnect', () => void host.close())
  return async (files, round) => {
    const name = `round ${round}`
    const spent = await importAll(host, name, files)
    // Rounds would fill the disk otherwise.
    rmSync(path.join(folder, name), { recursive: true })
    return spent
  }
}

const reference: Round = (names) => {
  const files = names.map((file) => readFileSync(file))
  const started = performance.now()
  const before = processorMilliseconds()
  for (const bytes of files) read(bytes)
  const cpu = processorMilliseconds() - before
  return Promise.resolve({ milliseconds: performance.now() - started, cpu })
}

const once = which === 'ours' ? ours() : reference
let round = 0
process.on('message', async (places) => {
  const files = String(places)
    .split(' ')
    .map((place) => lists[Number(place)] ?? '')
  const spent = await once(files, (round += 1))
  process.send?.({ ...spent, peakBytes: Math.max(highest('self'), ...children().map(highest)) })
})
