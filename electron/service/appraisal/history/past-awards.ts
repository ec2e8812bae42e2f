/** The register of awards of earlier years. */
import type { CommandScope } from '#electron/service/context.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { PastAwardRow, RegisterPage } from '#shared/appraisal/history-contract.ts'
import type { PastAwardLine } from '#shared/appraisal/past-awards-file.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

const pastAwardsIn = (reader: Reader) =>
  reader.selectFrom('past_award').leftJoin('unit', 'unit.id', 'past_award.unit_id')

const withUnit = (reader: Reader) =>
  pastAwardsIn(reader).selectAll('past_award').select('unit.name as unit_name')

type Stored = Awaited<ReturnType<ReturnType<typeof withUnit>['executeTakeFirstOrThrow']>>

const pastAwardRow = (row: Stored): PastAwardRow => ({
  id: row.id,
  year: row.year,
  kind: row.kind,
  honorific: row.honorific,
  name: row.name,
  birth: row.birth,
  position: row.position,
  workplace: row.workplace,
  unitId: row.unit_id,
  unit: row.unit_name,
  award: row.award,
  achievement: row.achievement,
  number: row.number,
  day: row.day,
  importId: row.import_id,
})

export interface RegisterQuery {
  readonly search?: string | undefined
  readonly year?: number | undefined
  readonly unitId?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** A page of the register; text is compared without marks. */
export async function listPastAwards(
  reader: Reader,
  input: RegisterQuery & { readonly kind?: NomineeKind | undefined },
): Promise<RegisterPage<PastAwardRow>> {
  let query = pastAwardsIn(reader)
  const { search, year, unitId, kind } = input
  if (year !== undefined) query = query.where('past_award.year', '=', year)
  if (unitId !== undefined) query = query.where('past_award.unit_id', '=', unitId)
  if (kind !== undefined) query = query.where('past_award.kind', '=', kind)
  for (const word of searchKey(search ?? '').split(' '))
    if (word !== '') query = query.where('past_award.search_key', 'like', `%${word}%`)
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const years = await reader
    .selectFrom('past_award')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  const rows = await query
    .selectAll('past_award')
    .select('unit.name as unit_name')
    .orderBy('past_award.year', 'desc')
    .orderBy('past_award.search_key')
    .orderBy('past_award.id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  return { total, years: years.map((one) => one.year), rows: rows.map(pastAwardRow) }
}

/** One award by which the register knows that it has it already. */
export const pastAwardKey = (row: {
  readonly year: number
  readonly kind: string
  readonly name_key: string
  readonly birth: string | null
  readonly unit_id: string | null
  readonly award: string
}): string =>
  [row.year, row.kind, row.name_key, row.birth, row.unit_id, searchKey(row.award)].join('\n')

/** The columns of a new row. `unitId`: of the catalogue, or null. */
export function pastAwardValues(
  line: Omit<PastAwardLine, 'unit' | 'row'> & { readonly row?: number },
  unitId: string | null,
  by: CommandScope & { readonly importId: string | null },
) {
  const { year, kind, honorific, name, birth, position, workplace } = line
  return {
    id: newId(),
    import_id: by.importId,
    year,
    kind,
    honorific,
    name,
    name_key: identityKey(name),
    search_key: searchKey([name, workplace, line.award, line.number].join(' ')),
    birth,
    position,
    workplace,
    unit_id: unitId,
    award: line.award,
    achievement: line.achievement,
    number: line.number,
    day: line.day,
    row: line.row ?? null,
    entered_at: by.now,
    entered_by: by.actor,
  }
}

/** @throws Refusal UNIT_UNKNOWN, UNIT_AMBIGUOUS */
export async function addPastAward(
  tx: Writer,
  input: Omit<PastAwardLine, 'row'> & { readonly campaignId: string },
  scope: CommandScope,
): Promise<PastAwardRow> {
  const unit = input.unit === null ? null : await findUnit(tx, input.campaignId, input.unit)
  const values = pastAwardValues(input, unit?.id ?? null, { ...scope, importId: null })
  await tx.insertInto('past_award').values(values).execute()
  return pastAwardRow({ ...values, unit_name: unit?.name ?? null })
}

/** Takes entries out of the register. */
export async function removePastAwards(
  tx: Writer,
  { ids }: { readonly ids: readonly string[] },
): Promise<{ readonly removed: number }> {
  const result = await tx
    .deleteFrom('past_award')
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  return { removed: Number(result.numDeletedRows) }
}

/** Every award of nominees with one of these folded names. */
export async function pastAwardsNamed(
  reader: Reader,
  nameKeys: ReadonlySet<string>,
): Promise<readonly PastAwardRow[]> {
  if (nameKeys.size === 0) return []
  const rows = await withUnit(reader)
    .where('past_award.name_key', 'in', [...nameKeys])
    .orderBy('past_award.year')
    .orderBy('past_award.id')
    .execute()
  return rows.map(pastAwardRow)
}
