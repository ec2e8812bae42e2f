/** Finds the unit that a typed name, other name or id means. */
import type { Reader } from '#electron/store/reader.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { listUnits } from './unit-queries.ts'

/**
 * By id, else by exact name, else by other name; spelling is compared folded.
 * @throws Refusal UNIT_UNKNOWN, UNIT_AMBIGUOUS
 */
export function chooseUnit(units: readonly UnitRow[], wanted: string): UnitRow {
  const key = identityKey(wanted)
  const byName = units.filter((unit) => unit.id === wanted || identityKey(unit.name) === key)
  const found =
    byName.length > 0
      ? byName
      : units.filter((unit) => unit.aliases.some(({ alias }) => identityKey(alias) === key))
  const [only] = found
  if (only === undefined) throw new Refusal('UNIT_UNKNOWN', { name: wanted })
  if (found.length > 1)
    throw new Refusal('UNIT_AMBIGUOUS', {
      name: wanted,
      candidates: found.map((unit) => unit.name).join('; '),
    })
  return only
}

/** @throws Refusal UNIT_UNKNOWN, UNIT_AMBIGUOUS */
export async function findUnit(
  reader: Reader,
  campaignId: string,
  wanted: string,
): Promise<UnitRow> {
  return chooseUnit(await listUnits(reader, { campaignId }), wanted)
}
