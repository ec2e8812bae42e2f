/** Decisions and what they print. */

export interface BaseSalaryTable {
  from_day: string
  amount: number
  source: string
  status: 'in-force' | 'announced'
  confirmed_through: string | null
}

export interface DecisionTable {
  id: string
  campaign_id: string
  award: string
  number: string | null
  day: string | null
  state: 'draft' | 'issued' | 'corrected' | 'withdrawn'
  signer_json: string
  base_salary: number | null
  created_at: string
  issued_at: string | null
  corrects_id: string | null
}

/** Why a document corrects or withdraws the decision that its `corrects_id` names. */
export interface DecisionChangeTable {
  decision_id: string
  kind: 'correction' | 'withdrawal'
  reason: string
}

/** A line of the annex as it will be printed, whatever happens to names and units later. */
export interface DecisionLineTable {
  decision_id: string
  position: number
  nomination_id: string
  kind: 'collective' | 'individual' | 'household' | 'enterprise'
  honorific: string | null
  name: string
  position_text: string | null
  workplace: string | null
  unit_name: string
  money: number
}

/** A file that the office gave to be filled; `check_json` is what was found in it when it came. */
export interface OfficeTemplateTable {
  id: string
  name: string
  type: 'xlsx' | 'docx'
  content: Uint8Array
  check_json: string
  added_at: string
  added_by: string
}

/** Where the texts of a certificate stand on its pre-printed form, and a picture of the form. */
export interface CertificateFormTable {
  id: string
  form_json: string
  scan: Uint8Array | null
  scan_type: string | null
  changed_at: string
}
