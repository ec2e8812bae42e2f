import { api, command, query } from '#electron/service/procedures.ts'
import { move, prepare, undoSteps } from './undo-step.ts'

const detail = (
  { campaignId }: { readonly campaignId: string },
  { step }: { readonly step: { readonly command: string; readonly at: string } },
) => ({ campaignId, command: step.command, at: step.at })

export const undoRouter = {
  undoSteps: api.safekeeping.undoSteps.handler(query(undoSteps)),
  undo: api.safekeeping.undo.handler(
    command('safekeeping.undo', { prepare: prepare('undo'), work: move('undo'), detail }),
  ),
  redo: api.safekeeping.redo.handler(
    command('safekeeping.redo', { prepare: prepare('redo'), work: move('redo'), detail }),
  ),
}
