/**
 * One start of the built service over a store, as the desktop starts it: up to its first answer, with
 * the quick check of the store. Prints one JSON line: milliseconds since the process began, and of the
 * processor over all threads, without the loading of what asks (the program has its own in the bundle,
 * and loads it with the service). JavaScript, because Node would load a compiler for its types first.
 */
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import process from 'node:process'

enableCompileCache(process.argv[3])
const built = path.resolve(import.meta.dirname, '../../out/main/start-application.js')
const { startApplication } = await import(built)
const spent = () => {
  const { user, system } = process.cpuUsage()
  return { milliseconds: performance.now(), cpu: (user + system) / 1000 }
}
const before = spent()
const { createRouterClient } = await import('@orpc/server')
const after = spent()
const starting = startApplication({
  store: process.argv[2],
  files: {
    read: () => Promise.reject(new Error('nothing is read')),
    close: () => Promise.resolve(),
  },
  comeForward: () => undefined,
})
const application = await starting
const client = createRouterClient(application.router, { context: application.context() })
const campaigns = await client.campaigns.list()
const { milliseconds, cpu } = spent()
if (campaigns.length === 0) throw new Error('no campaign')
const own = {
  milliseconds: milliseconds - (after.milliseconds - before.milliseconds),
  cpu: cpu - (after.cpu - before.cpu),
}
process.stdout.write(`${JSON.stringify(own)}\n`)
// Closing would make the day's copy of 100 MB.
process.exit(0)
