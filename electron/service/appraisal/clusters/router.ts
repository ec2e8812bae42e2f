import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import {
  excludeFromRanking,
  setCluster,
  setClusterMembers,
  setClusterTerms,
} from './change-clusters.ts'
import { getClusterYear, getUnitSheets } from './cluster-queries.ts'
import {
  importClusterScores,
  prepareClusterScores,
  previewClusterScores,
  removeClusterSheet,
  setClusterSheet,
} from './cluster-sheets.ts'
import { endorseUnits, removeEndorsement } from './endorse.ts'
import { clusterSheetFile } from './sheet-file.ts'

export const clustersRouter = {
  clusters: api.appraisal.clusters.handler(query(getClusterYear)),
  setClusterMembers: api.appraisal.setClusterMembers.handler(
    simpleCommand('appraisal.setClusterMembers', setClusterMembers),
  ),
  setCluster: api.appraisal.setCluster.handler(simpleCommand('appraisal.setCluster', setCluster)),
  setClusterTerms: api.appraisal.setClusterTerms.handler(
    simpleCommand('appraisal.setClusterTerms', setClusterTerms),
  ),
  clusterSheets: api.appraisal.clusterSheets.handler(query(getUnitSheets)),
  setClusterSheet: api.appraisal.setClusterSheet.handler(
    simpleCommand('appraisal.setClusterSheet', setClusterSheet),
  ),
  removeClusterSheet: api.appraisal.removeClusterSheet.handler(
    simpleCommand('appraisal.removeClusterSheet', removeClusterSheet),
  ),
  excludeFromRanking: api.appraisal.excludeFromRanking.handler(
    simpleCommand('appraisal.excludeFromRanking', excludeFromRanking),
  ),
  previewClusterScores: api.appraisal.previewClusterScores.handler(query(previewClusterScores)),
  importClusterScores: api.appraisal.importClusterScores.handler(
    command('appraisal.importClusterScores', {
      prepare: prepareClusterScores,
      work: importClusterScores,
      detail: ({ campaignId, year, file }, { sheets }) => ({
        campaignId,
        year,
        file,
        sheets: sheets.length,
      }),
    }),
  ),
  clusterSheetFile: api.appraisal.clusterSheetFile.handler(query(clusterSheetFile)),
  endorseUnits: api.appraisal.endorseUnits.handler(
    simpleCommand('appraisal.endorseUnits', endorseUnits),
  ),
  removeEndorsement: api.appraisal.removeEndorsement.handler(
    simpleCommand('appraisal.removeEndorsement', removeEndorsement),
  ),
}
