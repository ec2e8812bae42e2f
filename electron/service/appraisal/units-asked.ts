/** Whose part of a campaign is read. */
import { sql, type RawBuilder } from 'kysely'

export interface UnitsAsked {
  readonly campaignId: string
  /** Null: all there are. */
  readonly unitIds: readonly string[] | null
}

export interface SomeUnits extends UnitsAsked {
  readonly unitIds: readonly string[]
}

/** The nominations of some units, for `in`. */
export const nominationsOf = ({ campaignId, unitIds }: SomeUnits): RawBuilder<string> =>
  sql<string>`(select id from nomination where campaign_id = ${campaignId}
    and unit_id in (select value from json_each(${JSON.stringify(unitIds)})))`
