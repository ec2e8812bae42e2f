/** Adds the audit line of a command inside the command's own transaction. */
import { createHash } from 'node:crypto'
import type { Writer } from '#electron/store/reader.ts'
import { auditText, FIRST_HASH, type AuditLine } from '#shared/safekeeping/audit-line.ts'

/** The hash of a line of the trail, over its text and the hash before it: 64 hexadecimal digits. */
export const auditHash = (line: AuditLine): string =>
  createHash('sha256').update(auditText(line)).digest('hex')

/** `detail` is any JSON value; it must hold nothing that could tell a member's secret vote. */
export async function appendAudit(
  tx: Writer,
  entry: {
    readonly at: string
    readonly actor: string
    readonly command: string
    readonly detail: unknown
  },
): Promise<void> {
  const last = await tx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const line: AuditLine = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actor: entry.actor,
    command: entry.command,
    detail: JSON.stringify(entry.detail ?? null),
    prevHash: last?.hash ?? FIRST_HASH,
  }
  await tx
    .insertInto('audit')
    .values({
      seq: line.seq,
      at: line.at,
      actor: line.actor,
      command: line.command,
      detail_json: line.detail,
      prev_hash: line.prevHash,
      hash: auditHash(line),
    })
    .execute()
}
