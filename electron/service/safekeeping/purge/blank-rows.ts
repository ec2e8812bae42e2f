/** Takes personal data out of the rows of one campaign. What can be counted stays. */
import { z } from 'zod'
import { forgetSteps } from '#electron/service/safekeeping/undo/record-step.ts'
import type { Writer } from '#electron/store/reader.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { purgeText as say } from '#shared/text/purge.ts'

/** Kinds of nominees that are people. */
const PEOPLE = ['individual', 'household'] as const

/** That a birth was known decides whether two namesakes are surely one: the year itself goes. */
const NO_YEAR = '0000'

async function blankPeople(tx: Writer, campaignId: string): Promise<void> {
  const people = await tx
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nominee.kind', 'in', [...PEOPLE])
    .orderBy('nomination.seq')
    .select(['nominee.id', 'nomination.id as nominationId', 'nominee.name_key', 'nominee.birth'])
    .execute()
  // One person keeps one number, so that a name put forward twice still counts as one.
  const births = Map.groupBy(people, ({ name_key }) => name_key)
  const numbers = new Map<string, number>()
  for (const { id, nominationId, name_key, birth } of people) {
    const known = new Set((births.get(name_key) ?? []).flatMap((one) => one.birth ?? []))
    const who = JSON.stringify(known.size > 1 ? [name_key, birth] : [name_key])
    const number = numbers.get(who) ?? numbers.size + 1
    numbers.set(who, number)
    const name = say.person(number)
    await tx
      .updateTable('nominee')
      .where('id', '=', id)
      .set({
        honorific: null,
        name,
        name_key: identityKey(name),
        search_key: searchKey(name),
        sort_key: searchKey(name),
        birth: birth === null ? null : NO_YEAR,
        position: null,
        workplace: null,
      })
      .execute()
    await tx
      .updateTable('decision_line')
      .where('nomination_id', '=', nominationId)
      .set({ honorific: null, name, position_text: null, workplace: null })
      .execute()
  }
}

const jsonSchema = z.record(z.string(), z.unknown())
/** Of a reading its counts stay; everything it lists goes. */
const withoutLists = (json: string): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(jsonSchema.parse(JSON.parse(json))).map(([name, value]) => [
        name,
        Array.isArray(value) ? [] : value,
      ]),
    ),
  )

async function blankSubmissions(tx: Writer, campaignId: string): Promise<void> {
  const rows = await tx
    .selectFrom('submission')
    .where('campaign_id', '=', campaignId)
    .select(['id', 'reading_json'])
    .execute()
  for (const { id, reading_json } of rows)
    await tx
      .updateTable('submission')
      .where('id', '=', id)
      .set({ file_name: say.gone, note: null, reading_json: withoutLists(reading_json) })
      .execute()
  const own = tx.selectFrom('submission').where('campaign_id', '=', campaignId).select('id')
  await tx.deleteFrom('import_change').where('submission_id', 'in', own).execute()
  await tx
    .updateTable('paper')
    .where('campaign_id', '=', campaignId)
    .set({ file_name: null, note: null, sha256: null })
    .execute()
  await tx.deleteFrom('attachment').where('campaign_id', '=', campaignId).execute()
  await tx
    .deleteFrom('source_file')
    .where('sha256', 'not in', (db) =>
      db
        .selectFrom('submission')
        .where('campaign_id', '!=', campaignId)
        .where('campaign_id', 'not in', db.selectFrom('purge').select('campaign_id'))
        .select('sha256'),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paper').whereRef('paper.sha256', '=', 'source_file.sha256').select('id'),
        ),
      ),
    )
    .execute()
}

async function blankJudgements(tx: Writer, campaignId: string): Promise<void> {
  const gone = { reason: say.gone }
  await tx.updateTable('conclusion').where('campaign_id', '=', campaignId).set(gone).execute()
  await tx
    .updateTable('override')
    .where('campaign_id', '=', campaignId)
    .set({ ...gone, name: say.gone })
    .execute()
  await tx.updateTable('dossier_return').where('campaign_id', '=', campaignId).set(gone).execute()
  for (const table of ['evidence', 'conflict', 'petition'] as const)
    await tx.deleteFrom(table).where('campaign_id', '=', campaignId).execute()
  await tx
    .updateTable('cluster_sheet')
    .where('campaign_id', '=', campaignId)
    .set({ author: say.gone, note: null })
    .execute()
  await tx
    .updateTable('cluster_office')
    .where('campaign_id', '=', campaignId)
    .set({ followers_json: '[]' })
    .execute()
  await tx
    .updateTable('cluster_exclusion')
    .where('campaign_id', '=', campaignId)
    .set(gone)
    .execute()
  await tx
    .updateTable('milestone_receipt')
    .where('campaign_id', '=', campaignId)
    .set({ note: null })
    .execute()
  await tx
    .updateTable('registration')
    .where('campaign_id', '=', campaignId)
    .set({ owner: null, evidence: null })
    .execute()
}

async function blankMeetings(tx: Writer, campaignId: string): Promise<void> {
  const meetings = tx.selectFrom('meeting').where('campaign_id', '=', campaignId).select('id')
  await tx.deleteFrom('meeting_event').where('meeting_id', 'in', meetings).execute()
  await tx
    .updateTable('meeting_terms')
    .where('meeting_id', 'in', meetings)
    .set({ record_json: null })
    .execute()
  const ballots = tx.selectFrom('ballot').where('meeting_id', 'in', meetings).select('id')
  await tx
    .updateTable('ballot_line')
    .where('ballot_id', 'in', ballots)
    .set({ snapshot_json: null })
    .execute()
}

/** Everything but the audit trail. */
export async function blankRows(tx: Writer, campaignId: string): Promise<void> {
  await blankPeople(tx, campaignId)
  await blankSubmissions(tx, campaignId)
  await blankJudgements(tx, campaignId)
  await blankMeetings(tx, campaignId)
  const nominations = tx.selectFrom('nomination').where('campaign_id', '=', campaignId).select('id')
  await tx
    .updateTable('sudden_award')
    .where('nomination_id', 'in', nominations)
    .set({ deed: say.gone })
    .execute()
  await tx.deleteFrom('distinct_person').where('nomination_id', 'in', nominations).execute()
  await tx
    .updateTable('nomination')
    .where('campaign_id', '=', campaignId)
    .set({ achievement: null, figures_json: null, issues_json: null, note: null })
    .execute()
  await forgetSteps(tx, campaignId, { states: ['done', 'undone', 'final'] })
  await tx.deleteFrom('row_version').where('scope', '=', campaignId).execute()
  await tx.deleteFrom('merge_decision').execute()
  await tx.deleteFrom('attached_audit').execute()
}
