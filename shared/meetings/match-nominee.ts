/**
 * Finds the nomination a line of a file speaks of, by unit, kind and name. Spellings that are the
 * same name (NFC, tone place, case) are tried first; a text without marks will do only where it
 * leaves exactly one.
 */
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

/** As a line names it; `kind` null where the file has no such column. */
export interface NomineeWanted {
  readonly unit: string
  readonly kind: NomineeKind | null
  readonly name: string
}

export interface NomineeKnown {
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
}

/**
 * The nominations that the line may mean: one when it is found, none, or all that fit it equally.
 * A unit is taken by the first key that knows it, then the name within that unit.
 */
export function nominationsMeant<N extends NomineeKnown>(
  wanted: NomineeWanted,
  nominations: readonly N[],
): readonly N[] {
  const ofKind = nominations.filter((one) => wanted.kind === null || one.kind === wanted.kind)
  const exactUnit = ofKind.filter((one) => identityKey(one.unit) === identityKey(wanted.unit))
  const looseUnit = ofKind.filter((one) => searchKey(one.unit) === searchKey(wanted.unit))
  const inUnit = exactUnit.length > 0 ? exactUnit : looseUnit
  const exact = inUnit.filter((one) => identityKey(one.name) === identityKey(wanted.name))
  return exact.length > 0
    ? exact
    : inUnit.filter((one) => searchKey(one.name) === searchKey(wanted.name))
}
