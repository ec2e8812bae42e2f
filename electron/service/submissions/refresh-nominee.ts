/**
 * What a later row says of a nominee who is known already. A list that replaces an earlier one has
 * the last word; any other row only fills in what was not known.
 */
import { z } from 'zod'
import type { Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { RowReading } from '#shared/submissions/file-reading.ts'

const FIELDS = ['honorific', 'birth', 'gender', 'position', 'workplace'] as const

type Fields = Pick<RowReading, (typeof FIELDS)[number] | 'award' | 'achievement'>

const knownFields = (tx: Writer, nominationIds: readonly string[]) =>
  tx
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.id', 'in', [...nominationIds])
    .select([
      'nomination.id',
      'nominee.id as nomineeId',
      'nomination.award',
      'nomination.achievement',
      'nominee.honorific',
      'nominee.birth',
      'nominee.gender',
      'nominee.position',
      'nominee.workplace',
    ])
    .execute()

const later = <Value>(how: 'replace' | 'fill', before: Value | null, now: Value | null) =>
  how === 'replace' ? (now ?? before) : (before ?? now)

const fieldsAfter = (before: Fields, row: RowReading, how: 'replace' | 'fill'): Fields => ({
  honorific: later(how, before.honorific, row.honorific),
  birth: later(how, before.birth, row.birth),
  gender: later(how, before.gender, row.gender),
  position: later(how, before.position, row.position),
  workplace: later(how, before.workplace, row.workplace),
  award: later(how, before.award, row.award),
  achievement: later(how, before.achievement, row.achievement),
})

const FIELD_NAMES = [...FIELDS, 'award', 'achievement'] as const
const sameFields = (left: Fields, right: Fields): boolean =>
  FIELD_NAMES.every((field) => left[field] === right[field])

/** Writes the fields of a nominee and of his nomination. */
export async function writeFields(
  tx: Writer,
  of: { readonly id: string; readonly nomineeId: string },
  fields: Fields,
): Promise<void> {
  const { award, achievement, ...person } = fields
  await tx.updateTable('nominee').set(person).where('id', '=', of.nomineeId).execute()
  await tx.updateTable('nomination').set({ award, achievement }).where('id', '=', of.id).execute()
}

const AT_ONCE = 500

/** The repeated rows of an import; what they change is kept with it, so that it can be taken back. */
export async function refreshNominees(
  tx: Writer,
  submissionId: string,
  repeats: readonly { readonly nominationId: string; readonly row: RowReading }[],
  how: 'replace' | 'fill',
): Promise<void> {
  let seq = 0
  const known = new Map<string, Fields & { readonly id: string; readonly nomineeId: string }>()
  const ids = [...new Set(repeats.map(({ nominationId }) => nominationId))]
  for (let start = 0; start < ids.length; start += AT_ONCE)
    for (const one of await knownFields(tx, ids.slice(start, start + AT_ONCE)))
      known.set(one.id, one)
  for (const { nominationId, row } of repeats) {
    const before = known.get(nominationId)
    if (before === undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: nominationId })
    const after = fieldsAfter(before, row, how)
    if (sameFields(before, after)) continue
    await writeFields(tx, before, after)
    known.set(nominationId, { ...before, ...after })
    const { id: _id, nomineeId: _nominee, ...fields } = before
    await tx
      .insertInto('import_change')
      .values({
        submission_id: submissionId,
        nomination_id: nominationId,
        seq,
        before_json: JSON.stringify(fields),
        after_json: JSON.stringify(after),
      })
      .execute()
    seq += 1
  }
}

const fieldsSchema = z.object({
  honorific: z.string().nullable(),
  birth: z.string().nullable(),
  gender: z.enum(['male', 'female']).nullable(),
  position: z.string().nullable(),
  workplace: z.string().nullable(),
  award: z.string().nullable(),
  achievement: z.string().nullable(),
})

/** Gives back what an import wrote over; a field that somebody changed since keeps its new value. */
export async function restoreNominees(tx: Writer, submissionId: string): Promise<void> {
  const changes = await tx
    .selectFrom('import_change')
    .where('submission_id', '=', submissionId)
    .orderBy('seq', 'desc')
    .selectAll()
    .execute()
  for (const change of changes) {
    const [now] = await knownFields(tx, [change.nomination_id])
    if (now === undefined) continue
    const before = fieldsSchema.parse(JSON.parse(change.before_json))
    const after = fieldsSchema.parse(JSON.parse(change.after_json))
    const given = <Field extends (typeof FIELD_NAMES)[number]>(field: Field): Fields[Field] =>
      now[field] === after[field] ? before[field] : now[field]
    await writeFields(tx, now, {
      honorific: given('honorific'),
      birth: given('birth'),
      gender: given('gender'),
      position: given('position'),
      workplace: given('workplace'),
      award: given('award'),
      achievement: given('achievement'),
    })
  }
}
