/**
 * What a later row says of a nominee who is known already. A list that replaces an earlier one has
 * the last word; any other row only fills in what was not known.
 */
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { RowReading } from '#shared/submissions/file-reading.ts'

const FIELDS = ['honorific', 'birth', 'gender', 'position', 'workplace'] as const

/** @throws Refusal NOMINATION_UNKNOWN */
export async function refreshNominee(
  tx: Writer,
  nominationId: string,
  row: RowReading,
  how: 'replace' | 'fill',
): Promise<void> {
  const known = await tx
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.id', '=', nominationId)
    .select([
      'nominee.id as nomineeId',
      'nomination.award',
      'nomination.achievement',
      'nominee.honorific',
      'nominee.birth',
      'nominee.gender',
      'nominee.position',
      'nominee.workplace',
    ])
    .executeTakeFirst()
  if (known === undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: nominationId })
  const later = <Value>(before: Value | null, now: Value | null): Value | null =>
    how === 'replace' ? (now ?? before) : (before ?? now)
  const changed =
    FIELDS.some((field) => later(known[field], row[field]) !== known[field]) ||
    later(known.award, row.award) !== known.award ||
    later(known.achievement, row.achievement) !== known.achievement
  if (!changed) return
  await tx
    .updateTable('nominee')
    .set({
      honorific: later(known.honorific, row.honorific),
      birth: later(known.birth, row.birth),
      gender: later(known.gender, row.gender),
      position: later(known.position, row.position),
      workplace: later(known.workplace, row.workplace),
    })
    .where('id', '=', known.nomineeId)
    .execute()
  await tx
    .updateTable('nomination')
    .set({
      award: later(known.award, row.award),
      achievement: later(known.achievement, row.achievement),
    })
    .where('id', '=', nominationId)
    .execute()
}
