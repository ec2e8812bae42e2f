/** The reader process in Electron: a utility process, since packaged Electron does not run as Node. */
import path from 'node:path'
import { utilityProcess } from 'electron'
import { createReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'
import { programFolder } from '#electron/program-folder.ts'
import { desktopText } from '#shared/text/desktop.ts'

const HEAP_MEGABYTES = 400
const TRACE = 4000

/** To be called when the application is ready. */
export function createUtilityReaderHost(): ReaderHost {
  const entry = path.join(programFolder(), 'out', 'main', 'reader.js')
  return createReaderHost(() => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: desktopText.readerName,
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'pipe'],
      // Windows needs its own folder to start any process; nothing else of ours is its business.
      env: { SystemRoot: process.env['SystemRoot'] ?? '' },
    })
    let trace = ''
    child.stderr?.on('data', (text: Buffer) => {
      trace = (trace + text.toString()).slice(-TRACE)
    })
    return {
      // Known only once it runs.
      get pid() {
        return child.pid
      },
      send: (request) => child.postMessage(request),
      kill: () => {
        // One that does not run yet cannot be ended, and would live on.
        if (!child.kill()) child.once('spawn', () => child.kill())
      },
      onMessage: (listener) => {
        child.on('message', listener)
      },
      onExit: (listener) => {
        child.once('exit', (code) => listener(`${trace}\nexit ${code}`))
      },
      // A utility process never keeps the application from ending.
      holdOpen: () => undefined,
    }
  })
}
