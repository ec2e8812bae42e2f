/** What meetings keep beside their ballots: conflicts, events, terms; and the scoring of a campaign. */

/** A person's judgment on a possible conflict of interest; without a row nobody judged it yet. */
export interface ConflictTable {
  member_id: string
  nomination_id: string
  campaign_id: string
  verdict: 'confirmed' | 'dismissed'
  note: string | null
  actor: string
  at: string
}

/** Absent for meetings convened before there was such a table: no rehearsal, one rule, no record. */
export interface MeetingTermsTable {
  meeting_id: string
  rehearsal: number
  /** Rules that differ from the meeting's own, by award. */
  award_rules_json: string
  record_json: string | null
}

/** One thing that happened in a meeting, in order from 1. Never how a member voted in secret. */
export interface MeetingEventTable {
  meeting_id: string
  seq: number
  at: string
  actor: string
  event_json: string
}

/** Rubrics of a campaign in the order in which they came into use; the last one is in use. */
export interface RubricTable {
  campaign_id: string
  seq: number
  /** 1 where no rubric was given and the score files implied one. */
  implied: number
  rubric_json: string
  actor: string
  at: string
}

/** Absent where sheets were only ever imported: closed, the mean, no tie-breaks. */
export interface ScoringTable {
  campaign_id: string
  state: 'open' | 'closed'
  method_json: string
  tie_breaks_json: string
}
