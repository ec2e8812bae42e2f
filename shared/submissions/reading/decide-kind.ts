import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { kindsInForce } from './group-heading.ts'
import { splitHonorific } from './honorific.ts'
import { kindOfCell, kindOfName, kindsNamed } from './kind-text.ts'
import { cellsOf, textsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { looksLikePerson } from './split-person.ts'
import { isTick } from './tick.ts'

export interface KindDecision {
  readonly kind: NomineeKind
  readonly doubt: 'kind-unknown' | 'kind-conflict' | null
}

function fromColumns(draft: NomineeDraft): readonly NomineeKind[] {
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
  return first === undefined ? [] : kindsNamed(first.column.leaf)
}

const sheetNameKinds = (name: string | null): readonly NomineeKind[] => {
  if (name === null) return []
  const kind = kindOfCell(name)
  return kind === null ? kindsNamed(name) : [kind]
}

function byName(name: string): NomineeKind | null {
  const own = kindOfName(name)
  if (own !== null) return own
  return splitHonorific(name).honorific !== null || looksLikePerson(name) ? 'individual' : null
}

const HAS_PERSON = ['birth', 'sex-nam', 'sex-nu', 'gender', 'honorific', 'position'] as const

/**
 * Kind of a nominee: a kind column, a group heading, the sheet's title or name, the heading of the
 * name column, in this order; only without any such statement the name decides.
 * Source: samples README, `rows[].kind`.
 */
export function decideKind(draft: NomineeDraft, name: string): KindDecision {
  const column = fromColumns(draft)
  const heading = kindsInForce(draft.headings)
  const [ofColumn] = column
  const [ofHeading] = heading
  if (column.length > 1) return { kind: ofColumn ?? 'individual', doubt: 'kind-unknown' }
  if (ofColumn !== undefined) {
    const conflict = heading.length === 1 && ofHeading !== ofColumn
    return { kind: ofColumn, doubt: conflict ? 'kind-conflict' : null }
  }
  for (const stated of [
    heading,
    kindsNamed(draft.title.text),
    sheetNameKinds(draft.title.sheetName),
    fromNameHeading(draft),
  ]) {
    const [only] = stated
    if (stated.length === 1 && only !== undefined) return { kind: only, doubt: null }
    const own = byName(name)
    if (stated.length > 1 && own !== null && stated.includes(own)) return { kind: own, doubt: null }
  }
  const own = byName(name)
  if (own !== null) return { kind: own, doubt: null }
  const person = cellsOf(draft, ...HAS_PERSON).some(({ cell }) => cell.text !== '')
  return { kind: 'individual', doubt: person ? null : 'kind-unknown' }
}
