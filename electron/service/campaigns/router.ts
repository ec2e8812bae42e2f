import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { getCampaign, listCampaigns } from './campaign-queries.ts'
import { changeRules, closeCampaign } from './change-rules.ts'
import { builtInPlan, openCampaign, prepareCampaign } from './open-campaign.ts'
import { planFile } from './plan-file.ts'
import { undoChange } from './undo-change.ts'

export const campaignsRouter = {
  plans: api.campaigns.plans.handler(
    query(async (_reader, _input, context) =>
      Promise.resolve(
        [...context.resources.plans().keys()]
          .map((id) => builtInPlan(context, id))
          .map(({ id, name, title, issuer, nature }) => ({
            id,
            name,
            title,
            nature,
            issuer: issuer.body,
          })),
      ),
    ),
  ),
  plan: api.campaigns.plan.handler(
    query((_reader, { plan }, context) => Promise.resolve(builtInPlan(context, plan))),
  ),
  open: api.campaigns.open.handler(
    command('campaigns.open', {
      prepare: prepareCampaign,
      work: async (tx, prepared, scope) => {
        const campaignId = await openCampaign(tx, prepared, scope.now)
        return getCampaign(tx, { campaignId })
      },
      detail: ({ plan, name, units, unitsFrom }, { id }) => ({
        campaignId: id,
        plan: plan.id,
        name,
        units: units.length,
        ...(unitsFrom === null ? {} : { unitsFrom }),
      }),
    }),
  ),
  list: api.campaigns.list.handler(query(listCampaigns)),
  get: api.campaigns.get.handler(query(getCampaign)),
  change: api.campaigns.change.handler(
    simpleCommand('campaigns.change', async (tx, input, scope) => {
      await changeRules(tx, input, scope)
      return getCampaign(tx, input)
    }),
  ),
  undoChange: api.campaigns.undoChange.handler(
    simpleCommand(
      'campaigns.undoChange',
      async (tx, input) => {
        await undoChange(tx, input)
        return getCampaign(tx, input)
      },
      ({ campaignId }) => ({ campaignId }),
    ),
  ),
  planFile: api.campaigns.planFile.handler(query(planFile)),
  close: api.campaigns.close.handler(
    simpleCommand('campaigns.close', async (tx, input, scope) => {
      await closeCampaign(tx, input, scope)
      const summary = (await listCampaigns(tx)).find((row) => row.id === input.campaignId)
      if (summary === undefined)
        throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: input.campaignId })
      return summary
    }),
  ),
}
