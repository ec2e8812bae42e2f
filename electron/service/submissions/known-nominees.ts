/** Who is put forward already: by the unit itself, and under the same names by other units. */
import { among } from '#electron/store/among.ts'
import type { Reader } from '#electron/store/reader.ts'
import { eachRow, textIn, textOrNull } from '#electron/store/row-arrays.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { KnownNominee } from '#shared/submissions/duplicates.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'

const NOMINEE_COLUMNS = [
  'nomination.id',
  'nominee.id as nomineeId',
  'unit.name as unit',
  'nominee.kind',
  'nominee.name',
  'nominee.name_key as nameKey',
  'nominee.search_key as searchKey',
  'nominee.birth',
  'nomination.award',
  'nominee.position',
  'nominee.workplace',
] as const

const nomineesIn = (reader: Reader, campaignId: string) =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)
    .where('nomination.state', '!=', 'withdrawn')

/** The nominees of a unit that were not withdrawn, in the order in which they came. */
export async function nomineesOfUnit(
  reader: Reader,
  place: { readonly campaignId: string; readonly unitId: string },
): Promise<readonly KnownNominee[]> {
  const rows = await nomineesIn(reader, place.campaignId)
    .where('nomination.unit_id', '=', place.unitId)
    .orderBy('nomination.seq')
    .select(NOMINEE_COLUMNS)
    .execute()
  return rows.map((row) => ({ ...row, row: null }))
}

/** Whether other units have nominated anybody yet. */
async function anybodyElsewhere(
  reader: Reader,
  { campaignId, unitId }: { readonly campaignId: string; readonly unitId: string | null },
): Promise<boolean> {
  const query = reader.selectFrom('nomination').where('campaign_id', '=', campaignId)
  const one = await (unitId === null ? query : query.where('unit_id', '!=', unitId))
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/** Of whom a namesake is looked for. */
interface Person {
  readonly name: string
  readonly birth: string | null
}

/** The births that are asked about under each name (`identityKey`). */
function birthsByName(persons: readonly Person[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const births = new Map<string, Set<string | null>>()
  for (const { name, birth } of persons) {
    const key = identityKey(name)
    const own = births.get(key)
    if (own === undefined) births.set(key, new Set([birth]))
    else own.add(birth)
  }
  return births
}

/** Ids of all individuals with such a name who may be one of those asked about by their birth. */
async function possibleIds(
  reader: Reader,
  asked: ReturnType<typeof birthsByName>,
): Promise<readonly string[]> {
  const ids: string[] = []
  // All names as one value: with a mark for each, SQLite rather went through the whole campaign.
  const named = reader
    .selectFrom('nominee')
    .where('kind', '=', 'individual')
    .where('name_key', 'in', among([...asked.keys()]))
    .select(['id', 'name_key', 'birth'])
  await eachRow(reader, named, (row) => {
    const birth = textOrNull(row[2])
    for (const own of asked.get(textIn(row[1])) ?? [])
      if (sameBirth(birth, own)) {
        ids.push(textIn(row[0]))
        return
      }
  })
  return ids
}

/**
 * Individuals of other units who bear the name of one of these persons and may be him by their birth,
 * by name (`identityKey`), in the order in which they came. A name that a province bears ten thousand
 * times is mostly somebody of another year: of those no more is read than the year.
 */
export async function namesakesElsewhere(
  reader: Reader,
  place: { readonly campaignId: string; readonly unitId: string | null },
  persons: readonly Person[],
): Promise<ReadonlyMap<string, readonly KnownNominee[]>> {
  if (persons.length === 0 || !(await anybodyElsewhere(reader, place))) return new Map()
  const ids = await possibleIds(reader, birthsByName(persons))
  if (ids.length === 0) return new Map()
  const possible = nomineesIn(reader, place.campaignId)
    .where('nominee.id', 'in', among(ids))
    .orderBy('nomination.seq')
    .select(NOMINEE_COLUMNS)
  const elsewhere =
    place.unitId === null ? possible : possible.where('nomination.unit_id', '!=', place.unitId)
  const found = (await elsewhere.execute()).map((row) => ({ ...row, row: null }))
  return Map.groupBy(found, ({ nameKey }) => nameKey)
}
