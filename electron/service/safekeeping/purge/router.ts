import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import { purgeText } from '#shared/text/purge.ts'
import { listExports } from './log-exports.ts'
import { forgetCopies, preparePurge, previewPurge, purgeCampaign } from './purge-campaign.ts'
import { getRetention, setRetention } from './retention.ts'

const purge = command('safekeeping.purge', {
  prepare: preparePurge,
  work: async (tx, prepared, scope) => ({
    ...prepared,
    lines: await purgeCampaign(tx, prepared, scope),
  }),
  detail: ({ campaignId, name }, { lines }) => ({ campaignId, name, lines }),
})

export const purgeRouter = {
  retention: api.safekeeping.retention.handler(query(getRetention)),
  setRetention: api.safekeeping.setRetention.handler(
    simpleCommand('safekeeping.setRetention', setRetention),
  ),
  previewPurge: api.safekeeping.previewPurge.handler(query(previewPurge)),
  purge: api.safekeeping.purge.handler(async (call) => {
    const { name } = await purge(call)
    return { sentence: purgeText.done(name), copiesRemoved: await forgetCopies(call.context) }
  }),
  exports: api.safekeeping.exports.handler(query(listExports)),
}
