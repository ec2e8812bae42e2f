/** Results that an issued decision prints are annulled no more; a correcting paper is. */
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** @throws Refusal DECISION_ISSUED */
export async function requireUndecided(
  reader: Reader,
  ballotIds: readonly string[],
): Promise<void> {
  const issued = await reader
    .selectFrom('decision_line')
    .innerJoin('decision', 'decision.id', 'decision_line.decision_id')
    .innerJoin('outcome', 'outcome.nomination_id', 'decision_line.nomination_id')
    .where('outcome.ballot_id', 'in', [...ballotIds])
    .where('decision.state', '=', 'issued')
    .select('decision.number')
    .executeTakeFirst()
  if (issued !== undefined)
    throw new Refusal('DECISION_ISSUED', { number: issued.number ?? '(chưa có số)' })
}
