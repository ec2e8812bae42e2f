/**
 * A folder of unit files in a process of its own: `ours` previews them two at a time as the page does
 * (one is read while another is understood), `reference` only parses them by SheetJS. Each goes through all of them once to warm up.
 * Prints one JSON line with the time of each round and how many reader processes there were.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { read } from '@e965/xlsx'
import { createRouterClient } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'
import { fewAtOnce } from '#shared/kernel/few-at-once.ts'
import { openDesk } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'
import { children } from './reader-processes.ts'

const [which, folder = '', store = '', rounds = '5'] = process.argv.slice(2)
/** As use-import.ts of the page has it. */
const AT_ONCE = 2

const contents = readdirSync(folder)
  .toSorted()
  .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))

async function timed(work: (round: number) => Promise<void>): Promise<readonly number[]> {
  const each: number[] = []
  for (let round = 0; round <= Number(rounds); round += 1) {
    const started = performance.now()
    await work(round)
    each.push(performance.now() - started)
  }
  return each.slice(1)
}

async function ours() {
  const host = createChildReaderHost()
  const desk = await openDesk(store)
  const client = createRouterClient(router, { context: { ...desk.context, files: host } })
  const catalogue = readFileSync(projectPath('resources/samples/bac-kan-2024/units.xlsx'))
  const units = new File([catalogue], 'units.xlsx')
  const { id: campaignId } = await client.campaigns.open({ plan: 'bac-kan-2024', units })
  const before = new Set(children())
  const readers = new Set(before)
  const milliseconds = await timed(async (round) => {
    await fewAtOnce(contents, AT_ONCE, async ({ name, bytes }) => {
      // Another name each round keeps the service from giving what it read before.
      const file = new File([bytes], `${round} ${name}`)
      const reading = await client.submissions.preview({ campaignId, file })
      if (!('counts' in reading) || reading.rows.length !== 50)
        throw new Error(`not read as it is: ${name}`)
      for (const reader of children()) readers.add(reader)
    })
  })
  await desk.close()
  await host.close()
  return { milliseconds, readers: readers.size }
}

async function reference() {
  const milliseconds = await timed(() => {
    for (const { bytes } of contents) read(bytes)
    return Promise.resolve()
  })
  return { milliseconds, readers: 0 }
}

process.stdout.write(`${JSON.stringify(which === 'ours' ? await ours() : await reference())}\n`)
