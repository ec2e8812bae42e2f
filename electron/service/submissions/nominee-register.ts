/**
 * The nominations of one unit while a file is being imported: tells whether a row is somebody who
 * is there already, so that nobody counts twice however he is typed.
 */
import type { Insertable } from 'kysely'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { nomineeSortKey } from '#shared/submissions/nominee-sort-key.ts'
import type { Issue, RowReading } from '#shared/submissions/file-reading.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'

interface Known {
  readonly id: string
  readonly nomineeId: string
  readonly kind: string
  readonly name: string
  readonly nameKey: string
  readonly searchKey: string
  readonly birth: string | null
  readonly award: string | null
  readonly position: string | null
  readonly workplace: string | null
  /** Stands in the file that is being imported. */
  readonly inThisFile: boolean
}

export interface Registered {
  readonly nominationId: string
  /** The row repeats somebody already nominated by this unit for the same award. */
  readonly merged: boolean
  readonly issues: readonly Issue[]
}

export interface NomineeRegister {
  register(row: RowReading): Registered
  /** Writes what was registered; nothing is written before. */
  flush(): Promise<void>
}

interface Place {
  readonly campaignId: string
  readonly unitId: string
  /** Sequence number of the next nomination of the campaign. */
  readonly nextSeq: number
}

async function load(tx: Writer, place: Place): Promise<Known[]> {
  const rows = await tx
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('nomination.campaign_id', '=', place.campaignId)
    .where('nomination.unit_id', '=', place.unitId)
    .where('nomination.state', '!=', 'withdrawn')
    .select([
      'nomination.id',
      'nominee.id as nomineeId',
      'nominee.kind',
      'nominee.name',
      'nominee.name_key as nameKey',
      'nominee.search_key as searchKey',
      'nominee.birth',
      'nomination.award',
      'nominee.position',
      'nominee.workplace',
    ])
    .execute()
  return rows.map((row) => ({ ...row, inThisFile: false }))
}

const nearIssue = (row: RowReading, known: Known): Issue => ({
  code: 'near-duplicate',
  cell: null,
  message: `"${row.name}" (dòng ${row.row}) gần giống "${known.name}" đã có của đơn vị; nếu là một người, hãy rút bớt một đề nghị.`,
})

const awardIssue = (row: RowReading): Issue => ({
  code: 'second-award',
  cell: null,
  message: `"${row.name}" (dòng ${row.row}) đã được đơn vị đề nghị một hình thức khác; chỉ tính một lần vào chỉ tiêu.`,
})

/**
 * One person by name and birth. Without both births, two rows of one file with different workplaces
 * are two people: the same rule by which the status counts them.
 */
const samePerson = (row: RowReading, known: Known): boolean =>
  sameBirth(known.birth, row.birth) &&
  ((known.birth !== null && row.birth !== null) ||
    !known.inThisFile ||
    known.workplace === null ||
    row.workplace === null ||
    searchKey(known.workplace) === searchKey(row.workplace))

const namesakeIssue = (row: RowReading): Issue => ({
  code: 'namesake',
  cell: null,
  message: `Tệp có hai dòng cùng tên "${row.name}" ở hai nơi công tác khác nhau nên tính là hai người; nếu là một người, hãy rút bớt một đề nghị.`,
})

/** Same letters without marks, and nothing but the marks to tell them apart. */
const looksTheSame = (row: RowReading, known: Known): boolean =>
  row.birth !== null && known.birth !== null
    ? sameBirth(row.birth, known.birth)
    : known.workplace !== null &&
      row.workplace !== null &&
      searchKey(known.workplace) === searchKey(row.workplace) &&
      searchKey(known.position ?? '') === searchKey(row.position ?? '')

type NewNominee = Insertable<Tables['nominee']>
type NewNomination = Insertable<Tables['nomination']>

const nomineeRow = (id: string, row: RowReading): NewNominee => ({
  id,
  kind: row.kind,
  honorific: row.honorific,
  name: row.name,
  name_key: identityKey(row.name),
  search_key: searchKey(row.name),
  sort_key: nomineeSortKey(row.kind, row.name),
  birth: row.birth,
  gender: row.gender,
  position: row.position,
  workplace: row.workplace,
})

const nominationRow = (
  place: Place,
  row: RowReading,
  entry: {
    readonly id: string
    readonly seq: number
    readonly nomineeId: string
    readonly issues: readonly Issue[]
    readonly needsDecision: boolean
  },
): NewNomination => ({
  id: entry.id,
  campaign_id: place.campaignId,
  unit_id: place.unitId,
  nominee_id: entry.nomineeId,
  award: row.award,
  achievement: row.achievement,
  figures_json: row.figures === undefined ? null : JSON.stringify(row.figures),
  categories_json: null,
  entered_at: null,
  state: entry.needsDecision ? 'needs-decision' : 'active',
  issues_json: entry.issues.length === 0 ? null : JSON.stringify(entry.issues),
  kept: null,
  note: null,
  seq: entry.seq,
})

const knownOf = (id: string, nomineeId: string, row: RowReading): Known => ({
  id,
  nomineeId,
  kind: row.kind,
  name: row.name,
  nameKey: identityKey(row.name),
  searchKey: searchKey(row.name),
  birth: row.birth,
  award: row.award,
  position: row.position,
  workplace: row.workplace,
  inThisFile: true,
})

/** Opens the register of a unit; rows are registered one after the other, in file order. */
export async function openRegister(tx: Writer, place: Place): Promise<NomineeRegister> {
  const byKey = new Map<string, Known[]>()
  const bySearch = new Map<string, Known[]>()
  const add = (index: Map<string, Known[]>, key: string, known: Known): void => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [known])
    else list.push(known)
  }
  const remember = (known: Known): void => {
    add(byKey, `${known.kind}\n${known.nameKey}`, known)
    add(bySearch, `${known.kind}\n${known.searchKey}`, known)
  }
  for (const known of await load(tx, place)) remember(known)
  const nominees: NewNominee[] = []
  const nominations: NewNomination[] = []
  return {
    register: (row) => {
      const nameKey = identityKey(row.name)
      const namesakes = byKey.get(`${row.kind}\n${nameKey}`) ?? []
      const persons = namesakes.filter((known) => samePerson(row, known))
      const same = persons.find(
        (known) => known.award === row.award || known.award === null || row.award === null,
      )
      if (same !== undefined) return { nominationId: same.id, merged: true, issues: row.issues }
      const near = (bySearch.get(`${row.kind}\n${searchKey(row.name)}`) ?? []).find(
        (known) => known.nameKey !== nameKey && looksTheSame(row, known),
      )
      const issues = [
        ...row.issues,
        ...(persons.length > 0 ? [awardIssue(row)] : []),
        ...(persons.length === 0 && namesakes.length > 0 ? [namesakeIssue(row)] : []),
        ...(near === undefined ? [] : [nearIssue(row, near)]),
      ]
      const known = knownOf(newId(), persons[0]?.nomineeId ?? newId(), row)
      if (persons.length === 0) nominees.push(nomineeRow(known.nomineeId, row))
      nominations.push(
        nominationRow(place, row, {
          id: known.id,
          seq: place.nextSeq + nominations.length,
          nomineeId: known.nomineeId,
          issues,
          needsDecision: row.state === 'needs-decision' || near !== undefined,
        }),
      )
      remember(known)
      return { nominationId: known.id, merged: false, issues }
    },
    flush: async () => {
      await insertAll(tx, 'nominee', nominees)
      await insertAll(tx, 'nomination', nominations)
    },
  }
}
