/** Keeps what a command changed, in the command's own transaction, so that it can be undone. */
import { z } from 'zod'
import { noteRows, type RowChange } from '#electron/store/journal/row-journal.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import { SCHEMA_VERSION } from '#electron/store/migrate.ts'
import type { Writer } from '#electron/store/reader.ts'
import { KEPT_STEPS, MOST_ROWS, undoKind } from '#shared/safekeeping/undoable.ts'
import { undoText } from '#shared/text/undo.ts'
import { forgettingWithdrawn } from './forgetting-withdrawn.ts'
import { subjectOf } from './subject-of.ts'

interface Done {
  readonly command: string
  readonly input: unknown
  readonly now: string
  readonly actor: string
}

/** What happened in a meeting is told in the order it happened and never taken out of it. */
const APPENDED: ReadonlySet<string> = new Set(['meeting_event'])

const campaignSchema = z.object({ campaignId: z.string() })
const campaignOf = (input: unknown): string | null =>
  campaignSchema.safeParse(input).data?.campaignId ?? null

/** Forgets steps: of a campaign, or (null) of the whole store alone. */
export async function forgetSteps(
  tx: Writer,
  campaignId: string | null,
  which: { readonly states: readonly ('done' | 'undone' | 'final')[]; readonly upTo?: number },
): Promise<void> {
  const upTo = which.upTo ?? Number.MAX_SAFE_INTEGER
  const steps = tx
    .selectFrom('undo_step')
    .where('campaign_id', campaignId === null ? 'is' : '=', campaignId)
    .where('state', 'in', [...which.states])
    .where('seq', '<=', upTo)
    .select('seq')
  await tx.deleteFrom('undo_row').where('step_seq', 'in', steps).execute()
  await tx.deleteFrom('undo_step').where('seq', 'in', steps).execute()
}

/** Only so many are kept: the oldest goes. */
async function keepFew(tx: Writer, campaignId: string | null): Promise<void> {
  const beyond = await tx
    .selectFrom('undo_step')
    .where('campaign_id', campaignId === null ? 'is' : '=', campaignId)
    .where('state', '=', 'done')
    .orderBy('seq', 'desc')
    .offset(KEPT_STEPS)
    .limit(1)
    .select('seq')
    .executeTakeFirst()
  if (beyond !== undefined)
    await forgetSteps(tx, campaignId, { states: ['done'], upTo: beyond.seq })
}

async function addStep(
  tx: Writer,
  { command, input, now, actor }: Done,
  step: { readonly state: 'done' | 'final'; readonly changes: readonly RowChange[] },
): Promise<void> {
  const last = await tx
    .selectFrom('undo_step')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  await tx
    .insertInto('undo_step')
    .values({
      seq,
      campaign_id: campaignOf(input),
      command,
      name: undoText.name(command, await subjectOf(tx, step.changes)),
      at: now,
      actor,
      state: step.state,
      schema: SCHEMA_VERSION,
    })
    .execute()
  await insertAll(
    tx,
    'undo_row',
    step.changes.map(({ table, key, before, after }, position) => ({
      step_seq: seq,
      position,
      table_name: table,
      row_key: key,
      before_json: before,
      after_json: after,
    })),
  )
}

/**
 * Does the work of a command and keeps how to undo it. What was undone before can then not be redone
 * any more; a vote or a decision forgets all steps before it.
 */
export async function recordStep<Result>(
  tx: Writer,
  done: Done,
  work: () => Promise<Result>,
): Promise<Result> {
  const kind = undoKind(done.command)
  const campaignId = campaignOf(done.input)
  if (kind === 'apart') return work()
  if (kind === 'withdrawal') return forgettingWithdrawn(tx, work)
  if (kind === 'final') {
    const result = await work()
    await forgetSteps(tx, campaignId, { states: ['done', 'undone', 'final'] })
    await addStep(tx, done, { state: 'final', changes: [] })
    return result
  }
  const { result, changes } = await noteRows(tx, work)
  if (changes.length === 0) return result
  await forgetSteps(tx, campaignId, { states: ['undone'] })
  if (changes === 'too-many') return result
  if (changes.length > MOST_ROWS || changes.some(({ table }) => APPENDED.has(table))) return result
  await addStep(tx, done, { state: 'done', changes })
  await keepFew(tx, campaignId)
  return result
}
