/** Reads nominations: pages of a campaign's list, one by its id. */
import { z } from 'zod'
import type { ServiceContext } from '#electron/service/context.ts'
import { among } from '#electron/store/among.ts'
import type { Reader } from '#electron/store/reader.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import type { Issue } from '#shared/submissions/file-reading.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'
import { findNominations } from './find-nominations.ts'

export const issuesSchema = z.array(
  z.object({ code: z.string(), cell: z.string().nullable(), message: z.string() }),
)

const parseIssues = (json: string | null): readonly Issue[] =>
  json === null ? [] : issuesSchema.parse(JSON.parse(json))

/** Nominations of a campaign joined with nominee and unit, before any filter or order. */
export const nominationsOf = (reader: Reader, campaignId: string) =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)

const NOMINATION_COLUMNS = [
  'nomination.id',
  'nomination.unit_id',
  'unit.name as unit_name',
  'nominee.kind',
  'nominee.honorific',
  'nominee.name',
  'nominee.birth',
  'nominee.gender',
  'nominee.position',
  'nominee.workplace',
  'nomination.award',
  'nomination.achievement',
  'nomination.state',
  'nomination.kept',
  'nomination.note',
  'nomination.issues_json',
] as const

type NominationQuery = ReturnType<typeof nominationsOf>

/** Runs a query of `nominationsOf` and adds the receipts of each row. */
export async function nominationRows(
  reader: Reader,
  query: NominationQuery,
): Promise<readonly NominationRow[]> {
  const rows = await query.select(NOMINATION_COLUMNS).execute()
  const receipts =
    rows.length === 0
      ? []
      : await reader
          .selectFrom('listing')
          .innerJoin('submission', 'submission.id', 'listing.submission_id')
          .where('listing.nomination_id', 'in', among(rows.map((row) => row.id)))
          .select(['listing.nomination_id', 'submission.receipt'])
          .distinct()
          .execute()
  const byNomination = Map.groupBy(
    receipts.toSorted((left, right) => byReceipt(left.receipt, right.receipt)),
    (row) => row.nomination_id,
  )
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unit: row.unit_name,
    kind: row.kind,
    honorific: row.honorific,
    name: row.name,
    birth: row.birth,
    gender: row.gender,
    position: row.position,
    workplace: row.workplace,
    award: row.award,
    achievement: row.achievement,
    state: row.state,
    kept: row.kept === 1,
    note: row.note,
    issues: parseIssues(row.issues_json),
    receipts: (byNomination.get(row.id) ?? []).map(({ receipt }) => receipt),
  }))
}

export interface NominationFilter {
  readonly campaignId: string
  readonly search?: string | undefined
  readonly unitId?: string | undefined
  readonly kind?: NominationRow['kind'] | undefined
  readonly award?: string | undefined
  readonly state?: NominationRow['state'] | undefined
  readonly sort: 'list' | 'name' | 'unit' | 'award'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** The list as it came, or one unit's of it: SQLite has it in this order. */
async function pageInOrder(reader: Reader, { campaignId, unitId, ...filter }: NominationFilter) {
  const whole = nominationsOf(reader, campaignId)
  const counted = reader.selectFrom('nomination').where('campaign_id', '=', campaignId)
  const count = await (unitId === undefined ? counted : counted.where('unit_id', '=', unitId))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst()
  const rows = await nominationRows(
    reader,
    (unitId === undefined ? whole : whole.where('nomination.unit_id', '=', unitId))
      .orderBy('nomination.seq', filter.descending ? 'desc' : 'asc')
      .limit(filter.limit)
      .offset(filter.offset),
  )
  return { total: count?.total ?? 0, rows }
}

/** A page of nominations with the number of all that fit the filter. */
export async function listNominations(
  reader: Reader,
  filter: NominationFilter,
  { store }: Pick<ServiceContext, 'store'>,
): Promise<{ readonly total: number; readonly rows: readonly NominationRow[] }> {
  const { campaignId, kind, award, state, search, sort, offset, limit } = filter
  const asItCame =
    sort === 'list' &&
    searchKey(search ?? '') === '' &&
    [kind, award, state].every((value) => value === undefined)
  // Making the list in memory for it would take longer than the page.
  const made = asItCame ? await store.listIfMade(campaignId) : await store.listOf(campaignId)
  if (made === null) return pageInOrder(reader, filter)
  const found = findNominations(made, filter)
  const ids = found.slice(offset, offset + limit).map(({ id }) => id)
  const rows =
    ids.length === 0
      ? []
      : await nominationRows(
          reader,
          nominationsOf(reader, campaignId).where('nomination.id', 'in', among(ids)),
        )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return { total: found.length, rows: ids.flatMap((id) => byId.get(id) ?? []) }
}

/** One nomination. @throws Refusal NOMINATION_UNKNOWN */
export async function getNomination(
  reader: Reader,
  { campaignId, nominationId }: { readonly campaignId: string; readonly nominationId: string },
): Promise<NominationRow> {
  const [row] = await nominationRows(
    reader,
    nominationsOf(reader, campaignId).where('nomination.id', '=', nominationId),
  )
  if (row === undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: nominationId })
  return row
}
