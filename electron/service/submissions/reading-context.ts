/** What the understanding of a file may know of the campaign. */
import { sql } from 'kysely'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { ReadingContext } from '#shared/submissions/file-reading.ts'

const KEPT = 4
const recent = new Map<string, ReadingContext>()

/**
 * The same object for the same catalogue and plan, so that what the understanding works out of them
 * (the words of every unit's name) is not worked out anew for each file of a folder.
 */
function sameAgain(context: ReadingContext): ReadingContext {
  const key = JSON.stringify(context)
  const same = recent.get(key) ?? context
  recent.delete(key)
  recent.set(key, same)
  const [oldest] = recent.size > KEPT ? recent.keys() : []
  if (oldest !== undefined) recent.delete(oldest)
  return same
}

interface Seen {
  readonly campaignId: string
  readonly state: string
  readonly context: ReadingContext
}

/** What was read last through a reader. */
const seen = new WeakMap<Reader, Seen>()

/** Another text whenever any row of the store may have changed, by this program or another. */
async function stateOf(reader: Reader): Promise<string> {
  const { rows } = await sql<{ readonly state: string }>`
    select total_changes() || ' ' || data_version as state from pragma_data_version`.execute(reader)
  const [row] = rows
  if (row === undefined) throw new Error('a store without a version of its data')
  return row.state
}

async function readContext(reader: Reader, campaignId: string): Promise<ReadingContext> {
  const plan = await getPlan(reader, campaignId)
  const units = await listUnits(reader, { campaignId })
  return sameAgain({
    plan: plan.id,
    level: plan.issuer.level,
    bareAwards: plan.bareAwards,
    awards: plan.awards.map(({ id, name }) => ({ id, name })),
    units: units.map((unit) => ({
      name: unit.name,
      aliases: unit.aliases.map(({ alias }) => alias),
      type: unit.type,
      parent: unit.parent,
      takesPart: unit.takesPart,
    })),
    issuer: plan.issuer.body,
    standingOffice: plan.issuer.standingOffice,
  })
}

/** Read anew only where something was written since the last file. @throws Refusal CAMPAIGN_UNKNOWN */
export async function readingContext(reader: Reader, campaignId: string): Promise<ReadingContext> {
  // Asked first: what is written in between is seen as a change the next time.
  const state = await stateOf(reader)
  const last = seen.get(reader)
  if (last?.campaignId === campaignId && last.state === state) return last.context
  const context = await readContext(reader, campaignId)
  seen.set(reader, { campaignId, state, context })
  return context
}
