/** What units sent: submissions, nominees, nominations, papers, registrations. */

/** One sending of one unit; an import makes one. */
export interface SubmissionTable {
  id: string
  campaign_id: string
  unit_id: string
  /** What the terminal calls it: R0001, R0002 … */
  receipt: string
  file_name: string
  sha256: string
  purpose: 'nomination' | 'registration'
  number: string | null
  day: string | null
  /** The list says that it takes the place of earlier ones. */
  replaces: number
  received_at: string
  channel: string | null
  note: string | null
  imported_at: string
  imported_by: string
  rows_in_file: number
  /** Left-out rows, repairs, counts, totals and issues of the reading. */
  reading_json: string
}

export interface NomineeTable {
  id: string
  kind: 'collective' | 'individual' | 'household' | 'enterprise'
  honorific: string | null
  name: string
  name_key: string
  search_key: string
  sort_key: string
  birth: string | null
  gender: 'male' | 'female' | null
  position: string | null
  workplace: string | null
}

export interface NominationTable {
  id: string
  campaign_id: string
  unit_id: string
  nominee_id: string
  award: string | null
  achievement: string | null
  figures_json: string | null
  /** Categories somebody recorded (nong-dan, gia-dinh …); null: not recorded. */
  categories_json: string | null
  /** Receipt of one entered by hand; null where it stands in a file. */
  entered_at: string | null
  /** `active` counts; `needs-decision` waits for a person; `withdrawn` was taken back. */
  state: 'active' | 'needs-decision' | 'withdrawn'
  issues_json: string | null
  /** 1 where an over-quota unit chose to keep this one, 0 where it chose to drop it. */
  kept: number | null
  /** Why the row needs a decision, or why it was withdrawn. */
  note: string | null
  seq: number
}

/** Where a nomination stands in a file; a person listed twice has two listings, one nomination. */
export interface ListingTable {
  submission_id: string
  nomination_id: string
  sheet: string | null
  row: number
  seq: number
}

/** A dossier paper received: for the whole submission of a unit, or for one nomination. */
export interface PaperTable {
  id: string
  campaign_id: string
  unit_id: string
  submission_id: string | null
  nomination_id: string | null
  component: string
  /** `missing` records that somebody looked and it was not there. */
  state: 'present' | 'missing' | 'defective'
  received_at: string
  number: string | null
  day: string | null
  pages: number | null
  sha256: string | null
  file_name: string | null
  note: string | null
}

/** A report or another artefact of a milestone handed in by a unit. */
export interface MilestoneReceiptTable {
  id: string
  campaign_id: string
  unit_id: string
  /** The import whose facts of receipt told of it; null where the desk entered it by hand. */
  submission_id: string | null
  milestone: string
  received_at: string
  note: string | null
}

export interface RegistrationTable {
  id: string
  campaign_id: string
  unit_id: string
  submission_id: string | null
  type: string
  title: string
  due: string | null
  scope: string | null
  owner: string | null
  received_at: string
  through_unit_id: string | null
  done_day: string | null
  evidence: string | null
}

/** A dossier sent back to its unit for completion. */
export interface DossierReturnTable {
  id: string
  campaign_id: string
  unit_id: string
  reason: string
  due_day: string
  returned_at: string
  returned_by: string
  completed_at: string | null
}
