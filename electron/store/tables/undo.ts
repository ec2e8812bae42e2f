/** What can be undone, what was purged and taken out. Belongs to this PC: neither handed over nor merged. */

/** A command that changed rows of the desk's data, or a vote or decision before which nothing can be undone. */
export interface UndoStepTable {
  /** Rises; the step done last has the highest. */
  seq: number
  /** null: about the whole store. */
  campaign_id: string | null
  command: string
  /** What was done to whom, in Vietnamese. */
  name: string
  at: string
  actor: string
  state: 'done' | 'undone' | 'final'
  /** Version of the tables that the rows were taken from. */
  schema: number
}

/** A row that the step changed, whole, as JSON; null where it was not there. */
export interface UndoRowTable {
  step_seq: number
  position: number
  table_name: string
  row_key: string
  before_json: string | null
  after_json: string | null
}

/** A campaign whose personal data were taken away. */
export interface PurgeTable {
  campaign_id: string
  at: string
  actor: string
}

/** A file that somebody took out. */
export interface ExportLogTable {
  seq: number
  at: string
  actor: string
  procedure: string
  file: string
  bytes: number
}
