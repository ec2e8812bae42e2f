/** Reads what the store is and what was done in it. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ServiceContext } from '#electron/service/context.ts'
import { SCHEMA_VERSION } from '#electron/store/migrate.ts'
import type { Reader } from '#electron/store/reader.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { AuditRow, StoreOverview } from '#shared/safekeeping/contract.ts'
import { auditSentence } from '#shared/text/audit-details.ts'
import { countRows } from '#electron/service/verify-store.ts'

/** What the store holds. */
export async function getOverview(
  reader: Reader,
  _input: unknown,
  context: ServiceContext,
): Promise<StoreOverview> {
  const counts = await countRows(reader)
  const lines = await reader
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return {
    path: context.store.path,
    version: String(SCHEMA_VERSION),
    campaigns: counts['campaign'] ?? 0,
    submissions: counts['submission'] ?? 0,
    nominations: counts['nomination'] ?? 0,
    auditLines: lines?.count ?? 0,
  }
}

/** The audit trail, the latest first. */
export async function listAudit(
  reader: Reader,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly AuditRow[]> {
  let query = reader.selectFrom('audit').orderBy('seq', 'desc').limit(limit).selectAll()
  if (before !== undefined) query = query.where('seq', '<', before)
  return (await query.execute()).map((row) => {
    const detail: unknown = JSON.parse(row.detail_json)
    return {
      seq: row.seq,
      at: row.at,
      actor: row.actor,
      command: row.command,
      sentence: auditSentence(row.command, detail),
      detail,
    }
  })
}

/** A consistent copy of the store, made while it is in use. */
export async function copyStore(
  _reader: Reader,
  _input: unknown,
  context: ServiceContext,
): Promise<File> {
  const temporary = path.join(os.tmpdir(), `so-thi-dua-${newId()}.sqlite`)
  try {
    await context.store.copyTo(temporary, { madeAt: context.now(), reason: 'asked', order: 0 })
    const name = `so-thi-dua-${context.now().replace(/[:T]/gu, '-')}.sqlite`
    return new File([new Uint8Array(fs.readFileSync(temporary))], name)
  } finally {
    fs.rmSync(temporary, { force: true })
  }
}
