/** Reads what is said of a whole campaign, whichever of its units is looked at. */
import { getPinnedPlan, listChanges } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import { among } from '#electron/store/among.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { FrameInput } from '#shared/appraisal/campaign-frame.ts'
import { listEndorsements } from './clusters/endorsement-queries.ts'

/** Of some units those that sent something: a file of nominations, or a nomination. */
export async function whoSent(
  reader: Reader,
  campaignId: string,
  unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (unitIds.length === 0) return new Set()
  const files = await reader
    .selectFrom('submission')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', 'in', among(unitIds))
    .where('purpose', '=', 'nomination')
    .select('unit_id')
    .distinct()
    .execute()
  const nominations = await reader
    .selectFrom('nomination')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', 'in', among(unitIds))
    .select('unit_id')
    .distinct()
    .execute()
  return new Set([...files, ...nominations].map((row) => row.unit_id))
}

export interface ReadFrame extends FrameInput {
  /** Units that do not take part: each is shown once it sent something. */
  readonly guests: ReadonlySet<string>
}

/**
 * Rules, units and what the clusters endorsed. A unit that sent something is shown even where the
 * catalogue does not list it for the campaign. @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function frameInput(reader: Reader, campaignId: string): Promise<ReadFrame> {
  const plan = await getPinnedPlan(reader, campaignId)
  const units = await listUnits(reader, { campaignId })
  const guests = units.filter(({ takesPart }) => !takesPart).map(({ id }) => id)
  const sent = await whoSent(reader, campaignId, guests)
  const statusUnit = ({ id, name, type }: (typeof units)[number]) => ({ id, name, type })
  const isShown = ({ id, takesPart }: (typeof units)[number]): boolean => takesPart || sent.has(id)
  return {
    plan,
    changes: await listChanges(reader, campaignId),
    units: units.filter(isShown).map(statusUnit),
    otherUnits: units.filter((unit) => !isShown(unit)).map(statusUnit),
    endorsements: await listEndorsements(reader, campaignId),
    guests: new Set(guests),
  }
}
