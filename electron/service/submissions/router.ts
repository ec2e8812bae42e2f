import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import {
  addNomination,
  decideNomination,
  editNomination,
  keepWithinQuota,
} from './edit-nomination.ts'
import { importFile, prepareImport } from './import-file.ts'
import { listNominations } from './nomination-queries.ts'
import { previewFile } from './preview-file.ts'
import {
  markDone,
  recordPaper,
  recordRegistration,
  recordReport,
  setReceived,
} from './record-receipt.ts'
import {
  getSource,
  getSubmission,
  listRegistrations,
  listSubmissions,
} from './submission-queries.ts'
import { undoImport } from './undo-import.ts'

export const submissionsRouter = {
  preview: api.submissions.preview.handler(
    query((_reader, { file, campaignId }, context) => previewFile(file, campaignId, context)),
  ),
  import: api.submissions.import.handler(
    command('submissions.import', {
      prepare: prepareImport,
      work: importFile,
      detail: ({ campaignId, reading, sha256 }, receipt) => ({
        campaignId,
        file: reading.file,
        sha256,
        ...receipt,
      }),
    }),
  ),
  list: api.submissions.list.handler(query(listSubmissions)),
  get: api.submissions.get.handler(query(getSubmission)),
  source: api.submissions.source.handler(query(getSource)),
  undoImport: api.submissions.undoImport.handler(
    simpleCommand('submissions.undoImport', undoImport),
  ),
  nominations: api.submissions.nominations.handler(query(listNominations)),
  addNomination: api.submissions.addNomination.handler(
    simpleCommand('submissions.addNomination', addNomination),
  ),
  editNomination: api.submissions.editNomination.handler(
    simpleCommand('submissions.editNomination', editNomination),
  ),
  decideNomination: api.submissions.decideNomination.handler(
    simpleCommand('submissions.decideNomination', decideNomination),
  ),
  keepWithinQuota: api.submissions.keepWithinQuota.handler(
    simpleCommand('submissions.keepWithinQuota', keepWithinQuota),
  ),
  recordPaper: api.submissions.recordPaper.handler(
    simpleCommand('submissions.recordPaper', recordPaper),
  ),
  recordReport: api.submissions.recordReport.handler(
    simpleCommand('submissions.recordReport', recordReport),
  ),
  setReceived: api.submissions.setReceived.handler(
    simpleCommand('submissions.setReceived', setReceived),
  ),
  registrations: api.submissions.registrations.handler(query(listRegistrations)),
  recordRegistration: api.submissions.recordRegistration.handler(
    simpleCommand('submissions.recordRegistration', recordRegistration),
  ),
  markDone: api.submissions.markDone.handler(simpleCommand('submissions.markDone', markDone)),
}
