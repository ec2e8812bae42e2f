/** What importing remembers beside what it writes. */

/** The meaning of a layout's columns, as somebody corrected them once. */
export interface ColumnLayoutTable {
  /** SHA-256 of the folded headings and where they stand. */
  key: string
  /** The headings, for people. */
  headers: string
  columns_json: string
  remembered_at: string
  remembered_by: string
}

/** Two nominations of people who are not one, although their names agree; each pair once. */
export interface DistinctPersonTable {
  nomination_id: string
  other_id: string
}

/** What an import changed of a nominee who was there before it. */
export interface ImportChangeTable {
  submission_id: string
  nomination_id: string
  seq: number
  before_json: string
  after_json: string
}
