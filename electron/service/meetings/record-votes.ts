/**
 * Holds a meeting from a recorded vote and seals it. The whole file is taken or none of it: a line
 * that finds no eligible nomination or two, an eligible nomination without a line, or a count that
 * does not add up refuses it, with every line named.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import { getRules } from '#electron/service/campaigns/campaign-queries.ts'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { baseSalaryFor } from '#electron/service/campaigns/base-salaries.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { moneyTermsOf } from '#shared/campaigns/money-terms.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { holdRecordedVote } from '#shared/meetings/hold-recorded-vote.ts'
import type { RecordedLine, RecordedOutcome } from '#shared/meetings/recorded-outcome.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import { tableRecords, type RecordTable } from '#shared/submissions/table-records.ts'
import { chooseRule } from './choose-rule.ts'
import { eligibleForVote, type VotableRow } from './eligible-nominations.ts'
import { noteEvent } from './meeting-events.ts'
import { listMembers } from './meeting-queries.ts'
import { outcomeRow } from './outcome-row.ts'
import { sealMeeting } from './seal-meeting.ts'

export interface RecordVotesInput {
  readonly campaignId: string
  readonly file: File
  readonly rule?: string | VoteRule | undefined
  readonly at: string
}

export interface PreparedVotes extends Omit<RecordVotesInput, 'file'> {
  readonly fileName: string
  readonly table: RecordTable
}

/** Reads the file before the transaction. @throws Refusal FILE_UNREADABLE */
export async function prepareVotes(
  { file, ...input }: RecordVotesInput,
  context: ServiceContext,
): Promise<PreparedVotes> {
  return { ...input, fileName: file.name, table: tableRecords(await readWorkbookOf(file, context)) }
}

async function seats(tx: Writer, campaignId: string, members: number): Promise<void> {
  if ((await listMembers(tx, { campaignId })).length > 0) return
  await insertAll(
    tx,
    'member',
    Array.from({ length: members }, (_, position) => ({
      id: newId(),
      campaign_id: campaignId,
      name: `Thành viên ${String(position + 1).padStart(2, '0')}`,
      role: 'Thành viên',
      organisation: null,
      unit_id: null,
      chair: 0,
      position,
      valid_from: null,
      valid_to: null,
    })),
  )
}

/** @throws Refusal NOTHING_TO_VOTE, ALREADY_DECIDED */
async function requireSomething(
  tx: Writer,
  campaignId: string,
  nominations: readonly VotableRow[],
): Promise<void> {
  if (nominations.some((one) => one.eligible)) return
  const last = await tx
    .selectFrom('meeting')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'sealed')
    .orderBy('at', 'desc')
    .select('at')
    .executeTakeFirst()
  throw last === undefined
    ? new Refusal('NOTHING_TO_VOTE')
    : new Refusal('ALREADY_DECIDED', { at: last.at })
}

interface Held {
  readonly plan: Plan
  readonly rule: VoteRule
  readonly outcome: RecordedOutcome
  readonly lines: readonly RecordedLine[]
}

async function hold(tx: Writer, input: PreparedVotes, now: string): Promise<Held> {
  const { plan } = await getRules(tx, input.campaignId)
  const rule = await chooseRule(tx, input.campaignId, input.rule)
  const nominations = await eligibleForVote(tx, { ...input, now })
  await requireSomething(tx, input.campaignId, nominations)
  const base = await baseSalaryFor(tx, dayPart(input.at))
  const held = holdRecordedVote({
    plan: plan.id,
    awards: plan.awards,
    rule,
    table: input.table,
    nominations,
    money: moneyTermsOf(plan.awards, base, plan.money.rounding, plan.issuer.levelLabel),
  })
  if (held.ok) return { plan, rule, outcome: held.outcome, lines: held.lines }
  throw new Refusal('VOTES_REFUSED', {
    file: input.fileName,
    problems: held.refusals.map((refusal) => refusal.message).join(' '),
  })
}

async function writeMeeting(tx: Writer, input: PreparedVotes, held: Held): Promise<string> {
  const { meeting } = held.outcome
  const meetingId = newId()
  await tx
    .insertInto('meeting')
    .values({
      id: meetingId,
      campaign_id: input.campaignId,
      at: input.at,
      place: null,
      title: 'Họp Hội đồng Thi đua - Khen thưởng',
      rule_json: JSON.stringify(held.rule),
      state: 'open',
      sealed_at: null,
      seal: null,
      attendance_json: JSON.stringify({
        members: meeting.members,
        present: meeting.present,
        written: meeting.writtenOpinions,
      }),
    })
    .execute()
  await insertAll(
    tx,
    'agenda_item',
    held.lines.map((line, position) => ({
      meeting_id: meetingId,
      nomination_id: line.nominationId,
      position,
    })),
  )
  return meetingId
}

async function writeBallot(tx: Writer, meetingId: string, held: Held): Promise<string> {
  const ballotId = newId()
  await tx
    .insertInto('ballot')
    .values({
      id: ballotId,
      meeting_id: meetingId,
      method: 'recorded',
      title: 'Kết quả biểu quyết đã ghi',
      state: 'published',
      position: 0,
      ballot_json: JSON.stringify(held.outcome.meeting),
    })
    .execute()
  await insertAll(
    tx,
    'ballot_line',
    held.lines.map(({ nominationId, fileLine, result }, position) => ({
      ballot_id: ballotId,
      nomination_id: nominationId,
      position,
      proposed: result.proposed,
      voted: result.voted,
      valid: result.valid,
      invalid: result.invalid,
      yes: result.yes,
      no: result.noVotes,
      other: Math.max(0, result.valid - result.yes - result.noVotes),
      passed: result.passed ? 1 : 0,
      file_line: fileLine,
      snapshot_json: JSON.stringify(result),
    })),
  )
  return ballotId
}

/** @throws Refusal VOTES_REFUSED, NOTHING_TO_VOTE, ALREADY_DECIDED, RULE_*, CAMPAIGN_CLOSED */
export async function recordVotes(
  tx: Writer,
  input: PreparedVotes,
  scope: CommandScope,
): Promise<RecordedOutcome> {
  await requireOpen(tx, input.campaignId)
  const held = await hold(tx, input, scope.now)
  await seats(tx, input.campaignId, held.outcome.meeting.members)
  const meetingId = await writeMeeting(tx, input, held)
  const ballotId = await writeBallot(tx, meetingId, held)
  for (const { nominationId, result } of held.lines)
    await tx
      .insertInto('outcome')
      .values(
        outcomeRow({
          plan: held.plan,
          campaignId: input.campaignId,
          ballotId,
          nominationId,
          award: result.award,
          disposition: result.disposition ?? 'voted',
        }),
      )
      .onConflict((conflict) =>
        conflict.column('nomination_id').doUpdateSet((eb) => ({
          ballot_id: eb.ref('excluded.ballot_id'),
          award: eb.ref('excluded.award'),
          result: eb.ref('excluded.result'),
        })),
      )
      .execute()
  const { voted, passed } = held.outcome.totals
  await noteEvent(tx, meetingId, scope, { kind: 'recorded', ballotId, voted, passed })
  await sealMeeting(tx, { campaignId: input.campaignId, meetingId }, scope)
  return held.outcome
}
