import { call } from '@orpc/server'
import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { statusText } from '#electron/cli/status-text.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { router } from '#electron/service/router.ts'
import { momentSchema } from '#shared/kernel/day-schema.ts'

/** The moment of --at, checked; undefined where none is given. @throws UsageError */
export function momentOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const parsed = momentSchema.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`--at "${text}" không phải ngày giờ; viết dạng 2024-08-09T17:00.`)
}

/** Every unit's standing: quota, milestones, dossier; who is eligible. */
export const status: CliCommand = {
  name: 'status',
  usage: 'status --store SỔ [--at NGÀY-GIỜ] [--json]',
  summary: 'tình hình từng đơn vị: chỉ tiêu, thời hạn, hồ sơ; ai đủ điều kiện',
  spec: { values: { store: true, at: false }, flags: [], words: [0, 0] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const at = momentOption(words.options['at'])
      const campaignId = await session.campaign()
      const state = await call(
        router.appraisal.status,
        { campaignId, ...(at === undefined ? {} : { at }) },
        { context: session.context },
      )
      const plan = await getPlan(session.context.store.read, campaignId)
      output.document(state, () => statusText(state, plan))
    }),
}
