/** The words by which a file named its unit, once somebody said whom they mean. */
import type { Writer } from '#electron/store/reader.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { Corrections } from '#shared/submissions/corrections.ts'
import type { UnitRow } from '#shared/units/contract.ts'

/** Words that another unit is known by already are not taken: they would name two. */
export async function rememberAlias(
  tx: Writer,
  input: { readonly campaignId: string; readonly corrections: Corrections },
  unit: UnitRow,
): Promise<void> {
  const { alias } = input.corrections
  if (alias === undefined) return
  const key = identityKey(alias)
  const units = await listUnits(tx, { campaignId: input.campaignId })
  const taken = units.some(
    ({ name, aliases }) =>
      identityKey(name) === key || aliases.some((one) => identityKey(one.alias) === key),
  )
  if (taken) return
  await tx
    .insertInto('unit_alias')
    .values({ unit_id: unit.id, alias, alias_key: key, source: 'accepted' })
    .execute()
}
