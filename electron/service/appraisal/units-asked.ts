/** Whose part of a campaign is read. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { among } from '#electron/store/among.ts'

export interface UnitsAsked {
  readonly campaignId: string
  /** Null: all there are. */
  readonly unitIds: readonly string[] | null
}

const ALL = sql<SqlBool>`true`

/** Whether `column` names a unit that is asked about, for `where`. */
export const ofUnits = ({ unitIds }: UnitsAsked, column = 'unit_id'): RawBuilder<SqlBool> =>
  unitIds === null ? ALL : sql<SqlBool>`${sql.ref(column)} in ${among(unitIds)}`

/** Whether `column` names a nomination of a unit that is asked about, for `where`. */
export const ofNominations = (
  { campaignId, unitIds }: UnitsAsked,
  column = 'nomination_id',
): RawBuilder<SqlBool> =>
  unitIds === null
    ? ALL
    : sql<SqlBool>`${sql.ref(column)} in (select id from nomination
        where campaign_id = ${campaignId} and unit_id in ${among(unitIds)})`
