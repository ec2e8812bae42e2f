/**
 * Conflicts of interest. Found in the records: the nominee is the member himself (or who stands in
 * for him), or works where the member sits; a member may also declare one. A person judges each
 * before anything follows from it. Source: the councils' regulations differ and no law was found on a
 * member voting on himself (domain §3), so whether the base shrinks is the rule's own matter.
 */
import { identityKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

/** `same-person`: the same name, which may be two people; `own-unit`: from the member's own unit. */
export type ConflictKind = 'same-person' | 'own-unit'

export interface PossibleConflict {
  readonly memberId: string
  readonly nominationId: string
  readonly kind: ConflictKind
}

export interface ConflictMember {
  readonly id: string
  readonly name: string
  /** The organisation the member represents; null where none is noted. */
  readonly organisation: string | null
  /** Who sits in the member's place at this meeting. */
  readonly standIn?: string | null
}

export interface ConflictNominee {
  readonly id: string
  readonly kind: NomineeKind
  readonly name: string
  readonly unit: string
  readonly workplace: string | null
}

/** A unit of the campaign with everything it is called. */
export interface ConflictUnit {
  readonly name: string
  readonly aliases: readonly string[]
}

/**
 * The key of the unit that an organisation is: by name or alias, else the only unit whose name goes
 * on from it ("Công an thành phố" → "Công an thành phố Bắc Kạn"); its own key where none or several do.
 */
function organisationKey(organisation: string, units: readonly ConflictUnit[]): string {
  const key = identityKey(organisation)
  const called = units.map(({ name, aliases }) => [name, ...aliases].map(identityKey))
  const same = called.filter((keys) => keys.includes(key))
  const found =
    same.length > 0
      ? same
      : called.filter((keys) => keys.some((other) => other.startsWith(`${key} `)))
  const [only, ...others] = found
  return others.length > 0 ? key : (only?.[0] ?? key)
}

/** Every possible conflict, by nominee and then member; whole names of persons are compared. */
export function possibleConflicts(
  members: readonly ConflictMember[],
  nominees: readonly ConflictNominee[],
  units: readonly ConflictUnit[],
): readonly PossibleConflict[] {
  const keysOf = (organisation: string | null): readonly string[] =>
    organisation === null || identityKey(organisation) === ''
      ? []
      : [identityKey(organisation), organisationKey(organisation, units)]
  const seats = members.map((member) => ({
    id: member.id,
    persons: [member.name, member.standIn ?? ''].filter((name) => name !== '').map(identityKey),
    own: keysOf(member.organisation),
  }))
  return nominees.flatMap((nominee) => {
    const name = identityKey(nominee.name)
    const person = nominee.kind === 'individual'
    const places = [
      identityKey(nominee.unit),
      nominee.workplace === null ? '' : identityKey(nominee.workplace),
      person ? '' : name,
    ]
    return seats.flatMap(({ id, persons, own }): readonly PossibleConflict[] => {
      const found = { memberId: id, nominationId: nominee.id }
      if (person && persons.includes(name)) return [{ ...found, kind: 'same-person' }]
      return own.some((key) => places.includes(key)) ? [{ ...found, kind: 'own-unit' }] : []
    })
  })
}

export type ConflictVerdict = 'confirmed' | 'dismissed'

/** A judgment as stored. */
export interface JudgedConflict {
  readonly memberId: string
  readonly nominationId: string
  readonly verdict: ConflictVerdict
  readonly note: string | null
}

/** A conflict with what was judged of it; `declared` where the records do not show it. */
export interface ConflictRow {
  readonly memberId: string
  readonly nominationId: string
  readonly kind: ConflictKind | 'declared'
  /** `open`: nobody judged it yet. */
  readonly verdict: ConflictVerdict | 'open'
  readonly note: string | null
}

const keyOf = (one: { readonly memberId: string; readonly nominationId: string }): string =>
  `${one.nominationId}\n${one.memberId}`

/** What was found, with the judgments; then what was only declared. */
export function conflictRows(
  found: readonly PossibleConflict[],
  judged: readonly JudgedConflict[],
): readonly ConflictRow[] {
  const judgments = new Map(judged.map((one) => [keyOf(one), one]))
  const known = new Set(found.map(keyOf))
  return [
    ...found.map((one): ConflictRow => {
      const judgment = judgments.get(keyOf(one))
      return { ...one, verdict: judgment?.verdict ?? 'open', note: judgment?.note ?? null }
    }),
    ...judged
      .filter((one) => !known.has(keyOf(one)))
      .map((one): ConflictRow => ({ ...one, kind: 'declared' })),
  ]
}

/** What nobody judged yet of these nominations: a vote on them cannot be opened. */
export const openConflicts = (
  conflicts: readonly ConflictRow[],
  nominationIds: readonly string[],
): readonly ConflictRow[] =>
  conflicts.filter((one) => one.verdict === 'open' && nominationIds.includes(one.nominationId))

/** Members who keep out of the vote on a nomination. */
export const recusedFrom = (
  conflicts: readonly ConflictRow[],
  nominationId: string,
): readonly string[] =>
  conflicts
    .filter((one) => one.nominationId === nominationId && one.verdict === 'confirmed')
    .map((one) => one.memberId)

/** Who keeps out of a whole ballot, or the line that has to be voted on apart. */
export type SharedRecusals =
  | { readonly ok: true; readonly recused: readonly string[] }
  | { readonly ok: false; readonly apart: string; readonly memberId: string }

/**
 * The members who keep out of every line of a ballot alike. Where one keeps out of some lines only,
 * he would vote on his own case with the rest: the first such line is named, to be voted on apart.
 */
export function sharedRecusals(
  conflicts: readonly ConflictRow[],
  nominationIds: readonly string[],
): SharedRecusals {
  const byLine = nominationIds.map((id) => ({ id, out: new Set(recusedFrom(conflicts, id)) }))
  const everybody = new Set(byLine.flatMap(({ out }) => [...out]))
  for (const memberId of everybody)
    if (!byLine.every(({ out }) => out.has(memberId)))
      return {
        ok: false,
        apart: byLine.find(({ out }) => out.has(memberId))?.id ?? '',
        memberId,
      }
  return { ok: true, recused: [...everybody] }
}
