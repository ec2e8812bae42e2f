/** What the registers, petitions and deeds out of season say of a campaign, for its state and findings. */
import { nominationsOf, type UnitsAsked } from '#electron/service/appraisal/units-asked.ts'
import { among } from '#electron/store/among.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { Registers } from '#shared/appraisal/register-evidence.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'

/**
 * Entries whose names are among the campaign's nominees; nobody else's are read. Each entry is asked for
 * by its name: gathering all names of a campaign first takes longer than everything else here.
 */
async function registersFor(reader: Reader, asked: UnitsAsked): Promise<Registers> {
  const { campaignId, unitIds } = asked
  const pastAwards = await reader
    .selectFrom('past_award')
    .where(({ exists, eb, selectFrom }) =>
      unitIds === null
        ? exists(
            selectFrom('nominee')
              .innerJoin('nomination', 'nomination.nominee_id', 'nominee.id')
              .whereRef('nominee.name_key', '=', 'past_award.name_key')
              .where('nomination.campaign_id', '=', campaignId)
              .select('nominee.id'),
          )
        : eb(
            'name_key',
            'in',
            selectFrom('nominee')
              .innerJoin('nomination', 'nomination.nominee_id', 'nominee.id')
              .where('nomination.campaign_id', '=', campaignId)
              .where('nomination.unit_id', 'in', among(unitIds))
              .select('nominee.name_key'),
          ),
    )
    .orderBy('year')
    .orderBy('id')
    .select(['id', 'year', 'kind', 'name_key', 'birth', 'workplace', 'unit_id', 'award'])
    .select(['number', 'day'])
    .execute()
  const initiatives = await reader
    .selectFrom('initiative')
    .where(({ exists, eb, selectFrom }) =>
      unitIds === null
        ? exists(
            selectFrom('nominee')
              .innerJoin('nomination', 'nomination.nominee_id', 'nominee.id')
              .whereRef('nominee.name_key', '=', 'initiative.author_key')
              .where('nomination.campaign_id', '=', campaignId)
              .select('nominee.id'),
          )
        : eb(
            'author_key',
            'in',
            selectFrom('nominee')
              .innerJoin('nomination', 'nomination.nominee_id', 'nominee.id')
              .where('nomination.campaign_id', '=', campaignId)
              .where('nomination.unit_id', 'in', among(unitIds))
              .select('nominee.name_key'),
          ),
    )
    .orderBy('year')
    .orderBy('id')
    .selectAll()
    .execute()
  return {
    pastAwards: pastAwards.map((row) => ({
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
    })),
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
  const { campaignId, unitIds } = asked
  const ofAll = reader.selectFrom('petition').where('campaign_id', '=', campaignId)
  const petitions = await (
    unitIds === null
      ? ofAll
      : ofAll.where('nomination_id', 'in', nominationsOf({ campaignId, unitIds }))
  )
    .orderBy('received_day')
    .selectAll()
    .execute()
  const deeds = reader
    .selectFrom('sudden_award')
    .innerJoin('nomination', 'nomination.id', 'sudden_award.nomination_id')
    .where('nomination.campaign_id', '=', campaignId)
  const sudden = await (
    unitIds === null ? deeds : deeds.where('nomination.unit_id', 'in', among(unitIds))
  )
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
