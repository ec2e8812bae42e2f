/**
 * Suy tôn, wherever it was recorded: of a unit by its cluster's meeting, or of one nomination. What
 * was recorded last stands.
 */
import { identityKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Moment } from './status-input.ts'

/** One record of suy tôn, as the minutes have it. */
export interface Endorsement {
  /** Of this nomination; null where a unit is endorsed as such. */
  readonly nominationId: string | null
  /** Of this unit, under all names that it goes by; null where only the nomination was noted. */
  readonly unit: { readonly id: string; readonly names: readonly string[] } | null
  /** For this award; null where the minutes name none. */
  readonly award: string | null
  readonly endorsed: boolean
  /** Who endorsed: "Khối thi đua các phòng chuyên môn". */
  readonly by: string
  /** "Biên bản số 03/BB-KTĐ ngày 05/12/2022" */
  readonly minutes: string
  /** Votes for it, of the valid ones; null where the minutes state none. */
  readonly votes: { readonly for: number; readonly cast: number } | null
  readonly receivedAt: Moment
}

/** What an endorsement is looked up for. */
export interface Endorsable {
  readonly ids: readonly string[]
  readonly kind: NomineeKind
  readonly nameKey: string
  /** The award asked for, a bare one resolved. */
  readonly award: string
}

/** A unit is endorsed as a body: it answers for the collective or enterprise of that name alone. */
const isBody = (kind: NomineeKind): boolean => kind === 'collective' || kind === 'enterprise'

/**
 * Finds all endorsements of a nominee in the order of entry. One of a unit is for the nomination of
 * that unit itself, under any of its names, and for the award that the minutes name.
 */
export function endorsementIndex<Record extends Endorsement>(
  endorsements: readonly Record[],
): (nominee: Endorsable) => readonly Record[] {
  const order = new Map(endorsements.map((one, index) => [one, index]))
  const byNomination = Map.groupBy(
    endorsements.filter(({ nominationId }) => nominationId !== null),
    ({ nominationId }) => nominationId ?? '',
  )
  const byName = new Map<string, Record[]>()
  for (const one of endorsements) {
    if (one.nominationId !== null || one.unit === null) continue
    for (const key of new Set(one.unit.names.map(identityKey))) {
      const list = byName.get(key) ?? []
      list.push(one)
      byName.set(key, list)
    }
  }
  return ({ ids, kind, nameKey, award }) => {
    const own = ids.flatMap((id) => byNomination.get(id) ?? [])
    const asUnit = isBody(kind)
      ? (byName.get(nameKey) ?? []).filter((one) => one.award === null || one.award === award)
      : []
    return asUnit.length === 0
      ? own
      : [...own, ...asUnit].toSorted(
          (left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0),
        )
  }
}

/**
 * What a ranking of nominees may break ties by: votes where the minutes state them, else one for each
 * cluster; of each cluster its last word. Null where nobody endorsed.
 */
export function endorsementVotes(endorsements: readonly Endorsement[]): number | null {
  const last = new Map(endorsements.map((one) => [identityKey(one.by), one]))
  const standing = [...last.values()].filter(({ endorsed }) => endorsed)
  return standing.length === 0
    ? null
    : standing.reduce((sum, { votes }) => sum + (votes?.for ?? 1), 0)
}
