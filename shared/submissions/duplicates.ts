/**
 * Whether a row is somebody who is there already, so that nobody counts twice however he is typed.
 * What names and births leave open is a question with a proposal; without an answer the proposal
 * holds, as it does in the terminal. Source: design §7, "Import never asks in the terminal".
 */
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { duplicateIssueMessages } from '#shared/text/duplicates.ts'
import type { DuplicateDecision } from './corrections.ts'
import type { Issue, RowReading } from './file-reading.ts'
import { sameBirth } from './same-birth.ts'

/** Somebody who is put forward already: by this unit, by another, or in a row further up. */
export interface KnownNominee {
  /** Of the nomination; of a row that is not stored yet, the id it is going to have. */
  readonly id: string
  readonly nomineeId: string
  readonly unit: string
  readonly kind: string
  readonly name: string
  readonly nameKey: string
  readonly searchKey: string
  readonly birth: string | null
  readonly award: string | null
  readonly position: string | null
  readonly workplace: string | null
  /** The row of this file where he stands, or null. */
  readonly row: number | null
}

export interface DuplicateQuestion {
  readonly sheet: string | null
  readonly row: number
  readonly part?: number
  readonly name: string
  readonly scope: 'own' | 'other-unit'
  /**
   * `same` name and birth agree; `namesake` same name, another workplace; `marks` only the marks of
   * the letters differ; `name` only the name agrees.
   */
  readonly alike: 'same' | 'namesake' | 'marks' | 'name'
  readonly other: Pick<
    KnownNominee,
    'unit' | 'name' | 'birth' | 'position' | 'workplace' | 'award' | 'row'
  >
  readonly choices: readonly DuplicateDecision[]
  readonly proposal: DuplicateDecision
  /** What holds: the answer given, else the proposal. */
  readonly decision: DuplicateDecision
}

/** What becomes of a row. */
export type DuplicateVerdict =
  | { readonly as: 'merge'; readonly known: KnownNominee; readonly question: DuplicateQuestion }
  | {
      readonly as: 'new'
      /** The person whose second award it is. */
      readonly personOf: KnownNominee | null
      readonly apartFrom: readonly KnownNominee[]
      readonly waits: boolean
      readonly issues: readonly Issue[]
      readonly question: DuplicateQuestion | null
    }

const issue = (
  code: keyof typeof duplicateIssueMessages,
  row: RowReading,
  other: string,
): Issue => ({
  code,
  cell: null,
  message: duplicateIssueMessages[code](row.name, row.row, other),
})

const samePlace = (left: string | null, right: string | null): boolean =>
  searchKey(left ?? '') === searchKey(right ?? '')

/**
 * One person by name and birth. Without both births, two rows of one file with different workplaces
 * are two people: the same rule by which the status counts them.
 */
const samePerson = (row: RowReading, known: KnownNominee): boolean =>
  sameBirth(known.birth, row.birth) &&
  ((known.birth !== null && row.birth !== null) ||
    known.row === null ||
    known.workplace === null ||
    row.workplace === null ||
    samePlace(known.workplace, row.workplace))

/** Same letters without marks, and nothing but the marks to tell them apart. */
const looksTheSame = (row: RowReading, known: KnownNominee): boolean =>
  row.birth !== null && known.birth !== null
    ? sameBirth(row.birth, known.birth)
    : known.workplace !== null &&
      row.workplace !== null &&
      samePlace(known.workplace, row.workplace) &&
      samePlace(known.position, row.position)

const compatibleAward = (row: RowReading, known: KnownNominee): boolean =>
  known.award === row.award || known.award === null || row.award === null

function questionOf(
  row: RowReading,
  known: KnownNominee,
  asked: Pick<DuplicateQuestion, 'scope' | 'alike' | 'choices' | 'proposal'>,
  decision: DuplicateDecision | undefined,
): DuplicateQuestion {
  const { unit, name, birth, position, workplace, award } = known
  return {
    sheet: row.sheet,
    row: row.row,
    ...(row.part === undefined ? {} : { part: row.part }),
    name: row.name,
    ...asked,
    other: { unit, name, birth, position, workplace, award, row: known.row },
    decision:
      decision !== undefined && asked.choices.includes(decision) ? decision : asked.proposal,
  }
}

/** Those of the unit who bear the row's name, or one that looks like it. */
export interface Candidates {
  readonly namesakes: readonly KnownNominee[]
  readonly lookalikes: readonly KnownNominee[]
}

/** The question a row puts, and whom it is about; null where there is none. */
function asks(
  row: RowReading,
  { namesakes, lookalikes }: Candidates,
  decision: DuplicateDecision | undefined,
): { readonly known: KnownNominee; readonly question: DuplicateQuestion } | null {
  const ask = (
    known: KnownNominee,
    alike: DuplicateQuestion['alike'],
    ...choices: readonly [DuplicateDecision, ...DuplicateDecision[]]
  ) => ({
    known,
    question: questionOf(
      row,
      known,
      { scope: 'own', alike, choices, proposal: choices[0] },
      decision,
    ),
  })
  const persons = namesakes.filter((known) => samePerson(row, known))
  const same = persons.find((known) => compatibleAward(row, known))
  if (same !== undefined) return ask(same, 'same', 'merge', 'separate')
  if (persons.length > 0) return null
  const near = lookalikes.find((known) => looksTheSame(row, known))
  if (near !== undefined) return ask(near, 'marks', 'wait', 'merge', 'separate')
  const namesake = namesakes.find((known) => sameBirth(known.birth, row.birth))
  return namesake === undefined ? null : ask(namesake, 'namesake', 'separate', 'merge')
}

/** What becomes of a row beside those who may be the same. */
export function verdictOn(
  row: RowReading,
  candidates: Candidates,
  decision: DuplicateDecision | undefined,
): DuplicateVerdict {
  const asked = asks(row, candidates, decision)
  const persons = candidates.namesakes.filter((known) => samePerson(row, known))
  const fresh = (given: Partial<Extract<DuplicateVerdict, { as: 'new' }>>): DuplicateVerdict => ({
    as: 'new',
    personOf: null,
    apartFrom: [],
    waits: false,
    issues: [],
    question: asked?.question ?? null,
    ...given,
  })
  if (asked === null) {
    const [person] = persons
    if (person !== undefined)
      return fresh({ personOf: person, issues: [issue('second-award', row, person.name)] })
    return candidates.namesakes.length === 0
      ? fresh({})
      : fresh({ issues: [issue('namesake', row, row.name)] })
  }
  const { known, question } = asked
  if (question.decision === 'merge') {
    if (compatibleAward(row, known)) return { as: 'merge', known, question }
    return fresh({ personOf: known, issues: [issue('second-award', row, known.name)] })
  }
  if (question.decision === 'wait')
    return fresh({ waits: true, issues: [issue('near-duplicate', row, known.name)] })
  // A namesake that nobody decided is two people by the rule; the rule needs no help to hold.
  if (decision !== 'separate') return fresh({ issues: [issue('namesake', row, row.name)] })
  return fresh({ apartFrom: persons.length > 0 ? persons : [known] })
}

/** A row as somebody who is known from now on. */
export const knownFrom = (
  row: RowReading,
  as: Pick<KnownNominee, 'id' | 'nomineeId' | 'unit'>,
): KnownNominee => ({
  ...as,
  kind: row.kind,
  name: row.name,
  nameKey: identityKey(row.name),
  searchKey: searchKey(row.name),
  birth: row.birth,
  award: row.award,
  position: row.position,
  workplace: row.workplace,
  row: row.row,
})

/**
 * The question that an individual of another unit puts: certain by birth, or where no birth is known
 * by workplace and post; else only the name agrees. Both are imported and marked unless somebody says
 * that they are two. Source: design §7.
 */
export function asksElsewhere(
  row: RowReading,
  others: readonly KnownNominee[],
  decision: DuplicateDecision | undefined,
): { readonly known: KnownNominee; readonly question: DuplicateQuestion } | null {
  if (row.kind !== 'individual') return null
  const possible = others.filter(({ birth }) => sameBirth(birth, row.birth))
  const certain = possible.find((known) =>
    row.birth !== null && known.birth !== null
      ? true
      : row.birth === known.birth &&
        row.workplace !== null &&
        samePlace(known.workplace, row.workplace) &&
        samePlace(known.position, row.position),
  )
  const known = certain ?? possible[0]
  if (known === undefined) return null
  const alike = certain === undefined ? 'name' : 'same'
  const asked = {
    scope: 'other-unit',
    alike,
    choices: ['mark', 'separate'],
    proposal: 'mark',
  } as const
  return { known, question: questionOf(row, known, asked, decision) }
}
