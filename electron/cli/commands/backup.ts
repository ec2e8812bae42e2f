import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CliCommand } from '#electron/cli/command.ts'
import { requirePassphrase } from '#electron/cli/passphrase.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { backupName } from '#electron/store/backup/list-backups.ts'
import { readSeal } from '#electron/store/backup/seal.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { backupsText as say } from '#shared/text/backups.ts'

/** A folder gets a file of the usual name; a file that is no copy is not written over. */
function targetOf(out: string, now: string): string {
  if (!fs.existsSync(out)) return out
  if (fs.statSync(out).isDirectory()) return path.join(out, backupName(0, now, 'asked'))
  if (readSeal(out) === null) throw new Refusal('TARGET_NOT_BACKUP', { path: out })
  return out
}

/** A verified copy of the store in one file. */
export const backup: CliCommand = {
  name: 'backup',
  usage: 'backup --store SỔ --out TỆP|THƯ-MỤC [--encrypt] [--json]',
  summary: 'sao lưu sổ ra một tệp và kiểm tra tệp đó; --encrypt: đặt mật khẩu',
  spec: { values: { store: true, out: true }, flags: ['encrypt'], words: [0, 0] },
  run: (words, output) =>
    withSession(words, async ({ context }) => {
      const key = words.flags.has('encrypt') ? await deriveKey(requirePassphrase()) : null
      const madeAt = context.now()
      const file = targetOf(words.options['out'] ?? '', madeAt)
      const manifest = await context.store.copyTo(file, { madeAt, reason: 'asked', order: 0 }, key)
      const bytes = fs.statSync(file).size
      const sha256 = createHash('sha256').update(fs.readFileSync(file)).digest('hex')
      output.document(
        {
          file,
          bytes,
          sha256,
          checked: true,
          encrypted: manifest.encrypted,
          madeAt,
          auditLines: manifest.audit.lines,
          rows: manifest.rows,
          attachments: manifest.attachments ?? { files: 0, bytes: 0, missing: 0 },
        },
        () => `${say.saved(file)} (${say.holds(manifest.audit.lines, bytes)}).`,
      )
    }),
}
