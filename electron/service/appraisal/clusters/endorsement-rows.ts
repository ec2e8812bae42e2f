/** Endorsements as the page of clusters lists them, each with the nominations that it speaks for. */
import type { Reader } from '#electron/store/reader.ts'
import type { EndorsementRow } from '#shared/appraisal/clusters-contract.ts'
import { endorsementIndex } from '#shared/appraisal/endorsement.ts'
import { askedAward } from '#shared/appraisal/nominees.ts'
import type { Membership } from './cluster-rows.ts'
import { listEndorsements } from './endorsement-queries.ts'

/** Of a year; what was entered without one belongs to the campaign's own. */
export async function endorsementRows(
  reader: Reader,
  { plan, ownYear, units }: Membership,
  { campaignId, year }: { readonly campaignId: string; readonly year: number },
): Promise<readonly EndorsementRow[]> {
  const all = await listEndorsements(reader, campaignId)
  if (all.length === 0) return []
  const stored = all.filter((one) => (one.year ?? ownYear) === year)
  const nominations = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nomination.state', '!=', 'withdrawn')
    .orderBy('nomination.seq')
    .select(['nomination.id', 'nomination.unit_id', 'nomination.award'])
    .select(['nominee.kind', 'nominee.name', 'nominee.name_key'])
    .execute()
  const byId = new Map(nominations.map((row) => [row.id, row]))
  const find = endorsementIndex(all)
  const feeds = new Map<string, EndorsementRow['feeds'][number][]>()
  for (const { id, kind, name, name_key: nameKey, award: asked } of nominations) {
    const award = askedAward(plan, asked).id
    const last = find({ ids: [id], kind, nameKey, award }).at(-1)
    if (last !== undefined) feeds.set(last.id, [...(feeds.get(last.id) ?? []), { id, name, award }])
  }
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const unitOf = (one: (typeof stored)[number]): string =>
    one.unitId ?? byId.get(one.nominationId ?? '')?.unit_id ?? ''
  const subject = (one: (typeof stored)[number]): string =>
    [unitOf(one), one.nominationId, one.award].join('\n')
  const last = new Map(stored.map((one) => [subject(one), one.id]))
  return stored.map((one) => ({
    id: one.id,
    unitId: unitOf(one),
    unit: names.get(unitOf(one)) ?? '',
    nominationId: one.nominationId,
    nominee: one.nominationId === null ? null : (byId.get(one.nominationId)?.name ?? null),
    award: one.award,
    endorsed: one.endorsed,
    votesFor: one.votes?.for ?? null,
    votesCast: one.votes?.cast ?? null,
    by: one.by,
    minutes: one.minutes,
    minutesNumber: one.minutesNumber,
    minutesDay: one.minutesDay,
    superseded: last.get(subject(one)) !== one.id,
    feeds: feeds.get(one.id) ?? [],
  }))
}
