/**
 * Vote, outcome, annex and report are read apart from each other and compared before anything goes
 * out; a difference blocks the export with the rows named.
 */
import { rehearsals } from '#electron/service/meetings/not-rehearsed.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { disagreements, type FourAnswers } from '#shared/decisions/reconcile.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { reconcileText } from '#shared/text/decisions.ts'
import { takenOut } from './standing-decisions.ts'

type Answers = ReadonlyMap<string, string | null>

/** What the last published ballot on each nomination says. */
async function votesOf(reader: Reader, campaignId: string): Promise<Answers> {
  const rows = await reader
    .selectFrom('ballot_line')
    .innerJoin('ballot', 'ballot.id', 'ballot_line.ballot_id')
    .innerJoin('meeting', 'meeting.id', 'ballot.meeting_id')
    .where('meeting.campaign_id', '=', campaignId)
    .where('meeting.id', 'not in', rehearsals(reader))
    .where('ballot.state', '=', 'published')
    .orderBy('meeting.at')
    .orderBy('ballot.position')
    .select(['ballot_line.nomination_id', 'ballot_line.voted', 'ballot_line.passed'])
    .execute()
  return new Map(rows.map((row) => [row.nomination_id, row.passed === 1 ? row.voted : null]))
}

async function outcomesOf(reader: Reader, campaignId: string): Promise<Answers> {
  const rows = await reader
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .where('result', 'in', ['given', 'forwarded'])
    .select(['nomination_id', 'award'])
    .execute()
  return new Map(rows.map((row) => [row.nomination_id, row.award]))
}

function annexesOf(decisions: readonly DecisionRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { award, lines } of decisions)
    for (const { nominationId } of lines)
      found.set(nominationId, [...(found.get(nominationId) ?? []), award])
  return found
}

async function namesOf(reader: Reader, campaignId: string) {
  const rows = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '=', campaignId)
    .select(['nomination.id', 'nominee.name', 'unit.name as unit'])
    .execute()
  return rows
}

/**
 * `report`: what the summary report counts for each nomination, where it goes out too.
 * @throws Refusal RECONCILIATION_DIFFERS with every row that differs, and where
 */
export async function requireReconciled(
  reader: Reader,
  campaignId: string,
  decisions: readonly DecisionRow[],
  report?: Answers,
): Promise<void> {
  const votes = await votesOf(reader, campaignId)
  const outcomes = await outcomesOf(reader, campaignId)
  const annexes = annexesOf(decisions)
  const out = await takenOut(reader, campaignId)
  const corrected = new Set(out.map(({ nominationId }) => nominationId))
  const nominations = (await namesOf(reader, campaignId)).filter(
    ({ id }) => annexes.has(id) || !corrected.has(id),
  )
  const answers = nominations.map(({ id, name, unit }): FourAnswers => {
    const here = annexes.get(id) ?? []
    return {
      nominationId: id,
      name,
      unit,
      vote: votes.get(id) ?? null,
      outcome: outcomes.get(id) ?? null,
      annexes: here,
      report: report === undefined ? (here[0] ?? null) : (report.get(id) ?? null),
    }
  })
  const found = disagreements(answers)
  if (found.length === 0) return
  const awardName = (award: string | null): string =>
    award === null
      ? reconcileText.nothing
      : (decisions.find((one) => one.award === award)?.awardName ?? award)
  throw new Refusal('RECONCILIATION_DIFFERS', {
    rows: found
      .map((one) =>
        reconcileText.row(
          `${one.name} (${one.unit})`,
          one.between,
          awardName(one.left),
          awardName(one.right),
        ),
      )
      .join('; '),
  })
}
