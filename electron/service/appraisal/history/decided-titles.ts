/**
 * Titles that the council's own decisions gave in other campaigns of the store: last year's "Lao động
 * tiên tiến" proves last year's grade as an entry of the register does.
 */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { RawBuilder, SqlBool } from 'kysely'
import { gradeShownBy, type PastAward } from '#shared/appraisal/past-award.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { Award, Plan } from '#shared/campaigns/plan.ts'

/** What is proposed to a higher level is no title yet. */
const isTitle = ({ name, authority }: Award): boolean =>
  authority !== 'province' && authority !== 'government' && gradeShownBy(name) !== null

const YEAR = 4

/** The plans of the other campaigns with a decision in force, each with its titles; most have none. */
async function titlesElsewhere(
  reader: Reader,
  campaignId: string,
): Promise<ReadonlyMap<string, { readonly plan: Plan; readonly titles: readonly Award[] }>> {
  const campaigns = await reader
    .selectFrom('decision')
    .where('state', '=', 'issued')
    .where('campaign_id', '!=', campaignId)
    .select('campaign_id')
    .distinct()
    .execute()
  const found = new Map<string, { readonly plan: Plan; readonly titles: readonly Award[] }>()
  for (const { campaign_id: id } of campaigns) {
    const plan = await getPlan(reader, id)
    const titles = plan.awards.filter(isTitle)
    if (titles.length > 0) found.set(id, { plan, titles })
  }
  return found
}

/**
 * Lines of decisions in force, as entries of the register: of the year in which their campaign
 * ended, whenever the decision was signed. `namesAsked`: whether a column is a name asked about;
 * lines that bear another name than their nominee come whoever is asked about.
 */
export async function decidedTitles(
  reader: Reader,
  campaignId: string,
  namesAsked: (column: string) => RawBuilder<SqlBool>,
): Promise<readonly PastAward[]> {
  const awards: PastAward[] = []
  for (const [id, { plan, titles }] of await titlesElsewhere(reader, campaignId)) {
    const rows = await reader
      .selectFrom('decision')
      .innerJoin('decision_line', 'decision_line.decision_id', 'decision.id')
      .innerJoin('nomination as decided', 'decided.id', 'decision_line.nomination_id')
      .innerJoin('nominee as holder', 'holder.id', 'decided.nominee_id')
      .where('decision.campaign_id', '=', id)
      .where('decision.state', '=', 'issued')
      .where(
        'decision.award',
        'in',
        titles.map((award) => award.id),
      )
      // A corrected name is the line's alone: its holder is still called as the list was.
      .where((where) =>
        where.or([
          namesAsked('holder.name_key'),
          where('decision_line.name', '!=', where.ref('holder.name')),
        ]),
      )
      .orderBy('decision.day')
      .orderBy('decision_line.position')
      .select([
        'decision.award',
        'decision.number',
        'decision.day',
        'decided.id',
        'decided.unit_id',
      ])
      .select(['decision_line.name', 'decision_line.kind', 'holder.birth', 'holder.workplace'])
      .execute()
    for (const row of rows)
      awards.push({
        id: row.id,
        year: Number(plan.period.to.slice(0, YEAR)),
        kind: row.kind,
        nameKey: identityKey(row.name),
        birth: row.birth,
        workplace: row.workplace,
        unitId: row.unit_id,
        award: titles.find((award) => award.id === row.award)?.name ?? row.award,
        number: row.number,
        day: row.day,
      })
  }
  return awards
}
