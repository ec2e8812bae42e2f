/**
 * The nominations of one unit while a file is being imported or looked at: tells of every row whether
 * it is somebody who is there already, and what became of the questions. Nothing is written before
 * `flush`; a preview never gets there.
 */
import type { Insertable } from 'kysely'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import {
  rowKeyOf,
  type Corrections,
  type DuplicateDecision,
} from '#shared/submissions/corrections.ts'
import {
  asksElsewhere,
  knownFrom,
  type DuplicateQuestion,
  type DuplicateVerdict,
} from '#shared/submissions/duplicates.ts'
import { indexPersons } from '#shared/submissions/index-persons.ts'
import type { Issue, RowReading } from '#shared/submissions/file-reading.ts'
import { nomineeSortKey } from '#shared/submissions/nominee-sort-key.ts'
import { namesakesElsewhere, nomineesOfUnit } from './known-nominees.ts'

interface Registered {
  readonly nominationId: string
  /** The row repeats somebody already nominated by this unit for the same award. */
  readonly merged: boolean
}

export interface NomineeRegister {
  register(row: RowReading): Registered
  /** The questions that the rows put so far, in their order. */
  readonly questions: readonly DuplicateQuestion[]
  /** How many rows `flush` would write. */
  readonly waiting: () => number
  /** Writes what was registered since it did so last. */
  flush(tx: Writer): Promise<void>
}

interface Place {
  readonly campaignId: string
  /** Null as long as nobody knows whose file it is. */
  readonly unitId: string | null
  readonly unit: string
  /** Sequence number of the next nomination of the campaign. */
  readonly nextSeq: number
}

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
  unit_id: place.unitId ?? '',
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

type Decisions = ReadonlyMap<string, DuplicateDecision>

const decisionKey = (scope: DuplicateQuestion['scope'], place: Parameters<typeof rowKeyOf>[0]) =>
  `${scope} ${rowKeyOf(place)}`

const decisionsOf = (duplicates: Corrections['duplicates']): Decisions =>
  new Map(duplicates.map((one) => [decisionKey(one.scope, one), one.decision]))

/** Opens the register for the rows of a file; they are registered one after the other, in file order. */
export async function openRegister(
  reader: Reader,
  place: Place,
  rows: readonly RowReading[],
  duplicates: Corrections['duplicates'],
): Promise<NomineeRegister> {
  const { campaignId, unitId } = place
  const own = unitId === null ? [] : await nomineesOfUnit(reader, { campaignId, unitId })
  const persons = indexPersons(own)
  const elsewhere = await namesakesElsewhere(
    reader,
    place,
    rows.filter(({ kind }) => kind === 'individual'),
  )
  const decisions = decisionsOf(duplicates)
  const decisionOn = (scope: DuplicateQuestion['scope'], row: RowReading) =>
    decisions.size === 0 ? undefined : decisions.get(decisionKey(scope, row))
  const nominees: NewNominee[] = []
  const nominations: NewNomination[] = []
  const distinct: Insertable<Tables['distinct_person']>[] = []
  const questions: DuplicateQuestion[] = []
  let entered = 0

  const enter = (
    row: RowReading,
    verdict: Extract<DuplicateVerdict, { as: 'new' }>,
  ): Registered => {
    const id = newId()
    const nomineeId = verdict.personOf?.nomineeId ?? newId()
    if (verdict.personOf === null) nominees.push(nomineeRow(nomineeId, row))
    nominations.push(
      nominationRow(place, row, {
        id,
        seq: place.nextSeq + entered,
        nomineeId,
        issues: verdict.issues.length === 0 ? row.issues : [...row.issues, ...verdict.issues],
        needsDecision: row.state === 'needs-decision' || verdict.waits,
      }),
    )
    entered += 1
    persons.add(knownFrom(row, { id, nomineeId, unit: place.unit }))
    for (const other of verdict.apartFrom) distinct.push({ nomination_id: id, other_id: other.id })
    return { nominationId: id, merged: false }
  }

  return {
    questions,
    register: (row) => {
      const verdict = persons.judge(row, decisionOn('own', row))
      if (verdict.question !== null) questions.push(verdict.question)
      if (verdict.as === 'merge') return { nominationId: verdict.known.id, merged: true }
      const registered = enter(row, verdict)
      const others = elsewhere.size === 0 ? undefined : elsewhere.get(identityKey(row.name))
      if (others === undefined) return registered
      const asked = asksElsewhere(row, others, decisionOn('other-unit', row))
      if (asked !== null) questions.push(asked.question)
      if (asked?.question.decision === 'separate')
        distinct.push({ nomination_id: registered.nominationId, other_id: asked.known.id })
      return registered
    },
    waiting: () => nominees.length + nominations.length + distinct.length,
    flush: async (tx) => {
      await insertAll(tx, 'nominee', nominees.splice(0))
      await insertAll(tx, 'nomination', nominations.splice(0))
      await insertAll(tx, 'distinct_person', distinct.splice(0))
    },
  }
}
