import { api, query, simpleCommand } from '#electron/service/procedures.ts'
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { NominationFindings } from '#shared/appraisal/findings.ts'
import { conclude, overrideReason, recordEvidence, reopen, setCategories } from './appraise.ts'
import { listConclusions } from './conclusion-queries.ts'
import { findingsOf, getFindings } from './finding-queries.ts'
import { endorse } from './clusters/endorse.ts'
import { clustersRouter } from './clusters/router.ts'
import { historyRouter } from './history/router.ts'
import { getBoard, getStatus } from './status-queries.ts'
import { tryChange } from './what-if.ts'

interface OfNomination {
  readonly campaignId: string
  readonly nominationId: string
}

/** A command on one nomination that answers with its findings afterwards. */
const judged =
  <Input extends OfNomination>(
    work: (tx: Writer, input: Input, scope: CommandScope) => Promise<void>,
  ) =>
  async (tx: Writer, input: Input, scope: CommandScope): Promise<NominationFindings> => {
    await work(tx, input, scope)
    return findingsOf(tx, input, scope.now)
  }

export const appraisalRouter = {
  ...historyRouter,
  ...clustersRouter,
  status: api.appraisal.status.handler(
    query(async (reader, { campaignId, at, unitId }, context) => {
      const status = await getStatus(reader, campaignId, at ?? context.now())
      if (unitId === undefined) return status
      return {
        ...status,
        nominations: status.nominations.filter((line) => line.unitId === unitId),
      }
    }),
  ),
  board: api.appraisal.board.handler(
    query((reader, { campaignId, at }, context) =>
      getBoard(reader, campaignId, at ?? context.now()),
    ),
  ),
  findings: api.appraisal.findings.handler(
    query((reader, { campaignId, nominationId, at }, context) =>
      getFindings(reader, { campaignId, nominationId, at: at ?? context.now() }),
    ),
  ),
  whatIf: api.appraisal.whatIf.handler(
    query((reader, { campaignId, change, at }, context) =>
      tryChange(reader, { campaignId, change, at: at ?? context.now() }),
    ),
  ),
  recordEvidence: api.appraisal.recordEvidence.handler(
    simpleCommand('appraisal.recordEvidence', judged(recordEvidence)),
  ),
  setCategories: api.appraisal.setCategories.handler(
    simpleCommand('appraisal.setCategories', judged(setCategories)),
  ),
  endorse: api.appraisal.endorse.handler(simpleCommand('appraisal.endorse', judged(endorse))),
  override: api.appraisal.override.handler(
    simpleCommand('appraisal.override', judged(overrideReason)),
  ),
  conclude: api.appraisal.conclude.handler(simpleCommand('appraisal.conclude', conclude)),
  conclusions: api.appraisal.conclusions.handler(
    query((reader, { campaignId }) => listConclusions(reader, campaignId)),
  ),
  reopen: api.appraisal.reopen.handler(simpleCommand('appraisal.reopen', reopen)),
}
