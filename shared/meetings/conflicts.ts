/**
 * Conflicts of interest that can be seen in the records: the nominee is the member himself, or works
 * where the member sits. Only found here; a person confirms each before anything follows from it.
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
}

export interface ConflictNominee {
  readonly id: string
  readonly kind: NomineeKind
  readonly name: string
  readonly unit: string
  readonly workplace: string | null
}

function conflictOf(member: ConflictMember, nominee: ConflictNominee): ConflictKind | null {
  if (nominee.kind === 'individual' && identityKey(member.name) === identityKey(nominee.name))
    return 'same-person'
  const own = member.organisation === null ? '' : identityKey(member.organisation)
  const places = [
    nominee.unit,
    nominee.workplace ?? '',
    nominee.kind === 'individual' ? '' : nominee.name,
  ]
  return own !== '' && places.some((place) => identityKey(place) === own) ? 'own-unit' : null
}

/** Every possible conflict, by nominee and then member; whole names are compared, never words of them. */
export const possibleConflicts = (
  members: readonly ConflictMember[],
  nominees: readonly ConflictNominee[],
): readonly PossibleConflict[] =>
  nominees.flatMap((nominee) =>
    members.flatMap((member) => {
      const kind = conflictOf(member, nominee)
      return kind === null ? [] : [{ memberId: member.id, nominationId: nominee.id, kind }]
    }),
  )
