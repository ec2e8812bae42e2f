/** Units of a campaign by id, all of them there. */
import { Refusal } from '#shared/kernel/refusal.ts'
import type { UnitRow } from '#shared/units/contract.ts'

/** Names of these units. @throws Refusal UNIT_UNKNOWN */
export function unitsNamed(
  units: readonly UnitRow[],
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  for (const id of ids) if (!names.has(id)) throw new Refusal('UNIT_UNKNOWN', { name: id })
  return new Map(ids.map((id) => [id, names.get(id) ?? '']))
}
