/** The council: members, meetings, scores, ballots, outcomes. */
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('organisation', 'text')
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('chair', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .execute()
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('place', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('rule_json', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('convened', 'open', 'sealed')`),
    )
    .addColumn('sealed_at', 'text')
    .addColumn('seal', 'text')
    .addColumn('attendance_json', 'text')
    .execute()
  await db.schema
    .createTable('attendance')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('member_id', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('status', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`status in ('present', 'absent', 'excused', 'late', 'left-early', 'written-opinion')`,
        ),
    )
    .addColumn('stand_in', 'text')
    .addPrimaryKeyConstraint('attendance_key', ['meeting_id', 'member_id'])
    .execute()
  await db.schema
    .createTable('agenda_item')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('agenda_item_key', ['meeting_id', 'nomination_id'])
    .execute()
  await db.schema
    .createTable('score')
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('author_kind', 'text', (c) =>
      c.notNull().check(sql`author_kind in ('member', 'stage')`),
    )
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('mark', 'text', (c) =>
      c.notNull().check(sql`mark in ('points', 'abstain', 'recuse', 'absent')`),
    )
    .addColumn('hundredths', 'integer')
    .addPrimaryKeyConstraint('score_key', ['nomination_id', 'author_kind', 'author', 'criterion'])
    .execute()
  await db.schema
    .createTable('ballot')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('method', 'text', (c) =>
      c.notNull().check(sql`method in ('hands', 'by-name', 'secret', 'recorded')`),
    )
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(sql`state in ('created', 'open', 'closed', 'confirmed', 'published', 'annulled')`),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('ballot_json', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('ballot_line')
    .addColumn('ballot_id', 'text', (c) => c.notNull().references('ballot.id'))
    .addColumn('nomination_id', 'text', (c) => c.notNull().references('nomination.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('proposed', 'text', (c) => c.notNull())
    .addColumn('voted', 'text', (c) => c.notNull())
    .addColumn('valid', 'integer')
    .addColumn('invalid', 'integer')
    .addColumn('yes', 'integer')
    .addColumn('no', 'integer')
    .addColumn('other', 'integer')
    .addColumn('passed', 'integer')
    .addColumn('file_line', 'integer')
    .addColumn('snapshot_json', 'text')
    .addPrimaryKeyConstraint('ballot_line_key', ['ballot_id', 'nomination_id'])
    .execute()
  await db.schema
    .createTable('outcome')
    .addColumn('nomination_id', 'text', (c) => c.primaryKey().notNull().references('nomination.id'))
    .addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('ballot_id', 'text', (c) => c.notNull().references('ballot.id'))
    .addColumn('award', 'text')
    .addColumn('result', 'text', (c) =>
      c.notNull().check(sql`result in ('given', 'forwarded', 'refused', 'deferred', 'withdrawn')`),
    )
    .execute()
  await db.schema
    .createIndex('member_by_campaign_id')
    .on('member')
    .columns(['campaign_id'])
    .execute()
  await db.schema
    .createIndex('meeting_by_campaign_id')
    .on('meeting')
    .columns(['campaign_id'])
    .execute()
  await db.schema.createIndex('ballot_by_meeting_id').on('ballot').columns(['meeting_id']).execute()
  await db.schema
    .createIndex('outcome_by_campaign_id')
    .on('outcome')
    .columns(['campaign_id'])
    .execute()
}
