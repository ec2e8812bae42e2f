import type { CommandScope } from '#electron/service/context.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import { getNomination } from '#electron/service/submissions/nomination-queries.ts'
import type { Writer } from '#electron/store/reader.ts'

/**
 * Puts a nomination out of season for a deed (đột xuất), or back into the campaign.
 * @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN
 */
export async function setSudden(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly nominationId: string
    readonly sudden: { readonly day: string; readonly deed: string } | null
  },
  scope: CommandScope,
): Promise<void> {
  await requireOpen(tx, input.campaignId)
  await getNomination(tx, input)
  await tx.deleteFrom('sudden_award').where('nomination_id', '=', input.nominationId).execute()
  if (input.sudden === null) return
  await tx
    .insertInto('sudden_award')
    .values({
      nomination_id: input.nominationId,
      day: input.sudden.day,
      deed: input.sudden.deed,
      entered_at: scope.now,
      entered_by: scope.actor,
    })
    .execute()
}
