import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { kindsInForce } from './group-heading.ts'
import { splitHonorific } from './honorific.ts'
import { kindOfCell, kindOfName, kindsNamed, kindsOfTitle } from './kind-text.ts'
import { cellsOf, columnsOf, textsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { remember } from './remember.ts'
import { looksLikePerson } from './split-person.ts'
import { isTick } from './tick.ts'
import { couldBeSurname, isSurnameLikeBody } from './surname-like-body.ts'
import { bareKey } from './word-keys.ts'

interface KindDecision {
  readonly kind: NomineeKind
  readonly doubt: 'kind-unknown' | 'kind-conflict' | null
}

const NO_KINDS: readonly NomineeKind[] = []

/** What a kind column says, else the label before the name. */
function statedOf(draft: NomineeDraft, label: NomineeKind | null): readonly NomineeKind[] {
  const column = fromColumns(draft)
  return column.length > 0 || label === null ? column : [label]
}

function fromColumns(draft: NomineeDraft): readonly NomineeKind[] {
  if (columnsOf(draft.band, 'kind-tick', 'kind').length === 0) return NO_KINDS
  const ticked = cellsOf(draft, 'kind-tick').flatMap(({ column, cell }) =>
    isTick(cell) ? kindsNamed(column.leaf) : [],
  )
  if (ticked.length > 0) return [...new Set(ticked)]
  return textsOf(draft, 'kind').flatMap((text) => {
    const kind = kindOfCell(text)
    return kind === null ? [] : [kind]
  })
}

/** What the heading of the column in which the name stands says, and only that column's. */
const fromNameHeading = (draft: NomineeDraft): readonly NomineeKind[] => {
  const [first] = cellsOf(draft, 'name')
  if (first === undefined) return []
  const kinds = kindsNamed(first.column.leaf)
  return kinds.length > 0 &&
    FULL_NAME.test(bareKey(first.column.leaf)) &&
    !kinds.includes('individual')
    ? [...kinds, 'individual']
    : kinds
}

const FULL_NAME = /\bho (?:va )?ten\b/u

/** "Họ và tên" and nothing else: who stands there and is no body is a person. */
const headedByPersons = (draft: NomineeDraft): boolean => {
  const [first] = cellsOf(draft, 'name', 'family-name')
  if (first === undefined) return false
  const { header } = first.column
  return FULL_NAME.test(bareKey(header)) && kindsNamed(header).length === 0
}

const sheetNameKinds = remember((name): readonly NomineeKind[] => {
  const kind = kindOfCell(name)
  return kind === null ? kindsNamed(name) : [kind]
})

/** The name alone: what stands before a post, a birth or a place. */
const NAME_END = /\s*[,;:(]|\s[-–—]/u

function byName(text: string): NomineeKind | null {
  const name = text.slice(0, NAME_END.exec(text)?.index ?? text.length)
  // "Đoàn Bá Long (SN 1980)" is no union.
  if (name !== text && isSurnameLikeBody(name)) return 'individual'
  const own = kindOfName(text)
  if (own !== null) return own
  return splitHonorific(text).honorific !== null || looksLikePerson(name) ? 'individual' : null
}

/** Who has a sex or a birth is a person, though his family name be a word for a body ("Ban Hòa"). */
const bornAs = (draft: NomineeDraft, name: string): boolean =>
  couldBeSurname(name) &&
  cellsOf(draft, 'birth', 'birth-year', 'sex-nam', 'sex-nu', 'gender').some(
    ({ cell }) => cell.text !== '',
  )

const HAS_PERSON = ['birth', 'sex-nam', 'sex-nu', 'gender', 'honorific', 'position'] as const

/**
 * Kind of a nominee: a kind column or the label before the name ("Cá nhân: Ông A"), a group heading, the sheet's title or name, the heading of the
 * name column, in this order; only without any such statement the name decides.
 * Source: samples README, `rows[].kind`.
 */
export function decideKind(
  draft: NomineeDraft,
  name: string,
  label: NomineeKind | null,
): KindDecision {
  const column = statedOf(draft, label)
  const heading = kindsInForce(draft.headings)
  const [ofColumn] = column
  const [ofHeading] = heading
  if (column.length > 1) return { kind: ofColumn ?? 'individual', doubt: 'kind-unknown' }
  if (ofColumn !== undefined) {
    const conflict = heading.length === 1 && ofHeading !== ofColumn
    return { kind: ofColumn, doubt: conflict ? 'kind-conflict' : null }
  }
  if (heading.length === 1 && ofHeading !== undefined) return { kind: ofHeading, doubt: null }
  const own = bornAs(draft, name) ? 'individual' : byName(name)
  for (const stated of [
    heading,
    kindsOfTitle(draft.title.text),
    sheetNameKinds(draft.title.sheetName ?? ''),
    fromNameHeading(draft),
  ]) {
    const [only] = stated
    if (stated.length === 1 && only !== undefined) return { kind: only, doubt: null }
    if (stated.length > 1 && own !== null && stated.includes(own)) return { kind: own, doubt: null }
  }
  if (own !== null) return { kind: own, doubt: heading.length > 1 ? 'kind-unknown' : null }
  const person = cellsOf(draft, ...HAS_PERSON).some(({ cell }) => cell.text !== '')
  return { kind: 'individual', doubt: person || headedByPersons(draft) ? null : 'kind-unknown' }
}
