/**
 * A folder of unit files in a process of its own: `ours` previews them as the page does (one is read
 * while another is understood), `reference` only parses them by SheetJS. Goes through all of them once
 * for each message and answers with the time it took and the reader processes there are then.
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

const [which, folder = '', store = ''] = process.argv.slice(2)
/** As use-import.ts of the page has it. */
const AT_ONCE = 3

const contents = readdirSync(folder)
  .toSorted()
  .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))

type Round = (round: number) => Promise<void>

/** Ends with its reader as soon as nobody listens any more. */
async function ours(): Promise<Round> {
  const host = createChildReaderHost()
  const desk = await openDesk(store)
  const client = createRouterClient(router, { context: { ...desk.context, files: host } })
  const catalogue = readFileSync(projectPath('resources/samples/bac-kan-2024/units.xlsx'))
  const units = new File([catalogue], 'units.xlsx')
  const { id: campaignId } = await client.campaigns.open({ plan: 'bac-kan-2024', units })
  process.once('disconnect', () => void desk.close().then(host.close))
  return (round) =>
    fewAtOnce(contents, AT_ONCE, async ({ name, bytes }) => {
      // Another name each round keeps the service from giving what it read before.
      const file = new File([bytes], `${round} ${name}`)
      const reading = await client.submissions.preview({ campaignId, file })
      if (!('counts' in reading) || reading.rows.length !== 50)
        throw new Error(`not read as it is: ${name}`)
    })
}

const reference: Round = () => {
  for (const { bytes } of contents) read(bytes)
  return Promise.resolve()
}

const once = which === 'ours' ? await ours() : reference
let round = 0
process.on('message', async () => {
  const started = performance.now()
  await once((round += 1))
  const milliseconds = performance.now() - started
  process.send?.({ milliseconds, readers: children() })
})
