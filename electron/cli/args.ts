/** Reads the words of a command line. Wrong usage is its own kind of refusal: exit status 2. */
import { parseArgs } from 'node:util'
import type { ReaderHost } from '#electron/workbook/reader-host.ts'

/** The words cannot be understood; the message is Vietnamese and names the command's usage. */
export class UsageError extends Error {}

/** What stands on a command line. */
export interface GivenWords {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** What a command works with. */
export interface Words extends GivenWords {
  /** Starts what reads untrusted files; whoever runs the command line knows what process that is. */
  readonly startReader: () => ReaderHost
}

export interface OptionSpec {
  /** Options that take a value; true: must be given. */
  readonly values: Readonly<Record<string, boolean>>
  readonly flags: readonly string[]
  /** How many words without a name: [least, most]. */
  readonly words: readonly [number, number]
}

/** Options every command knows. */
const COMMON = { values: ['store', 'campaign', 'as'], flags: ['json', 'help'] } as const

/** What `parseArgs` minds, in Vietnamese; its own words where the kind is not known. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const option = /--?[\w-]+/u.exec(error.message)?.[0] ?? ''
  const code = 'code' in error ? error.code : ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `không có tham số ${option}.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/u.test(error.message)
      ? `${option} không nhận giá trị.`
      : `${option} phải có giá trị đi kèm.`
  return error.message
}

/** @throws UsageError */
export function readWords(argv: readonly string[], spec: OptionSpec, usage: string): GivenWords {
  const values = [...new Set([...COMMON.values, ...Object.keys(spec.values)])]
  const flags = [...new Set([...COMMON.flags, ...spec.flags])]
  const wrong = (detail: string): UsageError => new UsageError(`${detail}\nCách dùng: ${usage}`)
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv, values, flags)
  } catch (error) {
    throw wrong(`Không hiểu câu lệnh: ${reasonOf(error)}`)
  }
  const given = Object.entries(parsed.values)
  const options = Object.fromEntries(
    given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const missing = Object.entries(spec.values).find(
    ([name, required]) => required && options[name] === undefined,
  )
  const empty = Object.keys(options).find((name) => options[name] === '')
  if (empty !== undefined) throw wrong(`--${empty} phải có giá trị đi kèm.`)
  if (missing !== undefined && !given.some(([name]) => name === 'help'))
    throw wrong(`Thiếu --${missing[0]}.`)
  const [least, most] = spec.words
  const help = given.some(([name, value]) => name === 'help' && value === true)
  if (!help) {
    if (parsed.positionals.length < least) throw wrong('Thiếu tên tệp hoặc tham số.')
    if (parsed.positionals.length > most)
      throw wrong(`Thừa tham số "${parsed.positionals[most] ?? ''}".`)
  }
  return {
    files: parsed.positionals,
    options,
    flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
  }
}

const parse = (argv: readonly string[], values: readonly string[], flags: readonly string[]) =>
  parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: true,
    options: Object.fromEntries([
      ...values.map((name): [string, { type: 'string' }] => [name, { type: 'string' }]),
      ...flags.map((name): [string, { type: 'boolean' }] => [name, { type: 'boolean' }]),
    ]),
  })
