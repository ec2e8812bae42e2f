/** A list beside the one its unit has now, before it takes its place. */
import type { ServiceContext } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { compareLists } from '#shared/submissions/compare-lists.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'
import type { ListComparison } from '#shared/submissions/review.ts'
import type { ReviewInput } from './review-file.ts'
import { understandFile } from './understand-file.ts'

/**
 * The nomination lists of a unit that stand: one that replaces takes the place of all received before
 * it, any other adds to them. Source: design §7.
 */
async function standingFiles(reader: Reader, campaignId: string, unitId: string) {
  const rows = await reader
    .selectFrom('submission')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .where('purpose', '=', 'nomination')
    .select(['id', 'receipt', 'received_at', 'replaces'])
    .execute()
  const files = rows.toSorted((left, right) => {
    if (left.received_at === right.received_at) return byReceipt(left.receipt, right.receipt)
    return left.received_at < right.received_at ? -1 : 1
  })
  const last = files.findLastIndex(({ replaces }) => replaces === 1)
  return files.slice(Math.max(0, last))
}

/** Who stands in these files, in their order. */
const listedIn = (reader: Reader, submissionIds: readonly string[]) =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.state', '!=', 'withdrawn')
    .where('nomination.id', 'in', (db) =>
      db
        .selectFrom('listing')
        .where('listing.submission_id', 'in', [...submissionIds])
        .select('listing.nomination_id'),
    )
    .orderBy('nomination.seq')
    .select([
      'nominee.kind',
      'nominee.honorific',
      'nominee.name',
      'nominee.birth',
      'nominee.position',
      'nominee.workplace',
      'nomination.award',
      'nomination.achievement',
    ])
    .execute()

/** @throws Refusal FILE_UNREADABLE, UNIT_UNKNOWN */
export async function compareFile(
  reader: Reader,
  input: Omit<ReviewInput, 'rows'>,
  context: ServiceContext,
): Promise<ListComparison> {
  const understood = await understandFile(input, context)
  if ('error' in understood)
    throw new Refusal('FILE_UNREADABLE', { file: understood.file, detail: understood.message })
  const { reading } = understood
  const wanted = input.unit ?? reading.unit
  const { replaces } = reading
  if (wanted === null || reading.purpose === 'registration')
    return { unit: wanted, replaces, standing: [], rows: [] }
  const unit = await findUnit(reader, input.campaignId, wanted)
  const standing = await standingFiles(reader, input.campaignId, unit.id)
  const before = await listedIn(
    reader,
    standing.map(({ id }) => id),
  )
  return {
    unit: unit.name,
    replaces,
    standing: standing.map(({ receipt }) => receipt),
    rows: standing.length === 0 ? [] : compareLists(before, reading.rows),
  }
}
