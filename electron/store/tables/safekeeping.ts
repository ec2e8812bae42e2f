/** Audit, settings and original files. */

export interface AuditTable {
  /** Rises by one without gaps; the chain breaks where a line is missing. */
  seq: number
  at: string
  actor: string
  command: string
  detail_json: string
  prev_hash: string
  hash: string
}

export interface SettingTable {
  key: string
  value_json: string
}

/** Original files by content, so that one sent twice is kept once. */
export interface SourceFileTable {
  sha256: string
  size: number
  content: Uint8Array
}
