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

/** Somebody who works at this desk under a name of his own. */
export interface DeskUserTable {
  id: string
  name: string
  /** The name as two spellings of it are told to be one. */
  name_key: string
  role: 'office' | 'appraiser' | 'viewer'
  active: number
  /** How the passphrase was made into a hash, and the hash; never the passphrase. */
  passphrase_json: string
  /** Wrong passphrases since the last right one. */
  failures: number
  /** When the last attempt was counted, in milliseconds of this PC's clock. */
  failed_at: number | null
  created_at: string
}
