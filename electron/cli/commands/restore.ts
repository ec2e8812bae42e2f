import fs from 'node:fs'
import readline from 'node:readline/promises'
import { call } from '@orpc/server'
import { UsageError, type Words } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns, type Output } from '#electron/cli/output.ts'
import { backupPassphrase } from '#electron/cli/passphrase.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import {
  copyAt,
  lossShown,
  noteRestore,
  restoreFile,
} from '#electron/service/safekeeping/restore-copy.ts'
import { lossByRestoring, restoreStore } from '#electron/store/backup/restore-store.ts'
import { localNow } from '#electron/store/local-now.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { CheckedCopy, RestoreLoss, RestoreResult } from '#shared/safekeeping/contract.ts'
import { backupsText as say } from '#shared/text/backups.ts'

/** As the contract asks for `restore`; of a damaged store nobody can be asked. */
const OPEN = { keepDamaged: true, needs: 'office' } as const

const lossLines = (loss: RestoreLoss): readonly string[] => [
  loss.sentence,
  ...loss.commands.map(({ sentence, times }) => `  ${sentence}: ${times}`),
  ...loss.rows.map(({ table, now, inCopy }) => `  ${say.rows(table, now, inCopy)}`),
]

/** Asks where a person sits at the terminal; a script has said what it wants. */
async function sure(words: Words, output: Output, loss: RestoreLoss): Promise<boolean> {
  for (const line of lossLines(loss)) output.note(line)
  if (words.flags.has('yes') || !process.stdin.isTTY) return true
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(say.sureTerminal)
    return ['co', 'có'].includes(answer.trim().normalize('NFC').toLowerCase())
  } finally {
    terminal.close()
  }
}

/** Where there is no store yet, the copy simply becomes one. */
async function intoEmptyPlace(words: Words, file: string): Promise<RestoreResult> {
  const copy = copyAt(file)
  const store = words.options['store'] ?? ''
  const { loss, lacking, aside } = await restoreStore(store, file, {
    at: localNow(),
    passphrase: backupPassphrase(),
  })
  // Whoever has the file has the store; its users are asked from now on.
  await withSession(
    words,
    ({ context }) =>
      noteRestore(context, 'safekeeping.restore', { copy: copy.id, lost: loss.lines }),
    { needs: 'nobody' },
  )
  return { copy, loss: lossShown(loss, lacking), aside, sentence: say.restored(copy.madeAt) }
}

/** A file on this PC, or a copy by the id that --list shows. */
async function fileOf(words: Words): Promise<string> {
  const [name] = words.files
  if (name === undefined) throw new UsageError(`Thiếu tệp sao lưu.\nCách dùng: ${restore.usage}`)
  if (fs.existsSync(name) || !/^(here|second)\//.test(name)) return name
  return withSession(
    words,
    ({ context }) => {
      const id = name.slice(name.indexOf('/') + 1)
      const kept = name.startsWith('here/') ? context.backups.here() : context.backups.elsewhere()
      const found = kept.find((one) => one.id === id)
      if (found === undefined) throw new Refusal('BACKUP_UNKNOWN', { copy: name })
      return Promise.resolve(found.path)
    },
    OPEN,
  )
}

async function fromFile(words: Words, output: Output): Promise<void> {
  const file = await fileOf(words)
  const store = words.options['store'] ?? ''
  const passphrase = backupPassphrase()
  copyAt(file)
  const { loss, lacking } = await lossByRestoring(store, file, { passphrase })
  if (!(await sure(words, output, lossShown(loss, lacking)))) {
    output.document({ restored: false }, () => say.leftAlone)
    return
  }
  const result = fs.existsSync(store)
    ? await withSession(words, ({ context }) => restoreFile(context, file, passphrase), OPEN)
    : await intoEmptyPlace(words, file)
  output.document({ restored: true, ...result }, () =>
    [result.sentence, result.aside === null ? '' : `${say.undoable} (${result.aside})`]
      .filter((line) => line !== '')
      .join('\n'),
  )
}

const offerLine = ({ copy, good, problem, loss }: CheckedCopy): readonly string[] => [
  copy.id,
  copy.madeAt.replace('T', ' '),
  copy.reasonLabel,
  good ? (loss?.sentence ?? '') : (problem ?? ''),
]

const list = (words: Words, output: Output): Promise<void> =>
  withSession(
    words,
    async ({ context }) => {
      const offers = await call(router.safekeeping.offers, undefined, { context })
      output.document({ copies: offers }, () =>
        offers.length === 0
          ? say.noCopies
          : columns([['Bản sao lưu', 'Lúc', 'Loại', 'Nếu khôi phục'], ...offers.map(offerLine)]),
      )
    },
    OPEN,
  )

const undo = (words: Words, output: Output): Promise<void> =>
  withSession(
    words,
    async ({ context }) => {
      const state = await call(router.safekeeping.undoRestore, undefined, { context })
      output.document({ undone: true, backups: state }, () => say.undone)
    },
    OPEN,
  )

/** Guided restore: shows what would be lost, checks the copy, puts the present store aside. */
export const restore: CliCommand = {
  name: 'restore',
  usage:
    'restore TỆP --store SỔ [--yes] [--json] | restore --list --store SỔ | restore --undo --store SỔ',
  summary: 'khôi phục sổ từ bản sao lưu (--list: xem các bản; --undo: hoàn tác)',
  spec: { values: { store: true }, flags: ['yes', 'list', 'undo'], words: [0, 1] },
  run: (words, output) => {
    if (words.flags.has('list')) return list(words, output)
    return words.flags.has('undo') ? undo(words, output) : fromFile(words, output)
  },
}
