/** Finds, of those who are put forward already, whom a row may be; see duplicates.ts for the rules. */
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import type { DuplicateDecision } from './corrections.ts'
import { verdictOn, type DuplicateVerdict, type KnownNominee } from './duplicates.ts'
import type { RowReading } from './file-reading.ts'

/** The nominees of one unit, rows of the file added as they are read. */
interface PersonIndex {
  judge(row: RowReading, decision: DuplicateDecision | undefined): DuplicateVerdict
  add(known: KnownNominee): void
}

/** Those of one kind, by their keys. */
interface OfKind {
  readonly byName: Map<string, KnownNominee[]>
  readonly bySearch: Map<string, KnownNominee[]>
}
const NOBODY: readonly KnownNominee[] = []
const NEW: DuplicateVerdict = {
  as: 'new',
  personOf: null,
  apartFrom: [],
  waits: false,
  issues: [],
  question: null,
}

function put(
  index: Map<string, KnownNominee[]>,
  key: string,
  known: KnownNominee,
  list: KnownNominee[] | undefined,
): void {
  if (list === undefined) index.set(key, [known])
  else list.push(known)
}

/** Opens the index over those who are there already. */
export function indexPersons(already: readonly KnownNominee[]): PersonIndex {
  const kinds = new Map<string, OfKind>()
  // A row is added just after it was judged: its places in the index need not be looked for again.
  let judged: {
    readonly own: OfKind
    readonly nameKey: string
    readonly key: string
    readonly namesakes: KnownNominee[] | undefined
    readonly alike: KnownNominee[] | undefined
  } | null = null
  const add = (known: KnownNominee): void => {
    const own = kinds.get(known.kind) ?? { byName: new Map(), bySearch: new Map() }
    kinds.set(known.kind, own)
    const { nameKey, searchKey: key } = known
    const same = judged?.own === own && judged.nameKey === nameKey && judged.key === key
    put(own.byName, nameKey, known, same ? judged?.namesakes : own.byName.get(nameKey))
    put(own.bySearch, key, known, same ? judged?.alike : own.bySearch.get(key))
    judged = null
  }
  for (const known of already) add(known)
  return {
    add,
    judge: (row, decision) => {
      judged = null
      const own = kinds.get(row.kind)
      if (own === undefined) return NEW
      const nameKey = identityKey(row.name)
      const key = searchKey(row.name)
      const namesakes = own.byName.get(nameKey)
      const alike = own.bySearch.get(key)
      judged = { own, nameKey, key, namesakes, alike }
      if (namesakes === undefined && alike === undefined) return NEW
      const lookalikes = (alike ?? NOBODY).filter((known) => known.nameKey !== nameKey)
      return verdictOn(row, { namesakes: namesakes ?? NOBODY, lookalikes }, decision)
    },
  }
}
