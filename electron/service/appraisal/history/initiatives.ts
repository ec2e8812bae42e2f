/** The register of recognised initiatives and research topics. */
import type { CommandScope } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { InitiativeRow, RegisterPage } from '#shared/appraisal/history-contract.ts'
import type { InitiativeLine } from '#shared/appraisal/initiatives-file.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { RegisterQuery } from './past-awards.ts'

const initiativesIn = (reader: Reader) =>
  reader.selectFrom('initiative').leftJoin('unit', 'unit.id', 'initiative.unit_id')

const withUnit = (reader: Reader) =>
  initiativesIn(reader).selectAll('initiative').select('unit.name as unit_name')

type Stored = Awaited<ReturnType<ReturnType<typeof withUnit>['executeTakeFirstOrThrow']>>

const initiativeRow = (row: Stored): InitiativeRow => ({
  id: row.id,
  title: row.title,
  author: row.author,
  birth: row.birth,
  workplace: row.workplace,
  unitId: row.unit_id,
  unit: row.unit_name,
  recognisedBy: row.recognised_by,
  number: row.number,
  day: row.day,
  year: row.year,
  reach: row.reach,
  note: row.note,
  importId: row.import_id,
})

/** A page of the register; text is compared without marks. */
export async function listInitiatives(
  reader: Reader,
  input: RegisterQuery,
): Promise<RegisterPage<InitiativeRow>> {
  let query = initiativesIn(reader)
  const { search, year, unitId } = input
  if (year !== undefined) query = query.where('initiative.year', '=', year)
  if (unitId !== undefined) query = query.where('initiative.unit_id', '=', unitId)
  for (const word of searchKey(search ?? '').split(' '))
    if (word !== '') query = query.where('initiative.search_key', 'like', `%${word}%`)
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const years = await reader
    .selectFrom('initiative')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  const rows = await query
    .selectAll('initiative')
    .select('unit.name as unit_name')
    .orderBy('initiative.year', 'desc')
    .orderBy('initiative.search_key')
    .orderBy('initiative.id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  return {
    total,
    years: years.flatMap((one) => one.year ?? []),
    rows: rows.map(initiativeRow),
  }
}

/** One initiative of one author by which the register knows that it has it already. */
export const initiativeKey = (row: {
  readonly title_key: string
  readonly author_key: string
  readonly birth: string | null
}): string => [row.title_key, row.author_key, row.birth].join('\n')

/** The columns of a new row. `unitId`: of the catalogue, or null. */
export function initiativeValues(
  line: Omit<InitiativeLine, 'unit' | 'row'> & { readonly row?: number },
  unitId: string | null,
  by: CommandScope & { readonly importId: string | null },
) {
  const { title, author, birth, workplace, recognisedBy, number, day, reach, note } = line
  return {
    id: newId(),
    import_id: by.importId,
    title,
    title_key: identityKey(title),
    author,
    author_key: identityKey(author),
    search_key: searchKey([title, author, workplace, recognisedBy, number].join(' ')),
    birth,
    workplace,
    unit_id: unitId,
    recognised_by: recognisedBy,
    number,
    day,
    year: day === null ? line.year : Number(day.slice(0, 4)),
    reach,
    note,
    row: line.row ?? null,
    entered_at: by.now,
    entered_by: by.actor,
  }
}

/** @throws Refusal UNIT_UNKNOWN, UNIT_AMBIGUOUS */
export async function addInitiative(
  tx: Writer,
  input: Omit<InitiativeLine, 'row'> & { readonly campaignId: string },
  scope: CommandScope,
): Promise<InitiativeRow> {
  const unit = input.unit === null ? null : await findUnit(tx, input.campaignId, input.unit)
  const values = initiativeValues(input, unit?.id ?? null, { ...scope, importId: null })
  await tx.insertInto('initiative').values(values).execute()
  return initiativeRow({ ...values, unit_name: unit?.name ?? null })
}

/** Takes entries out of the register. */
export async function removeInitiatives(
  tx: Writer,
  { ids }: { readonly ids: readonly string[] },
): Promise<{ readonly removed: number }> {
  const result = await tx
    .deleteFrom('initiative')
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  return { removed: Number(result.numDeletedRows) }
}

/** Every initiative of authors with one of these folded names. */
export async function initiativesOf(
  reader: Reader,
  authorKeys: ReadonlySet<string>,
): Promise<readonly InitiativeRow[]> {
  if (authorKeys.size === 0) return []
  const rows = await withUnit(reader)
    .where('initiative.author_key', 'in', [...authorKeys])
    .orderBy('initiative.year')
    .orderBy('initiative.id')
    .execute()
  return rows.map(initiativeRow)
}
