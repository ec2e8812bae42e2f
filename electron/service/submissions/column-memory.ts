/**
 * The memory of layouts: what somebody once corrected of a list's columns holds for the next list
 * with the same headings at the same places, and is said to. It can be forgotten.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CommandScope } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { RememberedLayout } from '#shared/submissions/review.ts'
import type { Corrections } from '#shared/submissions/corrections.ts'
import { MEANINGS } from '#shared/submissions/reading/column-meaning.ts'
import type { ListShape } from '#shared/submissions/reading/understand-workbook.ts'

const columnsSchema = z.array(z.object({ column: z.int(), meaning: z.enum(MEANINGS) }))

const FEWEST_HEADINGS = 2

/** The headings of a list, with what stands over them, as people read them. */
const headersOf = (list: ListShape): readonly string[] =>
  list.band.columns.filter(({ header }) => header !== '').map(({ header }) => header)

/**
 * Hash of a list's folded headings and their places; null where it has too few to be known by, or
 * lies on its side and has no columns that could be remembered.
 */
export function layoutKey(list: ListShape): string | null {
  if (list.turned === true) return null
  const headed = list.band.columns.filter(({ header }) => header !== '')
  if (headed.length < FEWEST_HEADINGS) return null
  const shape = headed.map(({ column, header }) => `${column} ${searchKey(header)}`).join('\n')
  return createHash('sha256').update(shape).digest('hex')
}

export interface Remembered {
  readonly keys: readonly string[]
  readonly columns: Corrections['columns']
}

/** What is remembered of the lists that were found. */
export async function rememberedFor(
  reader: Reader,
  lists: readonly ListShape[],
): Promise<Remembered> {
  const keyed = lists.flatMap((list) => {
    const key = layoutKey(list)
    return key === null ? [] : [{ key, sheet: list.sheet }]
  })
  if (keyed.length === 0) return { keys: [], columns: [] }
  const rows = await reader
    .selectFrom('column_layout')
    .where(
      'key',
      'in',
      keyed.map(({ key }) => key),
    )
    .select(['key', 'columns_json'])
    .execute()
  const known = new Map(
    rows.map((row) => [row.key, columnsSchema.parse(JSON.parse(row.columns_json))]),
  )
  return {
    keys: [...known.keys()],
    columns: keyed.flatMap(({ key, sheet }) =>
      (known.get(key) ?? []).map((column) => ({ sheet, ...column })),
    ),
  }
}

/** Remembers the corrected columns of every list that has any. */
export async function rememberColumns(
  tx: Writer,
  lists: readonly ListShape[],
  corrected: Corrections['columns'],
  { now, actor }: CommandScope,
): Promise<void> {
  for (const list of lists) {
    const key = layoutKey(list)
    const columns = corrected
      .filter(
        ({ sheet, column }) =>
          sheet === list.sheet && column >= list.band.from && column <= list.band.to,
      )
      .map(({ column, meaning }) => ({ column, meaning }))
    if (key === null || columns.length === 0) continue
    const values = {
      headers: headersOf(list).join('; '),
      columns_json: JSON.stringify(columns),
      remembered_at: now,
      remembered_by: actor,
    }
    await tx
      .insertInto('column_layout')
      .values({ key, ...values })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
      .execute()
  }
}

/** Every layout that is remembered, the latest first. */
export async function listLayouts(reader: Reader): Promise<readonly RememberedLayout[]> {
  const rows = await reader
    .selectFrom('column_layout')
    .orderBy('remembered_at', 'desc')
    .orderBy('key')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    key: row.key,
    headers: row.headers,
    columns: columnsSchema.parse(JSON.parse(row.columns_json)),
    rememberedAt: row.remembered_at,
    rememberedBy: row.remembered_by,
  }))
}

/** Forgets layouts; those that are not known are no matter. */
export async function forgetLayouts(
  tx: Writer,
  { keys }: { readonly keys: readonly string[] },
): Promise<{ readonly forgotten: number }> {
  const result = await tx
    .deleteFrom('column_layout')
    .where('key', 'in', [...keys])
    .executeTakeFirst()
  return { forgotten: Number(result.numDeletedRows) }
}
