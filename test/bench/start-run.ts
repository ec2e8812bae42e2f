/**
 * One start of the service in a process of its own, up to its first answer, the quick check of the store
 * included. `FOLDER PROGRAM`: the program as it is built, or from its sources. Prints one JSON line.
 */
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { call } from '@orpc/server'
import { openApplication } from '#electron/application.ts'
import { router } from '#electron/service/router.ts'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'

const loaded = performance.now()
const application = await openApplication({
  store: process.argv[2],
  comeForward: () => undefined,
  files: createChildReaderHost(),
})
const opened = performance.now()
const campaigns = await call(router.campaigns.list, undefined, { context: application.context() })
const answered = performance.now()
const cpu = process.cpuUsage()
if (campaigns.length === 0) throw new Error('no campaign')
process.stdout.write(
  `${JSON.stringify({ loaded, opened, answered, cpu: (cpu.user + cpu.system) / 1000 })}\n`,
)
await application.close()
