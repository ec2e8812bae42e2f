import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { serveUntilStopped } from '#electron/loopback/main.ts'
import { portOf } from '#electron/loopback/port-of.ts'
import { loopbackText } from '#shared/text/loopback.ts'

/** The program in a browser on this PC, until it is stopped. */
export const serve: CliCommand = {
  name: 'serve',
  usage: 'serve [--store SỔ] [--port SỐ] [--no-open]',
  summary: 'mở chương trình trong trình duyệt trên máy này',
  spec: { values: { port: false }, flags: ['no-open'], words: [0, 0] },
  run: (words) => {
    const port = portOf(words.options['port'])
    if (port === null)
      return Promise.reject(new UsageError(loopbackText.portInvalid(words.options['port'] ?? '')))
    return serveUntilStopped({
      store: words.options['store'],
      port,
      open: !words.flags.has('no-open'),
      say: (line) => process.stdout.write(`${line}\n`),
    })
  },
}
