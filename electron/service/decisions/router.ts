import { api, query, simpleCommand } from '#electron/service/procedures.ts'
import { listBaseSalaries, setBaseSalary } from '#electron/service/campaigns/base-salaries.ts'
import { annexFile } from './build-annex.ts'
import { listDecisions } from './decision-queries.ts'
import { correctDecision, withdrawDecision } from './change-decision.ts'
import { changePaperFile, decisionHistory } from './decision-history.ts'
import { issueDecision, updateDecision } from './issue-decision.ts'
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
}
