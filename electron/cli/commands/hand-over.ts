import fs from 'node:fs'
import path from 'node:path'
import type { Words } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { isBadPlace, withLocalCopy } from '#electron/cli/local-copy.ts'
import type { Output } from '#electron/cli/output.ts'
import { requirePassphrase } from '#electron/cli/passphrase.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { handOverTo } from '#electron/service/safekeeping/handover/hand-over.ts'
import { packageSeal } from '#electron/store/handover/open-package.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { handOverText as say } from '#shared/text/handover.ts'

/** A folder gets a file of the usual name; a file that is no package is not written over. */
function targetOf(out: string, name: string): string {
  if (!fs.existsSync(out)) return out
  if (fs.statSync(out).isDirectory()) return path.join(out, name)
  if (packageSeal.read(out) === null) throw new Refusal('TARGET_NOT_BACKUP', { path: out })
  return out
}

/** A package for another PC, written straight to its place. */
export const handOver: CliCommand = {
  name: 'hand-over',
  usage:
    'hand-over --store SỔ --out TỆP|THƯ-MỤC [--campaign ID | --whole] [--note GHI-CHÚ] [--encrypt] [--json]',
  summary: 'lập gói bàn giao một đợt (--whole: toàn bộ sổ) cho máy khác; --encrypt: đặt mật khẩu',
  spec: {
    values: { store: true, out: true, note: false },
    flags: ['encrypt', 'whole'],
    words: [0, 0],
  },
  run: async (words, output) => {
    try {
      await makeFrom(words, output)
    } catch (error) {
      // A share or a stick: what must not be worked on there can be taken from there.
      if (!isBadPlace(error)) throw error
      const store = words.options['store'] ?? ''
      await withLocalCopy(store, (copy) =>
        makeFrom({ ...words, options: { ...words.options, store: copy } }, output),
      )
    }
  },
}

const makeFrom = (words: Words, output: Output): Promise<void> =>
  withSession(
    words,
    async (session) => {
      const campaignId = words.flags.has('whole') ? null : await session.campaign()
      let file = ''
      const { manifest } = await handOverTo(
        {
          campaignId,
          note: words.options['note'] ?? '',
          passphrase: words.flags.has('encrypt') ? requirePassphrase() : undefined,
        },
        session.context,
        (name) => (file = targetOf(words.options['out'] ?? '', name)),
      )
      output.document(
        {
          file,
          bytes: fs.statSync(file).size,
          package: manifest.id,
          campaignId,
          encrypted: manifest.encrypted,
          madeAt: manifest.madeAt,
          auditLines: manifest.audit.lines,
        },
        () => say.saved(file),
      )
    },
    { needs: 'office' },
  )
