import { api, command, query, refusingStream, simpleCommand } from '#electron/service/procedures.ts'
import { isUncorrected } from '#shared/submissions/corrections.ts'
import {
  addNomination,
  decideNomination,
  editNomination,
  keepWithinQuota,
} from './edit-nomination.ts'
import { blankFormOf, blankFormsOf } from './blank-forms.ts'
import { forgetLayouts, listLayouts } from './column-memory.ts'
import {
  attachedFile,
  attachFile,
  detachFile,
  keepFile,
  listAttachments,
  openAttachment,
} from './attach-file.ts'
import { compareFile } from './compare-file.ts'
import { errorWorkbook } from './error-workbook.ts'
import { importFile, prepareImport } from './import-file.ts'
import { listNominations } from './nomination-queries.ts'
import { previewFile } from './preview-file.ts'
import { reviewFile } from './review-file.ts'
import {
  markDone,
  setVoluntary,
  recordPaper,
  recordRegistration,
  recordReport,
  setReceived,
} from './record-receipt.ts'
import {
  getSource,
  getSubmission,
  listPapers,
  listRegistrations,
  listSubmissions,
} from './submission-queries.ts'
import { completeReturn, listReturns, returnDossier } from './return-dossier.ts'
import { undoImport } from './undo-import.ts'

export const submissionsRouter = {
  preview: api.submissions.preview.handler(
    query((_reader, input, context) => previewFile(input, context)),
  ),
  review: api.submissions.review.handler(query(reviewFile)),
  compare: api.submissions.compare.handler(query(compareFile)),
  layouts: api.submissions.layouts.handler(query((reader) => listLayouts(reader))),
  forgetLayouts: api.submissions.forgetLayouts.handler(
    simpleCommand('submissions.forgetLayouts', forgetLayouts),
  ),
  import: api.submissions.import.handler(
    command('submissions.import', {
      prepare: prepareImport,
      work: importFile,
      detail: ({ campaignId, reading, sha256, corrections }, receipt) => ({
        campaignId,
        file: reading.file,
        sha256,
        ...receipt,
        ...(isUncorrected(corrections) ? {} : { corrections }),
      }),
    }),
  ),
  blankForm: api.submissions.blankForm.handler(
    query((reader, input, context) => blankFormOf(reader, input, context.now())),
  ),
  blankForms: api.submissions.blankForms.handler(async function* ({ input, context, signal }) {
    yield* refusingStream(blankFormsOf(context, input, signal))
  }),
  errorWorkbook: api.submissions.errorWorkbook.handler(query(errorWorkbook)),
  list: api.submissions.list.handler(query(listSubmissions)),
  get: api.submissions.get.handler(query(getSubmission)),
  source: api.submissions.source.handler(query(getSource)),
  undoImport: api.submissions.undoImport.handler(
    simpleCommand('submissions.undoImport', undoImport, ({ campaignId }, undone) => ({
      campaignId,
      ...undone,
    })),
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
  papers: api.submissions.papers.handler(query(listPapers)),
  recordPaper: api.submissions.recordPaper.handler(
    simpleCommand('submissions.recordPaper', recordPaper),
  ),
  recordReport: api.submissions.recordReport.handler(
    simpleCommand('submissions.recordReport', recordReport),
  ),
  setReceived: api.submissions.setReceived.handler(
    simpleCommand('submissions.setReceived', setReceived),
  ),
  returns: api.submissions.returns.handler(query(listReturns)),
  returnDossier: api.submissions.returnDossier.handler(
    simpleCommand('submissions.returnDossier', returnDossier),
  ),
  completeReturn: api.submissions.completeReturn.handler(
    simpleCommand('submissions.completeReturn', completeReturn),
  ),
  attachments: api.submissions.attachments.handler(query(listAttachments)),
  attach: api.submissions.attach.handler(
    command('submissions.attach', {
      prepare: keepFile,
      work: attachFile,
      detail: ({ campaignId }, { fileName, bytes, sha256, unitId, component, nominationId }) => ({
        campaignId,
        unitId,
        component,
        nominationId,
        file: fileName,
        bytes,
        sha256,
      }),
    }),
  ),
  detach: api.submissions.detach.handler(
    simpleCommand(
      'submissions.detach',
      detachFile,
      ({ campaignId, attachmentId }, { fileName, sha256, unitId, component }) => ({
        campaignId,
        attachmentId,
        unitId,
        component,
        file: fileName,
        sha256,
      }),
    ),
  ),
  attachment: api.submissions.attachment.handler(query(attachedFile)),
  openAttachment: api.submissions.openAttachment.handler(query(openAttachment)),
  registrations: api.submissions.registrations.handler(query(listRegistrations)),
  recordRegistration: api.submissions.recordRegistration.handler(
    simpleCommand('submissions.recordRegistration', recordRegistration),
  ),
  setVoluntary: api.submissions.setVoluntary.handler(
    simpleCommand('submissions.setVoluntary', setVoluntary),
  ),
  markDone: api.submissions.markDone.handler(simpleCommand('submissions.markDone', markDone)),
}
