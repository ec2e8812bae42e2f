/** What the standing office found and concluded. */

/** One evidence value that a criterion looks at. */
export interface EvidenceTable {
  campaign_id: string
  nomination_id: string
  key: string
  value_json: string
  source: string | null
  at: string
  actor: string
}

/** Suy tôn of a nomination by its cluster or block, as its minutes have it. */
export interface EndorsementTable {
  id: string
  campaign_id: string
  nomination_id: string
  endorsed: number
  endorsed_by: string
  minutes: string
  received_at: string
}

export interface OverrideTable {
  id: string
  campaign_id: string
  nomination_id: string
  /** A reason code of eligibility, or a criterion's id. */
  reason_code: string
  name: string
  reason: string
  day: string
}

export interface ConclusionTable {
  nomination_id: string
  campaign_id: string
  conclusion: 'eligible' | 'not-eligible' | 'for-council'
  reason: string
  at: string
  actor: string
}
