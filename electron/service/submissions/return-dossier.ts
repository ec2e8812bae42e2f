/** Sends dossiers back to their units for completion, and notes when they came again. */
import type { CommandScope } from '#electron/service/context.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { dayPart, formatDay } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'

/** Every return of a campaign, by the day on which it is due. */
export async function listReturns(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly DossierReturn[]> {
  const rows = await reader
    .selectFrom('dossier_return')
    .innerJoin('unit', 'unit.id', 'dossier_return.unit_id')
    .where('dossier_return.campaign_id', '=', campaignId)
    .orderBy('due_day')
    .orderBy('dossier_return.id')
    .selectAll('dossier_return')
    .select('unit.name as unit_name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unit: row.unit_name,
    reason: row.reason,
    dueDay: row.due_day,
    returnedAt: row.returned_at,
    returnedBy: row.returned_by,
    completedAt: row.completed_at,
  }))
}

async function returnOf(reader: Reader, campaignId: string, id: string): Promise<DossierReturn> {
  const found = (await listReturns(reader, { campaignId })).find((one) => one.id === id)
  if (found === undefined) throw new Refusal('RETURN_UNKNOWN', { return: id })
  return found
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, RETURN_DUE_PAST */
export async function returnDossier(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly unit: string
    readonly reason: string
    readonly dueDay: string
  },
  scope: CommandScope,
): Promise<DossierReturn> {
  const { campaignId, reason, dueDay } = input
  await requireOpen(tx, campaignId)
  const unit = await findUnit(tx, campaignId, input.unit)
  if (dueDay < dayPart(scope.now)) throw new Refusal('RETURN_DUE_PAST', { day: formatDay(dueDay) })
  const id = newId()
  await tx
    .insertInto('dossier_return')
    .values({
      id,
      campaign_id: campaignId,
      unit_id: unit.id,
      reason,
      due_day: dueDay,
      returned_at: scope.now,
      returned_by: scope.actor,
      completed_at: null,
    })
    .execute()
  return returnOf(tx, campaignId, id)
}

/** @throws Refusal CAMPAIGN_CLOSED, RETURN_UNKNOWN */
export async function completeReturn(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly returnId: string
    readonly completedAt: string | null
  },
): Promise<DossierReturn> {
  const { campaignId, returnId, completedAt } = input
  await requireOpen(tx, campaignId)
  await returnOf(tx, campaignId, returnId)
  await tx
    .updateTable('dossier_return')
    .set({ completed_at: completedAt })
    .where('id', '=', returnId)
    .execute()
  return returnOf(tx, campaignId, returnId)
}
