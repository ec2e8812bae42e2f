/** Every award that the store knows of: its own issued decisions, and the register of earlier ones. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { purposeOf } from '#electron/service/decisions/decision-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { buildStatistics, type GivenAward, type Statistics } from '#shared/reports/statistics.ts'

/** Lines of the decisions in force; lists for a higher level are no awards yet. */
async function decidedAwards(reader: Reader): Promise<readonly GivenAward[]> {
  const rows = await reader
    .selectFrom('decision_line')
    .innerJoin('decision', 'decision.id', 'decision_line.decision_id')
    .innerJoin('nomination', 'nomination.id', 'decision_line.nomination_id')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('decision.state', '=', 'issued')
    .where('decision.day', 'is not', null)
    .orderBy('decision.day')
    .orderBy('decision_line.position')
    .select([
      'decision.campaign_id',
      'decision.award',
      'decision.day',
      'decision_line.kind',
      'decision_line.honorific',
      'decision_line.name',
      'decision_line.unit_name',
      'nominee.birth',
    ])
    .execute()
  const awards = new Map<string, string | null>()
  for (const campaignId of new Set(rows.map((row) => row.campaign_id))) {
    const plan = await getPlan(reader, campaignId)
    for (const award of plan.awards)
      awards.set(`${campaignId} ${award.id}`, purposeOf(award) === 'award' ? award.name : null)
  }
  return rows.flatMap((row) => {
    const award = awards.get(`${row.campaign_id} ${row.award}`) ?? null
    if (award === null || row.day === null) return []
    const { kind, honorific, name, birth } = row
    return [
      {
        year: Number(row.day.slice(0, 4)),
        kind,
        honorific,
        name,
        birth,
        unit: row.unit_name,
        award,
      },
    ]
  })
}

async function registeredAwards(reader: Reader): Promise<readonly GivenAward[]> {
  return reader
    .selectFrom('past_award')
    .leftJoin('unit', 'unit.id', 'past_award.unit_id')
    .orderBy('past_award.year')
    .orderBy('past_award.id')
    .select([
      'past_award.year',
      'past_award.kind',
      'past_award.honorific',
      'past_award.name',
      'past_award.birth',
      'unit.name as unit',
      'past_award.award',
    ])
    .execute()
}

/** @throws Refusal CAMPAIGN_UNKNOWN */
export async function getStatistics(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<Statistics> {
  const { issuer } = await getPlan(reader, campaignId)
  return buildStatistics(issuer.body, await decidedAwards(reader), await registeredAwards(reader))
}
