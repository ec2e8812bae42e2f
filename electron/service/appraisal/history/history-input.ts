/** What the registers, petitions and deeds out of season say of a campaign, for its state and findings. */
import { ofNominations, ofUnits, type UnitsAsked } from '#electron/service/appraisal/units-asked.ts'
import type { Reader } from '#electron/store/reader.ts'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Registers } from '#shared/appraisal/register-evidence.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { withoutDecided } from '#shared/appraisal/without-decided.ts'
import { decidedTitles } from './decided-titles.ts'

/**
 * Whether `column` is a name of a nominee asked about. Of all, each entry is asked for by its name:
 * gathering all names of a campaign first takes longer than everything else here.
 */
const namesNominee = (asked: UnitsAsked, column: string): RawBuilder<SqlBool> => {
  const names = sql`from nominee join nomination on nomination.nominee_id = nominee.id
    where nomination.campaign_id = ${asked.campaignId} and ${ofUnits(asked, 'nomination.unit_id')}`
  return asked.unitIds === null
    ? sql<SqlBool>`exists (select 1 ${names} and nominee.name_key = ${sql.ref(column)})`
    : sql<SqlBool>`${sql.ref(column)} in (select nominee.name_key ${names})`
}

/** Entries whose names are among the nominees asked about; nobody else's are read. */
async function registersFor(reader: Reader, asked: UnitsAsked): Promise<Registers> {
  const pastAwards = await reader
    .selectFrom('past_award')
    .where(namesNominee(asked, 'past_award.name_key'))
    .orderBy('year')
    .orderBy('id')
    .select(['id', 'year', 'kind', 'name_key', 'birth', 'workplace', 'unit_id', 'award'])
    .select(['number', 'day'])
    .execute()
  const initiatives = await reader
    .selectFrom('initiative')
    .where(namesNominee(asked, 'initiative.author_key'))
    .orderBy('year')
    .orderBy('id')
    .selectAll()
    .execute()
  const registered = pastAwards.map((row) => ({
    id: row.id,
    year: row.year,
    kind: row.kind,
    nameKey: row.name_key,
    birth: row.birth,
    workplace: row.workplace,
    unitId: row.unit_id,
    award: row.award,
    number: row.number,
    day: row.day,
  }))
  const decided = await decidedTitles(reader, asked.campaignId, (column) =>
    namesNominee(asked, column),
  )
  return {
    pastAwards: [...withoutDecided(registered, decided), ...decided],
    initiatives: initiatives.map((row) => ({
      id: row.id,
      title: row.title,
      authorKey: row.author_key,
      birth: row.birth,
      workplace: row.workplace,
      unitId: row.unit_id,
      recognisedBy: row.recognised_by,
      number: row.number,
      day: row.day,
      year: row.year,
      reach: row.reach,
    })),
  }
}

/** Everything of this folder that the state of a campaign depends on. */
export async function historyInput(
  reader: Reader,
  asked: UnitsAsked,
): Promise<Pick<StatusInput, 'petitions' | 'suddenAwards' | 'registers'>> {
  const petitions = await reader
    .selectFrom('petition')
    .where('campaign_id', '=', asked.campaignId)
    .where(ofNominations(asked))
    .orderBy('received_day')
    .selectAll()
    .execute()
  const sudden = await reader
    .selectFrom('sudden_award')
    .innerJoin('nomination', 'nomination.id', 'sudden_award.nomination_id')
    .where('nomination.campaign_id', '=', asked.campaignId)
    .where(ofUnits(asked, 'nomination.unit_id'))
    .select(['sudden_award.nomination_id', 'sudden_award.day', 'sudden_award.deed'])
    .execute()
  return {
    petitions: petitions.map((row) => ({
      nominationId: row.nomination_id,
      kind: row.kind,
      content: row.content,
      receivedDay: row.received_day,
      settledDay: row.settled_day,
      outcome: row.outcome,
    })),
    suddenAwards: sudden.map(({ nomination_id: nominationId, day, deed }) => ({
      nominationId,
      day,
      deed,
    })),
    registers: await registersFor(reader, asked),
  }
}
