import { api, command, query, simpleCommand, upkeep } from '#electron/service/procedures.ts'
import { listBaseSalaries, setBaseSalary } from '#electron/service/campaigns/base-salaries.ts'
import { annexFile } from './build-annex.ts'
import {
  fieldsOfDecision,
  listForms,
  pagesOfForm,
  readScan,
  removeForm,
  saveForm,
  scanFile,
  setScan,
} from './certificate-forms.ts'
import { listDecisions } from './decision-queries.ts'
import { correctDecision, missingOf, withdrawDecision } from './change-decision.ts'
import { changePaperFile, decisionHistory } from './decision-history.ts'
import {
  filledTemplate,
  previewTemplate,
  starterFile,
  templateFile,
} from './fill-office-template.ts'
import { issueDecision, updateDecision } from './issue-decision.ts'
import { addTemplate, listTemplates, readTemplate, removeTemplate } from './office-templates.ts'
import { getPaperSettings, setPaperSettings } from './paper-settings.ts'

export const decisionsRouter = {
  baseSalaries: api.decisions.baseSalaries.handler(query(listBaseSalaries)),
  setBaseSalary: api.decisions.setBaseSalary.handler(
    simpleCommand('decisions.setBaseSalary', setBaseSalary),
  ),
  list: api.decisions.list.handler(query(listDecisions)),
  update: api.decisions.update.handler(simpleCommand('decisions.update', updateDecision)),
  issue: api.decisions.issue.handler(simpleCommand('decisions.issue', issueDecision)),
  correct: api.decisions.correct.handler(simpleCommand('decisions.correct', correctDecision)),
  withdraw: api.decisions.withdraw.handler(simpleCommand('decisions.withdraw', withdrawDecision)),
  missing: api.decisions.missing.handler(query(missingOf)),
  history: api.decisions.history.handler(query(decisionHistory)),
  changePaper: api.decisions.changePaper.handler(
    query((reader, input, context) => changePaperFile(reader, input, context.now())),
  ),
  paperSettings: api.decisions.paperSettings.handler(query(getPaperSettings)),
  setPaperSettings: api.decisions.setPaperSettings.handler(
    simpleCommand('decisions.setPaperSettings', setPaperSettings),
  ),
  annex: api.decisions.annex.handler(
    query((reader, input, context) => annexFile(reader, input, context.now())),
  ),
  templates: {
    list: api.decisions.templates.list.handler(query(listTemplates)),
    add: api.decisions.templates.add.handler(
      command('decisions.templates.add', {
        prepare: readTemplate,
        work: addTemplate,
        detail: ({ name, type, content }) => ({ name, type, bytes: content.length }),
      }),
    ),
    remove: api.decisions.templates.remove.handler(
      simpleCommand('decisions.templates.remove', removeTemplate),
    ),
    file: api.decisions.templates.file.handler(query(templateFile)),
    starter: api.decisions.templates.starter.handler(
      upkeep(({ type }, context) => starterFile(type, context.now())),
    ),
    preview: api.decisions.templates.preview.handler(query(previewTemplate)),
    fill: api.decisions.templates.fill.handler(query(filledTemplate)),
  },
  certificates: {
    forms: api.decisions.certificates.forms.handler(query(listForms)),
    saveForm: api.decisions.certificates.saveForm.handler(
      simpleCommand('decisions.certificates.saveForm', saveForm),
    ),
    removeForm: api.decisions.certificates.removeForm.handler(
      simpleCommand('decisions.certificates.removeForm', removeForm),
    ),
    setScan: api.decisions.certificates.setScan.handler(
      command('decisions.certificates.setScan', {
        prepare: readScan,
        work: setScan,
        detail: ({ id, scan }) => ({ id, bytes: scan?.bytes.length ?? null }),
      }),
    ),
    scan: api.decisions.certificates.scan.handler(query(scanFile)),
    fields: api.decisions.certificates.fields.handler(query(fieldsOfDecision)),
    pages: api.decisions.certificates.pages.handler(query(pagesOfForm)),
  },
}
