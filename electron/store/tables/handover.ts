/** Hand-over between two PCs. */

/**
 * When a row was last changed, as seen whenever a package is made or taken in: versions are ids of
 * those moments, so that two stores can tell which of two values came later, and when neither did.
 */
export interface RowVersionTable {
  table_name: string
  /** The values of the key, as a JSON array. */
  row_key: string
  /** The campaign it belongs to; empty: the office. */
  scope: string
  /** 0: was there and is deleted. */
  live: number
  /** Of the whole row. */
  hash: string
  /** The moment it came to be, or was deleted; of a row that is one value, the last change. */
  version: string
  /** `{field: [hash, version]}`; an empty version is the row's. Empty where the row is one value. */
  fields_json: string
}

/** All moments whose changes this store has, of a campaign or (empty) of the office. */
export interface KnownVersionTable {
  scope: string
  version: string
}

/** A package made here, or one taken in. */
export interface HandOverTable {
  id: string
  direction: 'sent' | 'taken-in'
  at: string
  actor: string
  /** The name of the PC that made it. */
  pc: string
  /** Null: the whole store. */
  campaign_id: string | null
  note: string
  /** Where the trail of the store that made it ended. */
  audit_lines: number
  audit_hash: string
  report_json: string
}

/** What a person chose where two PCs differed; both values stay readable. */
export interface MergeDecisionTable {
  id: string
  hand_over_id: string
  table_name: string
  row_key: string
  /** Empty: the whole row. */
  field: string
  chosen: 'ours' | 'theirs'
  ours_json: string
  theirs_json: string
}

/** Lines of the trails of other PCs, as they were, by hash. */
export interface AttachedAuditTable {
  hash: string
  seq: number
  at: string
  actor: string
  command: string
  detail_json: string
  prev_hash: string
}
