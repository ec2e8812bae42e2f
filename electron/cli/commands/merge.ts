import fs from 'node:fs'
import path from 'node:path'
import { call } from '@orpc/server'
import { z } from 'zod'
import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { backupPassphrase } from '#electron/cli/passphrase.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { MergePreview } from '#shared/safekeeping/handover-contract.ts'
import { handOverText } from '#shared/text/handover.ts'
import { handOverPageText } from '#shared/text/handover-page.ts'

const say = handOverPageText

const decisionsSchema = z.record(z.string(), z.enum(['ours', 'theirs']))

function decisionsIn(file: string | undefined): z.infer<typeof decisionsSchema> {
  if (file === undefined) return {}
  if (!fs.existsSync(file)) throw new Refusal('FILE_NOT_FOUND', { path: file })
  try {
    return decisionsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch (error) {
    throw new UsageError(
      `--decisions không phải JSON {"mã": "ours"|"theirs"}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function sideOf(word: string | undefined): 'ours' | 'theirs' | undefined {
  if (word === undefined || word === 'ours' || word === 'theirs') return word
  throw new UsageError(`--keep nhận ours hoặc theirs.\nCách dùng: ${merge.usage}`)
}

/** The file by its name, read only as it is taken. */
async function packageAt(name: string): Promise<File> {
  if (!fs.existsSync(name)) throw new Refusal('FILE_NOT_FOUND', { path: name })
  return new File([await fs.openAsBlob(name)], path.basename(name).normalize('NFC'))
}

const lines = (preview: MergePreview): string => {
  const { package: facts, counts, conflicts, notices, sentence } = preview
  return [
    say.receive.from(facts.madeBy, facts.pc, facts.madeAt),
    say.receive.campaign(facts.campaign),
    sentence,
    ...notices,
    ...(counts.length === 0
      ? []
      : [
          columns([
            [say.receive.table, say.receive.added, say.receive.changed, say.receive.removed],
            ...counts.map((one) => [
              one.label,
              String(one.added),
              String(one.changed),
              String(one.removed),
            ]),
          ]),
        ]),
    ...conflicts.map(
      (one) =>
        `${one.id}  ${one.tableLabel}, ${one.name}, ${one.field ?? say.conflicts.whole}: ${say.conflicts.ours} "${one.ours.value ?? handOverText.gone}" (${say.conflicts.by(one.ours.who, one.ours.at)}), ${say.conflicts.theirs} "${one.theirs.value ?? handOverText.gone}" (${say.conflicts.by(one.theirs.who, one.theirs.at)})`,
    ),
  ].join('\n')
}

/** Looks into a package of another PC, or merges it. */
export const merge: CliCommand = {
  name: 'merge',
  usage: 'merge GÓI --store SỔ [--preview] [--keep ours|theirs] [--decisions TỆP.json] [--json]',
  summary: 'hợp nhất gói bàn giao của máy khác (--preview: chỉ xem có gì mới, chỗ nào khác nhau)',
  spec: {
    values: { store: true, keep: false, decisions: false },
    flags: ['preview'],
    words: [1, 1],
  },
  run: async (words, output) => {
    const otherwise = sideOf(words.options['keep'])
    const decisions = decisionsIn(words.options['decisions'])
    const file = await packageAt(words.files[0] ?? '')
    const passphrase = backupPassphrase()
    const input = {
      file,
      decisions,
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(otherwise === undefined ? {} : { otherwise }),
    }
    await withSession(
      words,
      async ({ context }) => {
        const done = words.flags.has('preview')
          ? await call(router.safekeeping.previewMerge, input, { context })
          : await call(router.safekeeping.merge, input, { context })
        output.document({ merged: !words.flags.has('preview'), ...done }, () =>
          [lines(done), ...(words.flags.has('preview') ? [handOverText.nothingMerged] : [])].join(
            '\n',
          ),
        )
      },
      { create: !words.flags.has('preview') },
    )
  },
}
