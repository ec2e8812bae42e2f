/** Campaigns and their pinned plans. */

export interface CampaignTable {
  id: string
  name: string
  /** `rehearsal` marks a copy made to practise on; never listed among the real ones. */
  status: 'open' | 'closed'
  plan_json: string
  opened_at: string
  closed_at: string | null
}

/** A unit's membership in a campaign: the cluster and type of that year, and its place in lists. */
export interface CampaignUnitTable {
  campaign_id: string
  unit_id: string
  position: number
  type: string
  cluster: string | null
  takes_part: number
}

/** A change of the pinned plan, kept beside it: who, when, why, on the strength of which paper. */
export interface CampaignChangeTable {
  id: string
  campaign_id: string
  seq: number
  at: string
  actor: string
  change_json: string
}
