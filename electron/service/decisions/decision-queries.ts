/**
 * Decisions as they stand: issued ones with their frozen lines; for what else the council gave or
 * forwards, one draft an award, made of the outcomes each time it is asked for. What it gave after a
 * decision was issued is a draft beside it (bổ sung).
 */
import { z } from 'zod'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { DecisionLineTable, DecisionTable } from '#electron/store/tables/decisions.ts'
import type { Award, Plan } from '#shared/campaigns/plan.ts'
import { countsInWords, totalMoney } from '#shared/decisions/annex.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { signerSchema } from '#shared/decisions/paper-settings.ts'
import { moneyFor } from '#shared/campaigns/money.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { baseSalaryFor } from '#electron/service/campaigns/base-salaries.ts'
import { outcomeLines, type OutcomeLine } from './outcome-lines.ts'
import { inForce, takenOut } from './standing-decisions.ts'

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

/**
 * Who signs, as the store keeps it; null: nobody named yet. Throws where the text is none of ours.
 */
export const storedSigner = (json: string): DecisionRow['signer'] =>
  z.nullable(signerSchema).parse(JSON.parse(json))

/** What lies above this office's level is proposed, not decided. */
export const purposeOf = (award: Award): DecisionRow['purpose'] =>
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
  const moment =
    day ??
    outcomes
      .map(({ meetingAt }) => meetingAt)
      .toSorted()
      .at(-1)
  if (moment === undefined) return null
  const base = await baseSalaryFor(reader, dayPart(moment))
  return base.known ? base.amount : null
}

/** What the council gave of one award and no decision in force prints, money at a base salary. */
export async function missingLines(
  reader: Reader,
  { campaignId, award }: { readonly campaignId: string; readonly award: string },
  base: number | null,
): Promise<readonly DecisionLine[]> {
  const plan = await getPlan(reader, campaignId)
  const known = plan.awards.find((one) => one.id === award)
  if (known === undefined) return []
  const outcomes = await outcomeLines(reader, campaignId)
  const printed = await printedNow(reader, campaignId)
  return draftLines(
    plan,
    known,
    outcomes.filter(
      (one) => one.award === award && !printed.has(keyOf(award, one.line.nominationId)),
    ),
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
  /** How many decisions on the award are in force before this one. */
  readonly supplement: number
  readonly outcomes: readonly OutcomeLine[]
}

async function draftRow(
  reader: Reader,
  { plan, award, outcomes, supplement }: Parts,
  stored: DecisionTable | undefined,
): Promise<DecisionRow> {
  const base = await baseOf(reader, stored?.day ?? null, outcomes)
  const lines = draftLines(plan, award, outcomes, base)
  return {
    id: stored?.id ?? award.id,
    award: award.id,
    awardName: award.name,
    supplement,
    purpose: purposeOf(award),
    number: stored?.number ?? null,
    day: stored?.day ?? null,
    state: 'draft',
    signer: stored === undefined ? null : storedSigner(stored.signer_json),
    baseSalary: base,
    lines,
    total: totalMoney(lines),
    counts: countsInWords(lines),
  }
}

async function issuedRow(
  reader: Reader,
  { award, supplement }: Pick<Parts, 'award' | 'supplement'>,
  stored: DecisionTable,
): Promise<DecisionRow> {
  const lines = await frozenLines(reader, stored.id)
  return {
    id: stored.id,
    award: award.id,
    awardName: award.name,
    supplement,
    purpose: purposeOf(award),
    number: stored.number,
    day: stored.day,
    state: stored.state,
    signer: storedSigner(stored.signer_json),
    baseSalary: stored.base_salary,
    lines,
    total: totalMoney(lines),
    counts: countsInWords(lines),
  }
}

const keyOf = (award: string, nominationId: string): string => `${award} ${nominationId}`

/** Whom the decisions in force print, under each award. */
async function printedNow(reader: Reader, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('decision_line')
    .innerJoin('decision', 'decision.id', 'decision_line.decision_id')
    .where('decision.campaign_id', '=', campaignId)
    .where('decision.state', '=', 'issued')
    .select(['decision.award', 'decision_line.nomination_id'])
    .execute()
  return new Set(rows.map((row) => keyOf(row.award, row.nomination_id)))
}

/**
 * In the order of the plan's awards: of each the decisions in force as they were issued, then the
 * draft of what none of them prints, where there is any. What a correction took out is not drafted again.
 */
export async function listDecisions(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly DecisionRow[]> {
  const plan = await getPlan(reader, campaignId)
  const outcomes = await outcomeLines(reader, campaignId)
  const issued = await inForce(reader, campaignId)
  const removed = await takenOut(reader, campaignId)
  const settled = new Set([
    ...(await printedNow(reader, campaignId)),
    ...removed.map((one) => keyOf(one.award, one.nominationId)),
  ])
  const drafts = await reader
    .selectFrom('decision')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'draft')
    .orderBy('id')
    .selectAll()
    .execute()
  const rows: DecisionRow[] = []
  for (const award of plan.awards) {
    const standing = issued.filter((row) => row.award === award.id)
    for (const [supplement, stored] of standing.entries())
      rows.push(await issuedRow(reader, { award, supplement }, stored))
    const left = outcomes.filter(
      ({ award: given, line }) =>
        given === award.id && !settled.has(keyOf(award.id, line.nominationId)),
    )
    const draft = drafts.find((row) => row.award === award.id)
    // A draft that somebody began stays in sight, unless a decision has taken in all of its lines.
    if (left.length > 0 || (draft !== undefined && standing.length === 0))
      rows.push(
        await draftRow(reader, { plan, award, outcomes: left, supplement: standing.length }, draft),
      )
  }
  return rows
}

export interface OfDecision {
  readonly campaignId: string
  readonly award: string
  /**
   * A row's id, where the award has several decisions; left out: the first of the award. The id that a
   * draft had before it was first saved still finds it.
   */
  readonly decisionId?: string | undefined
}

/** One decision on an award. @throws Refusal DECISION_EMPTY, DECISION_UNKNOWN */
export async function getDecision(
  reader: Reader,
  { campaignId, award, decisionId }: OfDecision,
): Promise<DecisionRow> {
  const rows = (await listDecisions(reader, { campaignId })).filter((one) => one.award === award)
  const row =
    decisionId === undefined
      ? rows[0]
      : rows.find((one) => one.id === decisionId || (one.state === 'draft' && decisionId === award))
  if (row !== undefined) return row
  if (decisionId !== undefined && rows.length > 0)
    throw new Refusal('DECISION_UNKNOWN', { decision: decisionId })
  const plan = await getPlan(reader, campaignId)
  const name = plan.awards.find((one) => one.id === award)?.name ?? award
  throw new Refusal('DECISION_EMPTY', { award: name })
}

/** The draft on an award, or the decision that leaves nothing to draft. @throws Refusal DECISION_EMPTY */
export async function getDraft(
  reader: Reader,
  { campaignId, award }: Omit<OfDecision, 'decisionId'>,
): Promise<DecisionRow> {
  const rows = await listDecisions(reader, { campaignId })
  return (
    rows.find((one) => one.award === award && one.state === 'draft') ??
    getDecision(reader, { campaignId, award })
  )
}
