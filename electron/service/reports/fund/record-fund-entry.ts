/** Writes down what came into the fund or went out of it, and cancels what was written wrongly. */
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { FundEntryInput } from '#shared/reports/fund-contract.ts'

/** Writes down one entry of the fund by who sits at the desk; its id. Whole đồng. */
export async function recordFundEntry(
  tx: Writer,
  input: FundEntryInput,
  scope: CommandScope,
): Promise<{ readonly id: string }> {
  const id = newId()
  await tx
    .insertInto('fund_entry')
    .values({
      id,
      day: input.day,
      kind: input.kind,
      amount: input.amount,
      document: input.document,
      reason: input.reason,
      entered_at: scope.now,
      entered_by: scope.actor,
      cancelled_reason: null,
      cancelled_at: null,
      cancelled_by: null,
    })
    .execute()
  return { id }
}

/** @throws Refusal FUND_ENTRY_UNKNOWN, FUND_ENTRY_CANCELLED */
export async function cancelFundEntry(
  tx: Writer,
  input: { readonly id: string; readonly reason: string },
  scope: CommandScope,
): Promise<{ readonly id: string }> {
  const entry = await tx
    .selectFrom('fund_entry')
    .where('id', '=', input.id)
    .select(['reason', 'cancelled_reason'])
    .executeTakeFirst()
  if (entry === undefined) throw new Refusal('FUND_ENTRY_UNKNOWN')
  if (entry.cancelled_reason !== null)
    throw new Refusal('FUND_ENTRY_CANCELLED', { reason: entry.reason })
  await tx
    .updateTable('fund_entry')
    .where('id', '=', input.id)
    .set({
      cancelled_reason: input.reason,
      cancelled_at: scope.now,
      cancelled_by: scope.actor,
    })
    .execute()
  return { id: input.id }
}
