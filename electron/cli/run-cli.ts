/** One command line on this process's own streams: the terminal's, or those of `sothidua.exe --cli`. */
import type { ReaderHost } from '#electron/workbook/reader-host.ts'
import { run } from './run.ts'

/** Whoever reads through `| head` stops when it has enough: what is left of the text is nobody's. */
const untilReaderLeaves = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })
}

/** Until a stream has handed on all that was written to it; ends of pipes on Windows are slow. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve())
  })

/**
 * The exit status, when everything said has been written. `startReader` starts what reads untrusted
 * files: by default a child process of this Node, which packed Electron cannot start.
 */
export async function runCli(
  argv: readonly string[],
  startReader?: () => ReaderHost,
): Promise<number> {
  untilReaderLeaves(process.stdout)
  untilReaderLeaves(process.stderr)
  const status = await run(
    argv,
    {
      out: (text) => void process.stdout.write(text),
      error: (text) => void process.stderr.write(text),
    },
    startReader,
  )
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  return status
}
