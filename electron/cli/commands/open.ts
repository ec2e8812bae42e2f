import fs from 'node:fs'
import { call } from '@orpc/server'
import { chooseCampaign } from '#electron/service/campaigns/campaign-queries.ts'
import { router } from '#electron/service/router.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { copiedText, planGiven, yearsOption } from '#electron/cli/plan-given.ts'
import { fileOf, openSession, removeStore } from '#electron/cli/session.ts'
import { preparedPlanText as say } from '#shared/text/start-page-plan.ts'

/** Makes a store where there is none and opens a campaign from a plan. */
export const open: CliCommand = {
  name: 'open',
  usage:
    'open --store SỔ --plan MÃ|TỆP.json|ĐỢT [--years N] [--units TỆP] [--units-from ĐỢT] [--name TÊN] [--json]',
  summary:
    'mở đợt thi đua từ kế hoạch, nạp danh mục đơn vị (--years: chép kế hoạch sang N năm sau; --units-from: lấy đơn vị của đợt đã mở)',
  spec: {
    values: {
      store: true,
      plan: true,
      years: false,
      units: false,
      'units-from': false,
      name: false,
    },
    flags: [],
    words: [0, 0],
  },
  run: async (words, output) => {
    const { plan = '', units, name, 'units-from': unitsFrom } = words.options
    const years = yearsOption(words.options['years'])
    const unitsFile = units === undefined ? undefined : fileOf(units)
    const store = words.options['store'] ?? ''
    const isNew = !fs.existsSync(store)
    const session = await openSession(words, { create: true })
    let opened = false
    const campaignOf = (word: string): Promise<string> =>
      chooseCampaign(session.context.store.read, word)
    try {
      const { input, copied } = await planGiven(plan, years, session)
      const campaign = await call(
        router.campaigns.open,
        {
          ...input,
          ...(unitsFile === undefined ? {} : { units: unitsFile }),
          ...(unitsFrom === undefined ? {} : { unitsFrom: await campaignOf(unitsFrom) }),
          ...(name === undefined ? {} : { name }),
        },
        { context: session.context },
      )
      opened = true
      output.document(
        {
          campaign: campaign.id,
          plan: campaign.planId,
          name: campaign.name,
          units: campaign.units,
          ...(copied === null ? {} : { movedDays: copied.days, oldYears: copied.mentions }),
        },
        () =>
          [
            `Đã mở đợt "${campaign.name}" (${campaign.id}) với ${campaign.units} đơn vị tham gia.`,
            ...(campaign.units === 0 ? [say.noUnits] : []),
            ...(copied === null ? [] : ['', copiedText(copied)]),
          ].join('\n'),
      )
    } finally {
      await session.close()
      // A store that was made only for a campaign that could not be opened is not left behind.
      if (isNew && !opened) removeStore(store)
    }
  },
}
