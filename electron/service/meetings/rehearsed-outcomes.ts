/** What a rehearsal came to: read from its own ballots, because nothing of it is written as decided. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { ballotOutcomes } from '#shared/meetings/ballot-outcome.ts'
import type { AgendaRow, BallotRow } from '#shared/meetings/contract.ts'
import { dispositionOf, outcomeRow } from './outcome-row.ts'

/** The agenda with what the published ballots of the rehearsal would decide. */
export async function rehearsedOutcomes(
  reader: Reader,
  campaignId: string,
  agenda: readonly AgendaRow[],
  ballots: readonly BallotRow[],
): Promise<readonly AgendaRow[]> {
  const plan = await getPlan(reader, campaignId)
  const decided = new Map(
    ballots
      .filter(({ state }) => state === 'published')
      .flatMap(({ id, ballot }) =>
        (ballot === null ? [] : (ballotOutcomes(ballot) ?? [])).map(
          ({ nominationId, award, decision }) => {
            const disposition = dispositionOf(decision)
            const row = outcomeRow({
              plan,
              campaignId,
              ballotId: id,
              nominationId,
              award,
              disposition,
            })
            return [nominationId, { result: row.result, award: row.award }] as const
          },
        ),
      ),
  )
  return agenda.map((row) => ({ ...row, outcome: decided.get(row.nominationId) ?? null }))
}
