/** The fund for emulation and rewards: what a person wrote down, never changed, only cancelled. */

export interface FundEntryTable {
  id: string
  day: string
  /** One of FUND_KINDS: it says whether the money came in or went out. */
  kind: string
  /** Whole đồng, above zero. */
  amount: number
  document: string | null
  reason: string
  entered_at: string
  entered_by: string
  cancelled_reason: string | null
  cancelled_at: string | null
  cancelled_by: string | null
}
