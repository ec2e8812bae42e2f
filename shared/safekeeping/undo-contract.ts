/** Undoing what was done last to the data of a campaign, and redoing it. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'

export interface UndoStep {
  /** Names the step in `undo` and `redo`. */
  readonly step: number
  readonly command: string
  /** What was done to whom: "sửa đề nghị (Nguyễn Văn A)". */
  readonly name: string
  readonly at: string
  readonly actor: string
}

export interface UndoState {
  /** What can be undone, the latest first. */
  readonly done: readonly UndoStep[]
  /** What was undone and can be redone, in the order of redoing. */
  readonly undone: readonly UndoStep[]
  /** The vote or decision before which nothing can be undone, and what is done instead. */
  readonly final: (UndoStep & { readonly instead: string }) | null
}

export interface UndoResult {
  readonly step: UndoStep
  /** "Đã hoàn tác: sửa đề nghị (Nguyễn Văn A)." */
  readonly sentence: string
  readonly state: UndoState
}

const input = z.strictObject({
  campaignId: idSchema,
  /** The step that the person saw named; refused where another one is next by now. */
  step: z.int().positive().optional(),
})

export const undoContract = {
  undoSteps: reading.input(z.strictObject({ campaignId: idSchema })).output(type<UndoState>()),
  /** Takes the latest step back; asks for the role that the step itself asked for. */
  undo: appraising.input(input).output(type<UndoResult>()),
  /** Does again what was undone last. */
  redo: appraising.input(input).output(type<UndoResult>()),
}
