/** Clusters and blocks (cụm, khối thi đua) by year. A cluster is named as its members name it. */

/** The cluster of a unit in a year that is not the campaign's own; null: it was in none. */
export interface ClusterMemberTable {
  campaign_id: string
  year: number
  unit_id: string
  cluster: string | null
}

/** Who leads a cluster in a year, and who of the council follows it. */
export interface ClusterOfficeTable {
  campaign_id: string
  year: number
  cluster: string
  leader_unit_id: string | null
  deputies_json: string
  followers_json: string
}

/** What is scored, how equals are ranked, how many may be endorsed; of '' for all clusters. */
export interface ClusterTermsTable {
  campaign_id: string
  year: number
  cluster: string
  terms_json: string
  at: string
  actor: string
}

/** What one stage gave one unit: hundredths by criterion. */
export interface ClusterSheetTable {
  campaign_id: string
  year: number
  unit_id: string
  stage: 'self' | 'cross-check' | 'cluster'
  day: string
  author: string
  by_unit_id: string | null
  scores_json: string
  note: string | null
  entered_at: string
  entered_by: string
}

/** A unit that is not ranked in a year. */
export interface ClusterExclusionTable {
  campaign_id: string
  year: number
  unit_id: string
  reason: string
  at: string
  actor: string
}

/** Suy tôn of a unit, or of one nomination, as the minutes have it. */
export interface ClusterEndorsementTable {
  id: string
  campaign_id: string
  year: number
  cluster: string | null
  unit_id: string
  nomination_id: string | null
  award: string | null
  endorsed: number
  votes_for: number | null
  votes_cast: number | null
  endorsed_by: string
  /** "Biên bản số 03/BB-KTĐ ngày 05/12/2022" */
  minutes: string
  minutes_number: string | null
  minutes_day: string | null
  received_at: string
  entered_by: string
}
