/**
 * One reading of a big list in a process of its own: `ours` previews and imports it into a new store
 * with the reader's own process, as the program does; `reference` only parses the file by SheetJS.
 * Both do it once before to warm up.
 * Prints one JSON line with the time and the highest memory of the process and its reader.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { read } from '@e965/xlsx'
import { createRouterClient } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import { createChildReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'
import { openDesk } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'

const [which, file = '', folder = ''] = process.argv.slice(2)

/** Highest resident memory of a process in bytes; Linux keeps it. */
const highest = (pid: number | string): number => {
  const line = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}
const children = (): readonly string[] =>
  readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )

interface Measured {
  readonly milliseconds: number
  readonly peakBytes: number
}

/** One import into a new store; the name keeps the reader from giving what it read before. */
async function importOnce(files: ReaderHost, name: string): Promise<number> {
  const desk = await openDesk(path.join(folder, name))
  const client = createRouterClient(router, { context: { ...desk.context, files } })
  const units = new File(
    [readFileSync(projectPath('resources/samples/bac-kan-2024/units.xlsx'))],
    'units.xlsx',
  )
  const { id: campaignId } = await client.campaigns.open({ plan: 'bac-kan-2024', units })
  const list = new File([readFileSync(file)], `${name} ${path.basename(file)}`)
  const started = performance.now()
  const reading = await client.submissions.preview({ campaignId, file: list })
  const receipt = await client.submissions.import({ campaignId, file: list })
  const milliseconds = performance.now() - started
  if (!('counts' in reading)) throw new Error(`refused: ${JSON.stringify(reading)}`)
  if (receipt.added + receipt.merged === 0) throw new Error('nothing was imported')
  await desk.close()
  return milliseconds
}

async function ours(): Promise<Measured> {
  const files = createChildReaderHost()
  await importOnce(files, 'warm-up')
  const milliseconds = await importOnce(files, 'measured')
  const peakBytes = Math.max(highest('self'), ...children().map(highest))
  await files.close()
  return { milliseconds, peakBytes }
}

function reference(): Measured {
  const bytes = readFileSync(file)
  read(bytes)
  const started = performance.now()
  read(bytes)
  return { milliseconds: performance.now() - started, peakBytes: highest('self') }
}

const measured = which === 'ours' ? await ours() : reference()
process.stdout.write(`${JSON.stringify(measured)}\n`)
