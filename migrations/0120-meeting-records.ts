/**
 * What a meeting keeps beside its ballots: conflicts of interest as a person judged them, every
 * event in its order, rules by award, what the minutes need, whether it is only a rehearsal; and
 * the rubrics of a campaign in their versions with the state of its scoring.
 */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('conflict')
    .addColumn('member_id', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('verdict', 'text', (c) =>
      c.notNull().check(sql`verdict in ('confirmed', 'dismissed')`),
    )
    .addColumn('note', 'text')
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('conflict_key', ['member_id', 'nomination_id'])
    .execute()
  await db.schema
    .createTable('meeting_terms')
    .addColumn('meeting_id', 'text', (c) => c.primaryKey().notNull().references('meeting.id'))
    .addColumn('rehearsal', 'integer', (c) => c.notNull())
    .addColumn('award_rules_json', 'text', (c) => c.notNull())
    .addColumn('record_json', 'text')
    .execute()
  await db.schema
    .createTable('meeting_event')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('event_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('meeting_event_key', ['meeting_id', 'seq'])
    .execute()
  await db.schema
    .createTable('rubric')
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('implied', 'integer', (c) => c.notNull())
    .addColumn('rubric_json', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('rubric_key', ['campaign_id', 'seq'])
    .execute()
  await db.schema
    .createTable('scoring')
    .addColumn('campaign_id', 'text', (c) => c.primaryKey().notNull().references('campaign.id'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'closed')`))
    .addColumn('method_json', 'text', (c) => c.notNull())
    .addColumn('tie_breaks_json', 'text', (c) => c.notNull())
    .execute()
  // The rubric stood among the settings before; it belongs to its campaign.
  await sql`
    insert into rubric (campaign_id, seq, implied, rubric_json, actor, at)
    select substr(key, 8), 1, json_extract(value_json, '$.implied'),
      json_extract(value_json, '$.rubric'), '', ''
    from setting
    where key like 'rubric:%' and substr(key, 8) in (select id from campaign)`.execute(db)
  await sql`delete from setting where key like 'rubric:%' and substr(key, 8) in (select id from campaign)`.execute(
    db,
  )
}
