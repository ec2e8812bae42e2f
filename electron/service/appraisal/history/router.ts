import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import type { CommandScope } from '#electron/service/context.ts'
import type { Writer } from '#electron/store/reader.ts'
import type { NominationFindings } from '#shared/appraisal/findings.ts'
import { findingsOf } from '#electron/service/appraisal/finding-queries.ts'
import {
  importHistory,
  listHistoryImports,
  prepareHistory,
  previewHistory,
  undoHistoryImport,
} from './import-history.ts'
import { addInitiative, listInitiatives, removeInitiatives } from './initiatives.ts'
import { nomineeHistory } from './nominee-history.ts'
import { addPastAward, listPastAwards, removePastAwards } from './past-awards.ts'
import { listPetitions, recordPetition, settlePetition } from './petitions.ts'
import { setSudden } from './set-sudden.ts'

async function judgedSudden(
  tx: Writer,
  input: Parameters<typeof setSudden>[1],
  scope: CommandScope,
): Promise<NominationFindings> {
  await setSudden(tx, input, scope)
  return findingsOf(tx, input, scope.now)
}

export const historyRouter = {
  pastAwards: api.appraisal.pastAwards.handler(query(listPastAwards)),
  addPastAward: api.appraisal.addPastAward.handler(
    simpleCommand('appraisal.addPastAward', addPastAward),
  ),
  removePastAwards: api.appraisal.removePastAwards.handler(
    simpleCommand('appraisal.removePastAwards', removePastAwards),
  ),
  initiatives: api.appraisal.initiatives.handler(query(listInitiatives)),
  addInitiative: api.appraisal.addInitiative.handler(
    simpleCommand('appraisal.addInitiative', addInitiative),
  ),
  removeInitiatives: api.appraisal.removeInitiatives.handler(
    simpleCommand('appraisal.removeInitiatives', removeInitiatives),
  ),
  previewHistory: api.appraisal.previewHistory.handler(query(previewHistory)),
  importHistory: api.appraisal.importHistory.handler(
    command('appraisal.importHistory', {
      prepare: prepareHistory,
      work: importHistory,
      detail: ({ file, sha256, lines }, { importId, added, known }) => ({
        register: lines.register,
        file,
        sha256,
        importId,
        added,
        known,
      }),
    }),
  ),
  historyImports: api.appraisal.historyImports.handler(
    query((reader) => listHistoryImports(reader)),
  ),
  undoHistoryImport: api.appraisal.undoHistoryImport.handler(
    simpleCommand('appraisal.undoHistoryImport', undoHistoryImport),
  ),
  history: api.appraisal.history.handler(query(nomineeHistory)),
  petitions: api.appraisal.petitions.handler(query(listPetitions)),
  recordPetition: api.appraisal.recordPetition.handler(
    simpleCommand('appraisal.recordPetition', recordPetition),
  ),
  settlePetition: api.appraisal.settlePetition.handler(
    simpleCommand('appraisal.settlePetition', settlePetition),
  ),
  setSudden: api.appraisal.setSudden.handler(simpleCommand('appraisal.setSudden', judgedSudden)),
}
