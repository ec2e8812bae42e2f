/** What a unit and its people were awarded in a year, as far as this store knows. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { EarlierAward } from '#shared/submissions/form-model.ts'

/** Lines of decisions that this office issued in other campaigns. */
async function decided(
  reader: Reader,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<readonly (EarlierAward & { readonly unitId: string })[]> {
  const lines = await reader
    .selectFrom('decision_line')
    .innerJoin('decision', 'decision.id', 'decision_line.decision_id')
    .innerJoin('nomination', 'nomination.id', 'decision_line.nomination_id')
    .where('decision.campaign_id', '!=', campaignId)
    .where('decision.state', '=', 'issued')
    .where('decision.day', '>=', `${year}-01-01`)
    .where('decision.day', '<=', `${year}-12-31`)
    .orderBy('decision.day')
    .orderBy('decision_line.position')
    .select([
      'decision.campaign_id',
      'decision.award',
      'decision.number',
      'decision.day',
      'decision_line.kind',
      'decision_line.name',
      'nomination.unit_id',
    ])
    .execute()
  const plans = new Map(
    await Promise.all(
      [...new Set(lines.map((line) => line.campaign_id))].map(
        async (id) => [id, await getPlan(reader, id)] as const,
      ),
    ),
  )
  return lines.flatMap((line) => {
    const award = plans.get(line.campaign_id)?.awards.find(({ id }) => id === line.award)
    // What was only forwarded to a higher body is not yet awarded.
    if (award?.authority !== 'issuer') return []
    const { kind, name, number, day } = line
    return [{ unitId: line.unit_id, kind, name, award: award.name, number, day }]
  })
}

/** By unit: first what the register of earlier years has, then what this office decided itself. */
export async function earlierAwards(
  reader: Reader,
  input: { readonly campaignId: string; readonly year: number },
): Promise<ReadonlyMap<string, readonly EarlierAward[]>> {
  const registered = await reader
    .selectFrom('past_award')
    .where('year', '=', input.year)
    .where('unit_id', 'is not', null)
    .orderBy('kind')
    .orderBy('name_key')
    .select(['unit_id', 'kind', 'name', 'award', 'number', 'day'])
    .execute()
  const all = [
    ...registered.map(({ unit_id: unitId, ...award }) => ({ unitId: unitId ?? '', ...award })),
    ...(await decided(reader, input)),
  ]
  const byUnit = Map.groupBy(all, ({ unitId }) => unitId)
  return new Map(
    [...byUnit].map(([unitId, awards]) => [
      unitId,
      awards.map(({ kind, name, award, number, day }) => ({ kind, name, award, number, day })),
    ]),
  )
}
