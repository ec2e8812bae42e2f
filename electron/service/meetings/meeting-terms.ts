/** What was settled of a meeting beside its own row: rules by award, rehearsal, the record. */
import { z } from 'zod'
import type { Reader, Writer } from '#electron/store/reader.ts'
import {
  EMPTY_RECORD,
  meetingRecordSchema,
  type MeetingRecord,
} from '#shared/meetings/meeting-record.ts'
import { voteRuleSchema, type VoteRule } from '#shared/meetings/vote-rule.ts'

export interface MeetingTerms {
  readonly rehearsal: boolean
  readonly awardRules: Readonly<Record<string, VoteRule>>
  readonly record: MeetingRecord
}

const awardRulesSchema = z.record(z.string(), voteRuleSchema)
const NO_TERMS: MeetingTerms = { rehearsal: false, awardRules: {}, record: EMPTY_RECORD }

/**
 * What a meeting is held under beside its rule: rehearsal, rules of single awards, notes for the
 * minutes.
 */
export async function termsOf(reader: Reader, meetingId: string): Promise<MeetingTerms> {
  const row = await reader
    .selectFrom('meeting_terms')
    .where('meeting_id', '=', meetingId)
    .selectAll()
    .executeTakeFirst()
  if (row === undefined) return NO_TERMS
  return {
    rehearsal: row.rehearsal === 1,
    awardRules: awardRulesSchema.parse(JSON.parse(row.award_rules_json)),
    record:
      row.record_json === null
        ? EMPTY_RECORD
        : meetingRecordSchema.parse(JSON.parse(row.record_json)),
  }
}

/** Keeps the terms of a meeting in place of those before. */
export async function writeTerms(
  tx: Writer,
  meetingId: string,
  terms: MeetingTerms,
): Promise<void> {
  const columns = {
    rehearsal: terms.rehearsal ? 1 : 0,
    award_rules_json: JSON.stringify(terms.awardRules),
    record_json: JSON.stringify(terms.record),
  }
  await tx
    .insertInto('meeting_terms')
    .values({ meeting_id: meetingId, ...columns })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(columns))
    .execute()
}
