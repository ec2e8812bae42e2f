/** Takes the last change of the rules back, where nothing was concluded or decided by it. */
import { requireOpen } from '#electron/service/require-open.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { planEditText as say } from '#shared/text/plan-edits.ts'

interface LastChange {
  readonly id: string
  readonly at: string
}

/**
 * What was entered after the change and may rest on it. Ids grow with time; a conclusion has only
 * its minute, and one of the same minute counts as later.
 */
async function builtOn(
  reader: Reader,
  campaignId: string,
  change: LastChange,
): Promise<readonly string[]> {
  const conclusions = await reader
    .selectFrom('conclusion')
    .where('campaign_id', '=', campaignId)
    .where('at', '>=', change.at)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const overrides = await reader
    .selectFrom('override')
    .where('campaign_id', '=', campaignId)
    .where('id', '>', change.id)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const ballots = await reader
    .selectFrom('ballot')
    .innerJoin('meeting', 'meeting.id', 'ballot.meeting_id')
    .where('meeting.campaign_id', '=', campaignId)
    // A rehearsal decides nothing.
    .where('meeting.id', 'not in', (query) =>
      query.selectFrom('meeting_terms').where('rehearsal', '=', 1).select('meeting_id'),
    )
    .where('ballot.id', '>', change.id)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const decisions = await reader
    .selectFrom('decision')
    .where('campaign_id', '=', campaignId)
    .where('id', '>', change.id)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return [
    ...(conclusions.count > 0 ? [say.conclusions(conclusions.count)] : []),
    ...(overrides.count > 0 ? [say.overrides(overrides.count)] : []),
    ...(ballots.count > 0 ? [say.ballots(ballots.count)] : []),
    ...(decisions.count > 0 ? [say.decisions(decisions.count)] : []),
  ]
}

/** @throws Refusal CAMPAIGN_CLOSED, CHANGE_INVALID, CHANGE_BUILT_ON */
export async function undoChange(
  tx: Writer,
  { campaignId }: { readonly campaignId: string },
): Promise<void> {
  await requireOpen(tx, campaignId)
  const last = await tx
    .selectFrom('campaign_change')
    .where('campaign_id', '=', campaignId)
    .orderBy('seq', 'desc')
    .limit(1)
    .select(['id', 'at'])
    .executeTakeFirst()
  if (last === undefined) throw new Refusal('CHANGE_INVALID', { detail: say.nothingToUndo })
  const built = await builtOn(tx, campaignId, last)
  if (built.length > 0) throw new Refusal('CHANGE_BUILT_ON', { what: built.join(', ') })
  await tx.deleteFrom('campaign_change').where('id', '=', last.id).execute()
}
