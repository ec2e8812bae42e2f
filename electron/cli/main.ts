/** `council …`: the same service from a terminal, on this process's own streams. */
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
})
