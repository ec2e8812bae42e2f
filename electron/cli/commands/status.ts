import { call } from '@orpc/server'
import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { withSession } from '#electron/cli/with-session.ts'
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
      const state = await call(
        router.appraisal.status,
        { campaignId: await session.campaign(), ...(at === undefined ? {} : { at }) },
        { context: session.context },
      )
      output.document(state, () =>
        columns([
          ['Đơn vị', 'Chỉ tiêu', 'Đề nghị', 'Vượt', 'Thời hạn', 'Hồ sơ'],
          ...state.units.map((unit) => [
            unit.unit,
            unit.quotaLabel,
            String(unit.used.total),
            unit.overLabel ?? '',
            unit.timelinessLabel,
            unit.dossier?.label ?? '',
          ]),
        ]),
      )
    }),
}
