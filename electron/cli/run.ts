/**
 * Runs one command line against two streams. Exit status: 0 the document was printed; 1 nothing
 * could be done, the reason in Vietnamese on standard error; 2 wrong usage.
 */
import fs from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { programFolder } from '#electron/program-folder.ts'
import { createChildReaderHost, type ReaderHost } from '#electron/workbook/reader-host.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { readWords, UsageError } from './args.ts'
import { COMMANDS } from './commands/index.ts'
import { columns, outputTo, type Streams } from './output.ts'

const overview = (): string =>
  [
    'Sổ Thi đua – dòng lệnh. Cách dùng: npm run council -- <lệnh> [tham số]',
    '',
    columns([['Lệnh', 'Việc làm'], ...COMMANDS.map((one) => [one.usage, one.summary])]),
    '',
    COMMON_OPTIONS,
  ].join('\n')

/** What every command with a store knows besides its own words. */
const COMMON_OPTIONS = [
  'Dùng được với mọi lệnh có --store:',
  '  --campaign ĐỢT  mã hoặc tên đợt thi đua, khi sổ có nhiều đợt đang mở',
  '  --as TÊN        tên đăng nhập, khi sổ có người dùng (mật khẩu ở biến môi trường SO_THI_DUA_PASSPHRASE)',
].join('\n')

/** The version that the program was made as, from its package.json. */
const programVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(fs.readFileSync(join(programFolder(), 'package.json'), 'utf8'))).version

const validationDetail = (error: ORPCError<string, unknown>): string | null => {
  const { cause } = error
  if (!(cause instanceof Error) || !('issues' in cause) || !Array.isArray(cause.issues)) return null
  return cause.issues
    .map((issue: { path?: unknown; message?: unknown }) => {
      const path = Array.isArray(issue.path) ? issue.path.join('.') : ''
      return `${path === '' ? '' : `${path}: `}${String(issue.message)}`
    })
    .join('; ')
}

/** The sentence for standard error; null for a bug, which is shown whole. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof Refusal) return refusalSentence(error.code, error.values)
  if (error instanceof ORPCError) {
    const detail = validationDetail(error)
    if (detail !== null) return refusalSentence('INPUT_INVALID', { where: 'tham số', detail })
    return error.defined ? error.message : null
  }
  return null
}

/** The exit status; everything said goes to the streams. Throws nothing. */
export async function run(
  argv: readonly string[],
  streams: Streams,
  startReader: () => ReaderHost = createChildReaderHost,
): Promise<number> {
  const [name, ...rest] = argv
  const command = COMMANDS.find((one) => one.name === name)
  if (name === undefined) {
    streams.error(`${overview()}\n`)
    return 2
  }
  if (name === '--version') {
    streams.out(`${programVersion()}\n`)
    return 0
  }
  if (name === 'help' && rest[0] !== undefined) return run([rest[0], '--help'], streams)
  if (name === '--help' || name === 'help') {
    streams.out(`${overview()}\n`)
    return 0
  }
  if (command === undefined) {
    streams.error(`Không có lệnh "${name}".\n\n${overview()}\n`)
    return 2
  }
  try {
    const words = readWords(rest, command.spec, command.usage)
    if (words.flags.has('help')) {
      const common = 'store' in command.spec.values ? `\n${COMMON_OPTIONS}\n` : ''
      streams.out(`${command.summary}\nCách dùng: ${command.usage}\n${common}`)
      return 0
    }
    await command.run({ ...words, startReader }, outputTo(streams, words.flags.has('json')))
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      streams.error(`${error.message}\n`)
      return 2
    }
    const sentence = sentenceOf(error)
    streams.error(
      sentence === null
        ? `Chương trình gặp lỗi ngoài dự kiến. Hãy gửi đoạn dưới đây cho người hỗ trợ.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
        : `${sentence}\n`,
    )
    return 1
  }
}
