import { requirePlan } from '#electron/service/campaigns/open-campaign.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { resourcesFolder } from '#electron/cli/session.ts'

/** Lists the built-in plans; needs no store. */
export const plans: CliCommand = {
  name: 'plans',
  usage: 'plans [--json]',
  summary: 'liệt kê các kế hoạch có sẵn',
  spec: { values: {}, flags: [], words: [0, 0] },
  run: (_words, output) => {
    const all = [...resourcesIn(resourcesFolder).plans()].map(([id, json]) => {
      const plan = requirePlan(json, id)
      return {
        id: plan.id,
        name: plan.name,
        title: plan.title,
        issuer: plan.issuer.body,
        nature: plan.nature,
      }
    })
    output.document({ plans: all }, () =>
      columns([
        ['Mã', 'Cơ quan ban hành', 'Tên'],
        ...all.map((plan) => [plan.id, plan.issuer, plan.name]),
      ]),
    )
    return Promise.resolve()
  },
}
