/**
 * Stores a list of registered work. A line of a school that came through its Phòng belongs to the
 * school; a line whose name is no unit of the catalogue belongs to the unit that sent the list.
 */
import type { CommandScope } from '#electron/service/context.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { matchUnit } from '#shared/submissions/reading/match-unit.ts'
import type { PreparedImport } from './import-file.ts'

export async function storeRegistrations(
  tx: Writer,
  input: PreparedImport & { readonly unitId: string; readonly submissionId: string },
  scope: CommandScope,
): Promise<{ readonly added: number; readonly merged: number }> {
  const units = await listUnits(tx, input)
  const candidates = units.map((unit) => ({
    name: unit.name,
    aliases: unit.aliases.map(({ alias }) => alias),
    type: unit.type,
    parent: unit.parent,
    takesPart: unit.takesPart,
  }))
  const idOf = new Map(units.map((unit) => [unit.name, unit.id]))
  const known = await tx
    .selectFrom('registration')
    .where('campaign_id', '=', input.campaignId)
    .select(['unit_id', 'title'])
    .execute()
  const seen = new Set(known.map((item) => `${item.unit_id}\n${identityKey(item.title)}`))
  const rows = input.reading.rows.flatMap((row) => {
    const { unit: named } = matchUnit(row.name, candidates)
    const owner = (named === null ? undefined : idOf.get(named)) ?? input.unitId
    const title = row.achievement ?? row.name
    const key = `${owner}\n${identityKey(title)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      {
        id: newId(),
        campaign_id: input.campaignId,
        unit_id: owner,
        submission_id: input.submissionId,
        type: row.item?.type ?? 'cong-viec',
        title,
        due: row.item?.due ?? null,
        scope: row.item?.scope ?? null,
        owner: row.item?.owner ?? (owner === input.unitId ? null : row.name),
        received_at: input.facts?.receivedAt ?? input.reading.submission?.date ?? scope.now,
        through_unit_id: owner === input.unitId ? null : input.unitId,
        done_day: null,
        evidence: null,
      },
    ]
  })
  await insertAll(tx, 'registration', rows)
  return { added: rows.length, merged: input.reading.rows.length - rows.length }
}
