/**
 * Keeps the audit trail of the other PC beside our own, line by line as it was written there. Lines
 * are known by their hash, so what both have (a trail that went out and came back) is kept once.
 */
import type { Kysely } from 'kysely'
import { auditHash } from '#electron/service/safekeeping/append-audit.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'
import type { AttachedAuditTable } from '#electron/store/tables/handover.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { FIRST_HASH } from '#shared/safekeeping/audit-line.ts'

type Line = Readonly<AttachedAuditTable>

const isWhole = (line: Line): boolean =>
  line.hash ===
  auditHash({
    seq: line.seq,
    at: line.at,
    actor: line.actor,
    command: line.command,
    detail: line.detail_json,
    prevHash: line.prev_hash,
  })

/** Lines that do not fit: changed, or hanging on a line that is not there. */
export function brokenLines(
  lines: readonly Line[],
  own: ReadonlyMap<string, number>,
): readonly Line[] {
  const seqOf = new Map([...own, ...lines.map((line) => [line.hash, line.seq] as const)])
  return lines.filter(
    (line) =>
      !isWhole(line) ||
      (line.prev_hash === FIRST_HASH ? 0 : (seqOf.get(line.prev_hash) ?? -1)) !== line.seq - 1,
  )
}

async function ownHashes(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.selectFrom('audit').select(['hash', 'seq']).execute()
  return new Map(rows.map(({ hash, seq }) => [hash, seq]))
}

/**
 * Attaches what the package's store has of its own and of others' trails. Gives how many lines.
 * @throws Refusal PACKAGE_DAMAGED
 */
export async function attachTrail(
  tx: Writer,
  theirs: Kysely<Tables>,
  shown: string,
): Promise<number> {
  const own = await ownHashes(tx)
  const attached = await tx.selectFrom('attached_audit').select('hash').execute()
  const here = new Set(attached.map(({ hash }) => hash))
  const lines: readonly Line[] = [
    ...(await theirs.selectFrom('audit').selectAll().orderBy('seq').execute()),
    ...(await theirs.selectFrom('attached_audit').selectAll().execute()),
  ]
  if (brokenLines(lines, new Map()).length > 0)
    throw new Refusal('PACKAGE_DAMAGED', { path: shown, detail: 'nhật ký của máy gửi' })
  const fresh = new Map(
    lines.filter(({ hash }) => !own.has(hash) && !here.has(hash)).map((line) => [line.hash, line]),
  )
  const rows = [...fresh.values()]
  for (let start = 0; start < rows.length; start += 100)
    await tx
      .insertInto('attached_audit')
      .values(rows.slice(start, start + 100))
      .execute()
  return rows.length
}

/** What is wrong with the trails that were attached: lines, and ends of trails that are not there. */
export async function attachedProblems(reader: Reader): Promise<{
  readonly changed: readonly { readonly seq: number; readonly at: string }[]
  readonly missing: readonly { readonly pc: string; readonly lines: number }[]
}> {
  const lines = await reader.selectFrom('attached_audit').selectAll().execute()
  const own = await ownHashes(reader)
  const taken = await reader
    .selectFrom('hand_over')
    .where('direction', '=', 'taken-in')
    .select(['pc', 'audit_lines', 'audit_hash'])
    .execute()
  const there = new Set([...own.keys(), ...lines.map(({ hash }) => hash)])
  return {
    changed: brokenLines(lines, own).map(({ seq, at }) => ({ seq, at })),
    missing: taken
      .filter((one) => one.audit_lines > 0 && !there.has(one.audit_hash))
      .map((one) => ({ pc: one.pc, lines: one.audit_lines })),
  }
}
