/** Files attached to the components of dossiers; their content lies beside the store. */

/** One file of one component: of a unit's whole submission, or of one nomination. */
export interface AttachmentTable {
  id: string
  campaign_id: string
  unit_id: string
  nomination_id: string | null
  /** Id of the component, or of one of its alternatives. */
  component: string
  sha256: string
  bytes: number
  file_name: string
  added_at: string
  added_by: string
}

/** Content by hash, only in what travels alone: a copy in one file, a hand-over package. */
export interface AttachmentContentTable {
  sha256: string
  content: Uint8Array
}
