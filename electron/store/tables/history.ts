/** What the office knows of earlier years and of what speaks for or against a nomination. */

/** A file that filled one of the registers; taking it back takes its rows. */
export interface HistoryImportTable {
  id: string
  register: 'awards' | 'initiatives'
  file_name: string
  sha256: string
  imported_at: string
  imported_by: string
  /** Rows of the file that are not in the register, each with its reason. */
  left_out_json: string
}

/** An award of an earlier year, as its list or decision has it. */
export interface PastAwardTable {
  id: string
  import_id: string | null
  year: number
  kind: 'collective' | 'individual' | 'household' | 'enterprise'
  honorific: string | null
  name: string
  name_key: string
  search_key: string
  birth: string | null
  position: string | null
  workplace: string | null
  unit_id: string | null
  /** As written: "Giấy khen của Chủ tịch UBND huyện", "Chiến sĩ thi đua cơ sở". */
  award: string
  achievement: string | null
  number: string | null
  day: string | null
  row: number | null
  entered_at: string
  entered_by: string
}

/** A recognised initiative or research topic (sáng kiến, đề tài) of one author. */
export interface InitiativeTable {
  id: string
  import_id: string | null
  title: string
  title_key: string
  author: string
  author_key: string
  search_key: string
  birth: string | null
  workplace: string | null
  unit_id: string | null
  recognised_by: string | null
  number: string | null
  day: string | null
  year: number | null
  reach: 'co-so' | 'xa' | 'huyen' | 'tinh' | 'toan-quoc' | null
  note: string | null
  row: number | null
  entered_at: string
  entered_by: string
}

/** A petition or complaint that holds a nomination back until it is settled. */
export interface PetitionTable {
  id: string
  campaign_id: string
  nomination_id: string
  kind: 'khieu-nai' | 'to-cao' | 'phan-anh' | 'bao-chi'
  content: string
  sender: string | null
  received_day: string
  entered_at: string
  entered_by: string
  settled_day: string | null
  outcome: 'unfounded' | 'founded' | 'withdrawn' | null
  settlement: string | null
  settled_by: string | null
}

/** Work that a unit registered of its own will, beside what the plan asks for. */
export interface VoluntaryRegistrationTable {
  registration_id: string
}

/** A nomination for a deed out of season (đột xuất): outside the campaign's days and quotas. */
export interface SuddenAwardTable {
  nomination_id: string
  /** The day of the deed. */
  day: string
  deed: string
  entered_at: string
  entered_by: string
}
