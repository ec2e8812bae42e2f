/** Writes what a published ballot decided. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Writer } from '#electron/store/reader.ts'
import { otherVotes } from '#shared/meetings/ballot.ts'
import type { Ballot } from '#shared/meetings/ballot-life.ts'
import { ballotOutcomes } from '#shared/meetings/ballot-outcome.ts'
import { dispositionOf, outcomeRow } from './outcome-row.ts'

/** Each line's counts and, unless it is a rehearsal, the outcome of its nomination. */
export async function writeResults(
  tx: Writer,
  campaignId: string,
  ballot: Ballot,
  rehearsal: boolean,
): Promise<void> {
  const plan = await getPlan(tx, campaignId)
  const { tally } = ballot
  for (const outcome of ballotOutcomes(ballot) ?? []) {
    const { nominationId } = outcome
    const line = tally?.lines.find((one) => one.nominationId === nominationId)
    if (tally === null || line === undefined) continue
    await tx
      .updateTable('ballot_line')
      .set({
        valid: outcome.valid,
        invalid: tally.papers.invalid + line.invalid,
        yes: line.yes,
        no: line.no,
        other: otherVotes(line),
        passed: outcome.award === null ? 0 : 1,
        // What was voted on in the end: what is decided must agree with it.
        ...(outcome.decision === 'form-changed' && outcome.award !== null
          ? { voted: outcome.award }
          : {}),
        snapshot_json: JSON.stringify(outcome),
      })
      .where('ballot_id', '=', ballot.id)
      .where('nomination_id', '=', nominationId)
      .execute()
    if (rehearsal) continue
    const row = outcomeRow({
      plan,
      campaignId,
      ballotId: ballot.id,
      nominationId,
      award: outcome.award,
      disposition: dispositionOf(outcome.decision),
    })
    await tx
      .insertInto('outcome')
      .values(row)
      .onConflict((conflict) => conflict.column('nomination_id').doUpdateSet(row))
      .execute()
  }
}
