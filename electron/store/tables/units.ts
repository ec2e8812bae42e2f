/** The unit catalogue. */

export interface UnitTable {
  id: string
  code: string | null
  name: string
  name_key: string
  search_key: string
  type: string
  cluster: string | null
  parent: string | null
  valid_from: string | null
  valid_to: string | null
  successor_id: string | null
}

export interface UnitAliasTable {
  unit_id: string
  alias: string
  alias_key: string
  /** `catalogue`: from the unit catalogue; `accepted`: confirmed by a clerk at an import. */
  source: 'catalogue' | 'accepted'
}
