/**
 * Sets an issued decision right, or takes it back. The issued lines are never touched: a correction is a
 * document of its own with the lines that stand from now on, a withdrawal one without lines.
 */
import { requireOpen } from '#electron/service/require-open.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type {
  DecisionDocument,
  DecisionLine,
  DecisionRow,
  LineCorrection,
} from '#shared/decisions/contract.ts'
import { lineDifferences } from '#shared/decisions/line-differences.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { decisionHistory } from './decision-history.ts'
import { getDecision, lineColumns, missingLines, type OfDecision } from './decision-queries.ts'
import { requireAfterMeeting } from './issue-decision.ts'

interface Change extends OfDecision {
  readonly number: string
  readonly day: string
  readonly reason: string
}

async function requireIssued(tx: Writer, input: Change): Promise<DecisionRow> {
  await requireOpen(tx, input.campaignId)
  const decision = await getDecision(tx, input)
  if (decision.state !== 'issued')
    throw new Refusal('DECISION_NOT_ISSUED', { award: decision.awardName })
  return decision
}

/**
 * No document changes one that is not there yet: such a day is a slip of the hand.
 * @throws Refusal CHANGE_BEFORE_DECISION
 */
function requireLater({ day }: Pick<Change, 'day'>, original: DecisionRow): void {
  if (original.day === null || day >= original.day) return
  throw new Refusal('CHANGE_BEFORE_DECISION', {
    day: formatDay(day),
    number: original.number ?? '',
    decisionDay: formatDay(original.day),
  })
}

async function writeDocument(
  tx: Writer,
  input: Change & {
    readonly original: DecisionRow
    readonly kind: 'correction' | 'withdrawal'
    readonly lines: readonly DecisionLine[]
  },
  now: string,
): Promise<string> {
  const id = newId()
  const { original, kind } = input
  await tx
    .updateTable('decision')
    .set({ state: kind === 'correction' ? 'corrected' : 'withdrawn' })
    .where('id', '=', original.id)
    .execute()
  await tx
    .insertInto('decision')
    .values({
      id,
      campaign_id: input.campaignId,
      award: input.award,
      number: input.number,
      day: input.day,
      // A withdrawal leaves nothing in force.
      state: kind === 'correction' ? 'issued' : 'withdrawn',
      signer_json: JSON.stringify(original.signer),
      base_salary: original.baseSalary,
      created_at: now,
      issued_at: now,
      corrects_id: original.id,
    })
    .execute()
  await tx
    .insertInto('decision_change')
    .values({ decision_id: id, kind, reason: input.reason })
    .execute()
  await insertAll(tx, 'decision_line', lineColumns(id, input.lines, input.day))
  return id
}

const corrected = (line: DecisionLine, change: LineCorrection | undefined): DecisionLine => ({
  ...line,
  honorific: change?.honorific === undefined ? line.honorific : change.honorific,
  name: change?.name ?? line.name,
  position: change?.position === undefined ? line.position : change.position,
  workplace: change?.workplace === undefined ? line.workplace : change.workplace,
  unit: change?.unit ?? line.unit,
})

/**
 * @throws Refusal DECISION_EMPTY, DECISION_NOT_ISSUED, CHANGE_BEFORE_DECISION,
 * DECISION_BEFORE_MEETING, NOMINATION_UNKNOWN, CORRECTION_EMPTY, CAMPAIGN_CLOSED
 */
export async function correctDecision(
  tx: Writer,
  input: Change & { readonly lines: readonly LineCorrection[]; readonly addMissing: boolean },
  scope: CommandScope,
): Promise<DecisionRow> {
  const original = await requireIssued(tx, input)
  requireLater(input, original)
  const known = new Set(original.lines.map((line) => line.nominationId))
  const stranger = input.lines.find((change) => !known.has(change.nominationId))
  if (stranger !== undefined)
    throw new Refusal('NOMINATION_UNKNOWN', { nomination: stranger.nominationId })
  const changes = new Map(input.lines.map((change) => [change.nominationId, change]))
  const kept = original.lines
    .filter((line) => changes.get(line.nominationId)?.remove !== true)
    .map((line) => corrected(line, changes.get(line.nominationId)))
  const added = input.addMissing ? await missingLines(tx, input, original.baseSalary) : []
  if (added.length > 0) await requireAfterMeeting(tx, input, { lines: added })
  const lines = [...kept, ...added].toSorted(
    (left, right) => NOMINEE_KINDS.indexOf(left.kind) - NOMINEE_KINDS.indexOf(right.kind),
  )
  if (lineDifferences(original.lines, lines).length === 0)
    throw new Refusal('CORRECTION_EMPTY', { number: original.number ?? '' })
  const decisionId = await writeDocument(
    tx,
    { ...input, original, kind: 'correction', lines },
    scope.now,
  )
  return getDecision(tx, { ...input, decisionId })
}

/** @throws Refusal DECISION_EMPTY, DECISION_NOT_ISSUED, CHANGE_BEFORE_DECISION, CAMPAIGN_CLOSED */
export async function withdrawDecision(
  tx: Writer,
  input: Change,
  scope: CommandScope,
): Promise<DecisionDocument> {
  const original = await requireIssued(tx, input)
  requireLater(input, original)
  const id = await writeDocument(
    tx,
    { ...input, original, kind: 'withdrawal', lines: [] },
    scope.now,
  )
  const made = (await decisionHistory(tx, input)).find((one) => one.id === id)
  if (made === undefined) throw new Error('the withdrawal that was written is not there')
  return made
}

/**
 * What a correction would take in with `addMissing`: given by the council, on no decision in force.
 * @throws Refusal DECISION_EMPTY, DECISION_UNKNOWN
 */
export async function missingOf(
  reader: Reader,
  input: OfDecision,
): Promise<readonly DecisionLine[]> {
  const decision = await getDecision(reader, input)
  return decision.state === 'issued' ? missingLines(reader, input, decision.baseSalary) : []
}
