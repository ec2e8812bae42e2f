import fs from 'node:fs'
import { call } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { fileOf, openSession, removeStore } from '#electron/cli/session.ts'

const isFile = (plan: string): boolean => plan.endsWith('.json') || /[\\/]/u.test(plan)

/** Makes a store where there is none and opens a campaign from a plan. */
export const open: CliCommand = {
  name: 'open',
  usage: 'open --store SỔ --plan MÃ|TỆP.json [--units TỆP] [--name TÊN] [--json]',
  summary: 'mở đợt thi đua từ kế hoạch, nạp danh mục đơn vị',
  spec: {
    values: { store: true, plan: true, units: false, name: false },
    flags: [],
    words: [0, 0],
  },
  run: async (words, output) => {
    const { plan = '', units, name } = words.options
    const planFile = isFile(plan) ? fileOf(plan) : undefined
    const unitsFile = units === undefined ? undefined : fileOf(units)
    const store = words.options['store'] ?? ''
    const isNew = !fs.existsSync(store)
    const session = await openSession(words, { create: true })
    let opened = false
    try {
      const campaign = await call(
        router.campaigns.open,
        {
          ...(planFile === undefined ? { plan } : { planFile }),
          ...(unitsFile === undefined ? {} : { units: unitsFile }),
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
        },
        () =>
          `Đã mở đợt "${campaign.name}" (${campaign.id}) với ${campaign.units} đơn vị tham gia.`,
      )
    } finally {
      await session.close()
      // A store that was made only for a campaign that could not be opened is not left behind.
      if (isNew && !opened) removeStore(store)
    }
  },
}
