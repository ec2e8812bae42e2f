/** What the understanding of a file may know of the campaign. */
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

/** @throws Refusal CAMPAIGN_UNKNOWN */
export async function readingContext(reader: Reader, campaignId: string): Promise<ReadingContext> {
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
