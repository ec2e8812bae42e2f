/** Whom or what a step was about, in the words of the rows it changed. */
import { z } from 'zod'
import type { RowChange } from '#electron/store/journal/row-journal.ts'
import type { Reader } from '#electron/store/reader.ts'
import { undoText } from '#shared/text/undo.ts'

const textSchema = z.string()

interface Changed {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

const rowSchema = z.record(z.string(), z.unknown())
const changedOf = ({ table, before, after }: RowChange): Changed => ({
  table,
  row: rowSchema.parse(JSON.parse(after ?? before ?? '{}')),
})

const textIn = (changed: readonly Changed[], table: string, column: string): string | null => {
  const found = changed.find((one) => one.table === table)
  return textSchema.safeParse(found?.row[column]).data ?? null
}

async function nominees(reader: Reader, changed: readonly Changed[]): Promise<string | null> {
  const ids = new Set(
    changed.flatMap(({ table, row }) => {
      const id = textSchema.safeParse(table === 'nomination' ? row['id'] : row['nomination_id'])
      return id.success ? [id.data] : []
    }),
  )
  const [first] = ids
  const direct = textIn(changed, 'nominee', 'name')
  const named =
    direct !== null || first === undefined
      ? direct
      : ((
          await reader
            .selectFrom('nomination')
            .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
            .where('nomination.id', '=', first)
            .select('nominee.name')
            .executeTakeFirst()
        )?.name ?? null)
  return named === null ? null : undoText.subject(named, Math.max(0, ids.size - 1))
}

async function unit(reader: Reader, changed: readonly Changed[]): Promise<string | null> {
  const own = textIn(changed, 'unit', 'name')
  if (own !== null) return own
  const id = changed
    .map(({ row }) => textSchema.safeParse(row['unit_id']).data)
    .find((one) => one !== undefined)
  if (id === undefined) return null
  const row = await reader.selectFrom('unit').where('id', '=', id).select('name').executeTakeFirst()
  return row?.name ?? null
}

/** The most telling name among the rows; null where none has one. */
export async function subjectOf(
  reader: Reader,
  changes: readonly RowChange[],
): Promise<string | null> {
  const changed = changes.map(changedOf)
  return (
    textIn(changed, 'submission', 'file_name') ??
    textIn(changed, 'attachment', 'file_name') ??
    textIn(changed, 'registration', 'title') ??
    textIn(changed, 'unit_alias', 'alias') ??
    textIn(changed, 'fund_entry', 'reason') ??
    (await nominees(reader, changed)) ??
    (await unit(reader, changed))
  )
}
