/**
 * Takes the details out of the audit lines about a campaign. Who did what and when stays; the chain
 * is made anew from the first line that changed. That loses nothing of what the chain is good for:
 * it is checked just before, and it never kept out somebody who can rewrite all of it.
 */
import { z } from 'zod'
import { auditHash } from '#electron/service/safekeeping/append-audit.ts'
import type { Writer } from '#electron/store/reader.ts'

/** Lines whose details are about the campaign as a whole. */
const KEPT: ReadonlySet<string> = new Set([
  'campaigns.open',
  'campaigns.close',
  'campaigns.change',
  'campaigns.undoChange',
])

const aboutSchema = z.object({ campaignId: z.string() })

/** How many lines lost their details. */
export async function blankTrail(tx: Writer, campaignId: string): Promise<number> {
  const rows = await tx.selectFrom('audit').orderBy('seq').selectAll().execute()
  let prevHash: string | null = null
  let blanked = 0
  for (const row of rows) {
    const about = aboutSchema.safeParse(JSON.parse(row.detail_json)).data
    const blank = about?.campaignId === campaignId && !KEPT.has(row.command)
    if (!blank && prevHash === null) continue
    const detail: string = blank ? JSON.stringify({ campaignId, purged: true }) : row.detail_json
    const before: string = prevHash ?? row.prev_hash
    const { seq, at, actor, command } = row
    const hash: string = auditHash({ seq, at, actor, command, detail, prevHash: before })
    await tx
      .updateTable('audit')
      .where('seq', '=', seq)
      .set({ detail_json: detail, prev_hash: before, hash })
      .execute()
    prevHash = hash
    if (blank) blanked += 1
  }
  return blanked
}
