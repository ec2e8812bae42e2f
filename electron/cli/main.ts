/** `council …`: the same service from a terminal, on this process's own streams. */
import { runCli } from './run-cli.ts'

process.exitCode = await runCli(process.argv.slice(2))
