/**
 * Big lists in a process of their own: `ours` previews and imports the files, one after the other, into
 * a new store with the reader's own process, as the program does; `reference` only parses them by
 * SheetJS. Once for each message, the first time with the warm-up's file instead; answers with the time
 * it took and the highest memory of the process and its reader.
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

const [which, folder = '', warmUp = '', ...measuredFiles] = process.argv.slice(2)

type Round = (round: number) => Promise<number>

/** Imports into a new store; the name keeps the service from giving what it read before. */
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

const filesOf = (round: number): readonly string[] => (round === 0 ? [warmUp] : measuredFiles)

/** Ends with its reader as soon as nobody listens any more. */
function ours(): Round {
  const host = createChildReaderHost()
  process.once('disconnect', () => void host.close())
  return (round) => importAll(host, `round ${round}`, filesOf(round))
}

const reference: Round = (round) => {
  const files = filesOf(round).map((file) => readFileSync(file))
  const started = performance.now()
  for (const bytes of files) read(bytes)
  return Promise.resolve(performance.now() - started)
}

const once = which === 'ours' ? ours() : reference
let round = 0
process.on('message', async () => {
  const milliseconds = await once(round)
  round += 1
  const peakBytes = Math.max(highest('self'), ...children().map(highest))
  process.send?.({ milliseconds, peakBytes })
})
