/** What a command of the terminal is. One file a command in commands/. */
import type { OptionSpec, Words } from './args.ts'
import type { Output } from './output.ts'

export interface CliCommand {
  readonly name: string
  readonly usage: string
  /** One Vietnamese line for the list of commands. */
  readonly summary: string
  readonly spec: OptionSpec
  run(words: Words, output: Output): Promise<void>
}
