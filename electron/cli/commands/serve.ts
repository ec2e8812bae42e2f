import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { serveUntilStopped } from '#electron/loopback/main.ts'

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new UsageError(`--port "${text}" không phải số cổng từ 0 đến 65535.`)
}

/** The loopback shell: the program in a browser on this machine. */
export const serve: CliCommand = {
  name: 'serve',
  usage: 'serve [--store SỔ] [--port N] [--open]',
  summary: 'mở chương trình trong trình duyệt trên máy này',
  spec: { values: { store: false, port: false }, flags: ['open'], words: [0, 0] },
  run: (words, output) =>
    serveUntilStopped({
      store: words.options['store'],
      port: portOf(words.options['port']),
      startReader: words.startReader,
      open: words.flags.has('open'),
      say: (line) => output.note(line),
    }),
}
