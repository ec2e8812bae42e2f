/**
 * Decisions as they stand: issued ones with their frozen lines; for every other award that the
 * council gave or forwards, a draft made of the outcomes each time it is asked for.
 */
import { z } from 'zod'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { rehearsals } from '#electron/service/meetings/not-rehearsed.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { DecisionLineTable, DecisionTable } from '#electron/store/tables/decisions.ts'
import type { Award, Plan } from '#shared/campaigns/plan.ts'
import { countsInWords } from '#shared/decisions/annex.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { signerSchema } from '#shared/decisions/paper-settings.ts'
import { moneyFor } from '#shared/campaigns/money.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { baseSalaryFor } from '#electron/service/campaigns/base-salaries.ts'

interface OutcomeLine {
  readonly award: string | null
  readonly result: string
  readonly meetingAt: string
  readonly line: Omit<DecisionLine, 'money'>
}

/** What the council gave or forwards, collectives first, each kind in the order of the ballot. */
async function outcomeLines(reader: Reader, campaignId: string): Promise<readonly OutcomeLine[]> {
  const rows = await reader
    .selectFrom('outcome')
    .innerJoin('ballot', 'ballot.id', 'outcome.ballot_id')
    .innerJoin('meeting', 'meeting.id', 'ballot.meeting_id')
    .innerJoin('ballot_line', (join) =>
      join
        .onRef('ballot_line.ballot_id', '=', 'outcome.ballot_id')
        .onRef('ballot_line.nomination_id', '=', 'outcome.nomination_id'),
    )
    .innerJoin('nomination', 'nomination.id', 'outcome.nomination_id')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('outcome.campaign_id', '=', campaignId)
    .where('outcome.result', 'in', ['given', 'forwarded'])
    .orderBy('meeting.at')
    .orderBy('ballot.position')
    .orderBy('ballot_line.position')
    .select([
      'outcome.award',
      'outcome.result',
      'meeting.at as meetingAt',
      'nomination.id as nominationId',
      'nominee.kind',
      'nominee.honorific',
      'nominee.name',
      'nominee.position',
      'nominee.workplace',
      'unit.name as unit',
    ])
    .execute()
  const rank = (kind: DecisionLine['kind']): number => NOMINEE_KINDS.indexOf(kind)
  return rows
    .map(({ award, result, meetingAt, ...line }) => ({ award, result, meetingAt, line }))
    .toSorted((left, right) => rank(left.line.kind) - rank(right.line.kind))
}

/** The lines of an issued document, as they were printed. */
export async function frozenLines(
  reader: Reader,
  decisionId: string,
): Promise<readonly DecisionLine[]> {
  const rows = await reader
    .selectFrom('decision_line')
    .where('decision_id', '=', decisionId)
    .orderBy('position')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    kind: row.kind,
    honorific: row.honorific,
    name: row.name,
    position: row.position_text,
    workplace: row.workplace,
    unit: row.unit_name,
    money: row.money,
  }))
}

const totalOf = (lines: readonly DecisionLine[]): number | null =>
  lines.some((line) => line.money === null)
    ? null
    : lines.reduce((sum, line) => sum + (line.money ?? 0), 0)

export const storedSigner = (json: string): DecisionRow['signer'] =>
  z.nullable(signerSchema).parse(JSON.parse(json))

const purposeOf = (award: Award): DecisionRow['purpose'] =>
  award.authority === 'province' || award.authority === 'government' ? 'forward' : 'award'

/** Lines of a draft: made of the outcomes, money at the base salary given (null: not known). */
const draftLines = (
  plan: Plan,
  award: Award,
  outcomes: readonly OutcomeLine[],
  base: number | null,
): readonly DecisionLine[] => {
  const money = (kind: DecisionLine['kind']): number | null => {
    if (award.money === null) return 0
    return base === null ? null : moneyFor(award, kind, base, plan.money.rounding)
  }
  return outcomes.map(({ line }) => ({ ...line, money: money(line.kind) }))
}

/** The base salary of the decision's day, until it has one of the meeting's; null where not known. */
async function baseOf(
  reader: Reader,
  day: string | null,
  outcomes: readonly OutcomeLine[],
): Promise<number | null> {
  const moment = day ?? outcomes.at(-1)?.meetingAt
  if (moment === undefined) return null
  const base = await baseSalaryFor(reader, dayPart(moment))
  return base.known ? base.amount : null
}

/** What the council gave of one award so far, money at a base salary. */
export async function draftLinesOf(
  reader: Reader,
  { campaignId, award }: { readonly campaignId: string; readonly award: string },
  base: number | null,
): Promise<readonly DecisionLine[]> {
  const plan = await getPlan(reader, campaignId)
  const known = plan.awards.find((one) => one.id === award)
  if (known === undefined) return []
  const outcomes = await outcomeLines(reader, campaignId)
  return draftLines(
    plan,
    known,
    outcomes.filter((one) => one.award === award),
    base,
  )
}

/**
 * Lines as they are frozen under a decision. @throws Refusal BASE_SALARY_UNKNOWN,
 * HOUSEHOLD_MONEY_UNKNOWN where a line's money is not known for the decision's day
 */
export const lineColumns = (
  decisionId: string,
  lines: readonly DecisionLine[],
  day: string,
): readonly DecisionLineTable[] =>
  lines.map(({ money, ...line }, position) => {
    if (money === null)
      throw line.kind === 'household'
        ? new Refusal('HOUSEHOLD_MONEY_UNKNOWN', { name: line.name, day })
        : new Refusal('BASE_SALARY_UNKNOWN', { day })
    return {
      decision_id: decisionId,
      position,
      nomination_id: line.nominationId,
      kind: line.kind,
      honorific: line.honorific,
      name: line.name,
      position_text: line.position,
      workplace: line.workplace,
      unit_name: line.unit,
      money,
    }
  })

interface Parts {
  readonly plan: Plan
  readonly award: Award
  readonly outcomes: readonly OutcomeLine[]
}

async function draftRow(
  reader: Reader,
  { plan, award, outcomes }: Parts,
  stored: DecisionTable | undefined,
): Promise<DecisionRow> {
  const base = await baseOf(reader, stored?.day ?? null, outcomes)
  const lines = draftLines(plan, award, outcomes, base)
  return {
    id: stored?.id ?? award.id,
    award: award.id,
    awardName: award.name,
    purpose: purposeOf(award),
    number: stored?.number ?? null,
    day: stored?.day ?? null,
    state: 'draft',
    signer: stored === undefined ? null : storedSigner(stored.signer_json),
    baseSalary: base,
    lines,
    total: totalOf(lines),
    counts: countsInWords(lines),
  }
}

async function issuedRow(
  reader: Reader,
  award: Award,
  stored: DecisionTable,
): Promise<DecisionRow> {
  const lines = await frozenLines(reader, stored.id)
  return {
    id: stored.id,
    award: award.id,
    awardName: award.name,
    purpose: purposeOf(award),
    number: stored.number,
    day: stored.day,
    state: stored.state,
    signer: storedSigner(stored.signer_json),
    baseSalary: stored.base_salary,
    lines,
    total: totalOf(lines),
    counts: countsInWords(lines),
  }
}

/** One row for each award with a decision or with outcomes, in the order of the plan. */
export async function listDecisions(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly DecisionRow[]> {
  const plan = await getPlan(reader, campaignId)
  const outcomes = await outcomeLines(reader, campaignId)
  const stored = await reader
    .selectFrom('decision')
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['draft', 'issued'])
    .selectAll()
    .execute()
  const rows: DecisionRow[] = []
  for (const award of plan.awards) {
    const known = stored.find((row) => row.award === award.id)
    const here = outcomes.filter((one) => one.award === award.id)
    if (known?.state === 'issued') rows.push(await issuedRow(reader, award, known))
    else if (known !== undefined || here.length > 0)
      rows.push(await draftRow(reader, { plan, award, outcomes: here }, known))
  }
  return rows
}

/** The decision on one award. @throws Refusal DECISION_EMPTY */
export async function getDecision(
  reader: Reader,
  { campaignId, award }: { readonly campaignId: string; readonly award: string },
): Promise<DecisionRow> {
  const row = (await listDecisions(reader, { campaignId })).find((one) => one.award === award)
  if (row !== undefined) return row
  const plan = await getPlan(reader, campaignId)
  const name = plan.awards.find((one) => one.id === award)?.name ?? award
  throw new Refusal('DECISION_EMPTY', { award: name })
}

/** The moment of the campaign's last meeting with results; null where there was none. */
export async function lastMeetingAt(reader: Reader, campaignId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('meeting')
    .innerJoin('ballot', 'ballot.meeting_id', 'meeting.id')
    .where('meeting.campaign_id', '=', campaignId)
    .where('meeting.id', 'not in', rehearsals(reader))
    .where('ballot.state', '=', 'published')
    .orderBy('meeting.at', 'desc')
    .select('meeting.at')
    .executeTakeFirst()
  return row?.at ?? null
}
