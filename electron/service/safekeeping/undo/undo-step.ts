/** Undoes the latest step of a campaign, redoes the one undone last. Each is a command by itself. */
import type { Selectable } from 'kysely'
import type { ServiceContext } from '#electron/service/context.ts'
import { needOf } from '#electron/service/need-of.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import { requireRole } from '#electron/service/safekeeping/users/require-role.ts'
import { SCHEMA_VERSION } from '#electron/store/migrate.ts'
import type { Store } from '#electron/store/open-store.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { UndoStepTable } from '#electron/store/tables/undo.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { UndoResult, UndoState, UndoStep } from '#shared/safekeeping/undo-contract.ts'
import { undoText } from '#shared/text/undo.ts'

type StepRow = Selectable<UndoStepTable>

const stepOf = ({ seq, command, name, at, actor }: StepRow): UndoStep => ({
  step: seq,
  command,
  name,
  at,
  actor,
})

/** The steps of a campaign and those of the whole store, the latest first. */
const stepsOf = (reader: Reader, campaignId: string): Promise<readonly StepRow[]> =>
  reader
    .selectFrom('undo_step')
    .where(({ or, eb }) => or([eb('campaign_id', '=', campaignId), eb('campaign_id', 'is', null)]))
    // Rows of another version of the tables cannot be put back as they were.
    .where('schema', '=', SCHEMA_VERSION)
    .orderBy('seq', 'desc')
    .selectAll()
    .execute()

/** What can be undone and redone in a campaign. */
export async function undoSteps(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<UndoState> {
  const steps = await stepsOf(reader, campaignId)
  const final = steps.find(({ state }) => state === 'final')
  return {
    done: steps.filter(({ state, seq }) => state === 'done' && seq > (final?.seq ?? 0)).map(stepOf),
    undone: steps
      .filter(({ state }) => state === 'undone')
      .toReversed()
      .map(stepOf),
    final:
      final === undefined ? null : { ...stepOf(final), instead: undoText.instead(final.command) },
  }
}

interface Wanted {
  readonly campaignId: string
  readonly step?: number | undefined
}

interface Prepared extends Wanted {
  readonly store: Store
}

/** The step that is next; refused where the person saw another one named. */
async function nextStep(reader: Reader, wanted: Wanted, way: 'undo' | 'redo'): Promise<UndoStep> {
  const { done, undone, final } = await undoSteps(reader, wanted)
  const next = way === 'undo' ? done[0] : undone[0]
  if (next === undefined && way === 'undo' && final !== null)
    throw new Refusal('UNDO_FINAL', { what: final.name, instead: final.instead })
  if (next === undefined) throw new Refusal(way === 'undo' ? 'UNDO_NONE' : 'REDO_NONE')
  if (wanted.step !== undefined && wanted.step !== next.step)
    throw new Refusal('UNDO_BUILT_ON', { what: next.name, where: undoText.otherNext })
  return next
}

/** Whoever undoes may do what is undone. @throws Refusal ROLE_NEEDED, UNDO_NONE, UNDO_FINAL */
export const prepare =
  (way: 'undo' | 'redo') =>
  async (wanted: Wanted, context: ServiceContext): Promise<Prepared> => {
    const { command } = await nextStep(context.store.read, wanted, way)
    await requireRole(context, needOf(command))
    return { ...wanted, store: context.store }
  }

async function changesOf(reader: Reader, step: number) {
  const rows = await reader
    .selectFrom('undo_row')
    .where('step_seq', '=', step)
    .orderBy('position')
    .selectAll()
    .execute()
  return rows.map(({ table_name, row_key, before_json, after_json }) => ({
    table: table_name,
    key: row_key,
    before: before_json,
    after: after_json,
  }))
}

/** @throws Refusal CAMPAIGN_CLOSED, UNDO_BUILT_ON, UNDO_NONE, REDO_NONE, UNDO_FINAL */
export const move =
  (way: 'undo' | 'redo') =>
  async (tx: Writer, { store, ...wanted }: Prepared): Promise<UndoResult> => {
    await requireOpen(tx, wanted.campaignId)
    const step = await nextStep(tx, wanted, way)
    const changes = await changesOf(tx, step.step)
    const inTheWay = await store.putRows(tx, changes, way === 'undo' ? 'back' : 'forth')
    if (inTheWay !== null)
      throw new Refusal('UNDO_BUILT_ON', { what: step.name, where: undoText.table(inTheWay) })
    await tx
      .updateTable('undo_step')
      .set({ state: way === 'undo' ? 'undone' : 'done' })
      .where('seq', '=', step.step)
      .execute()
    return {
      step,
      sentence: way === 'undo' ? undoText.undone(step.name) : undoText.redone(step.name),
      state: await undoSteps(tx, wanted),
    }
  }
