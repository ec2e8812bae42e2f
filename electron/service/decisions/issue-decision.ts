/**
 * Sets the number, day and signer of a draft, and issues it: from then on its lines are frozen and
 * print the same whatever happens to names and units.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import type { SignerInput } from '#shared/decisions/paper-settings.ts'
import { dayPart, formatDay } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { requireApart } from './build-annex.ts'
import { getDecision, getDraft, lineColumns, listDecisions } from './decision-queries.ts'
import { meetingAtOf } from './outcome-lines.ts'
import { requireReconciled } from './reconcile-decisions.ts'

interface OfAward {
  readonly campaignId: string
  readonly award: string
}

async function requireDraft(tx: Writer, input: OfAward): Promise<DecisionRow> {
  await requireOpen(tx, input.campaignId)
  const decision = await getDraft(tx, input)
  if (decision.state !== 'draft')
    throw new Refusal('DECISION_ISSUED', { number: decision.number ?? '(chưa có số)' })
  return decision
}

async function ensureStored(
  tx: Writer,
  input: OfAward,
  decision: DecisionRow,
  now: string,
): Promise<string> {
  if (decision.id !== decision.award) return decision.id
  const id = newId()
  await tx
    .insertInto('decision')
    .values({
      id,
      campaign_id: input.campaignId,
      award: input.award,
      number: null,
      day: null,
      state: 'draft',
      signer_json: 'null',
      base_salary: null,
      created_at: now,
      issued_at: null,
      corrects_id: null,
    })
    .execute()
  return id
}

/** @throws Refusal DECISION_EMPTY, DECISION_ISSUED, CAMPAIGN_CLOSED */
export async function updateDecision(
  tx: Writer,
  input: OfAward & {
    readonly number?: string | null | undefined
    readonly day?: string | null | undefined
    readonly signer?: SignerInput | undefined
  },
  scope: CommandScope,
): Promise<DecisionRow> {
  const decision = await requireDraft(tx, input)
  const id = await ensureStored(tx, input, decision, scope.now)
  await tx
    .updateTable('decision')
    .set({
      number: input.number === undefined ? decision.number : input.number,
      day: input.day === undefined ? decision.day : input.day,
      signer_json: JSON.stringify(input.signer ?? decision.signer),
    })
    .where('id', '=', id)
    .execute()
  return getDraft(tx, input)
}

/**
 * Nothing is awarded before the council has met on it: such a day is a slip of the hand.
 * @throws Refusal DECISION_BEFORE_MEETING
 */
export async function requireAfterMeeting(
  tx: Writer,
  { campaignId, day }: { readonly campaignId: string; readonly day: string },
  decision: Pick<DecisionRow, 'lines'>,
): Promise<void> {
  const meetingAt = await meetingAtOf(tx, campaignId, decision)
  if (meetingAt !== null && day < dayPart(meetingAt))
    throw new Refusal('DECISION_BEFORE_MEETING', {
      day: formatDay(day),
      meetingDay: formatDay(dayPart(meetingAt)),
    })
}

/**
 * @throws Refusal DECISION_EMPTY, DECISION_ISSUED, DECISION_BEFORE_MEETING, BASE_SALARY_UNKNOWN,
 * RECONCILIATION_DIFFERS, CAMPAIGN_CLOSED
 */
export async function issueDecision(
  tx: Writer,
  input: OfAward & { readonly number: string; readonly day: string },
  scope: CommandScope,
): Promise<DecisionRow> {
  const decision = await updateDecision(tx, input, scope)
  if (decision.lines.length === 0)
    throw new Refusal('DECISION_EMPTY', { award: decision.awardName })
  await requireAfterMeeting(tx, input, decision)
  const decisions = await listDecisions(tx, input)
  requireApart(decisions)
  await requireReconciled(tx, input.campaignId, decisions)
  await insertAll(tx, 'decision_line', lineColumns(decision.id, decision.lines, input.day))
  await tx
    .updateTable('decision')
    .set({ state: 'issued', issued_at: scope.now, base_salary: decision.baseSalary })
    .where('id', '=', decision.id)
    .execute()
  return getDecision(tx, { ...input, decisionId: decision.id })
}
