import { call } from '@orpc/server'
import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { fileOf } from '#electron/cli/session.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { router } from '#electron/service/router.ts'
import { isDay, isLocalDateTime } from '#shared/kernel/day.ts'

function meetingMoment(text: string): string {
  if (isLocalDateTime(text)) return text
  if (isDay(text)) return `${text}T00:00`
  throw new UsageError(`--at "${text}" không phải ngày giờ; viết dạng 2024-08-15T08:00.`)
}

/** Holds a meeting from a recorded vote and seals it. */
export const meet: CliCommand = {
  name: 'meet',
  usage: 'meet --store SỔ --votes PHIẾU.csv [--rule QUY-TẮC] --at NGÀY-GIỜ [--json]',
  summary: 'ghi kết quả biểu quyết của phiên họp và niêm phong',
  spec: { values: { store: true, votes: true, rule: false, at: true }, flags: [], words: [0, 0] },
  run: async (words, output) => {
    const { votes = '', rule } = words.options
    const at = meetingMoment(words.options['at'] ?? '')
    await withSession(words, async (session) => {
      const campaignId = await session.campaign()
      const outcome = await call(
        router.meetings.recordVotes,
        {
          campaignId,
          file: fileOf(votes),
          at,
          ...(rule === undefined ? {} : { rule }),
        },
        { context: session.context },
      )
      const { awards } = await getPlan(session.context.store.read, campaignId)
      output.document(outcome, () =>
        columns([
          ['Tên', 'Đơn vị', 'Đồng ý', 'Kết quả', 'Hình thức'],
          ...outcome.results.map((one) => [
            one.name,
            one.unit,
            String(one.yes),
            one.passed ? 'đạt' : 'không đạt',
            awards.find(({ id }) => id === one.award)?.name ?? '–',
          ]),
        ]),
      )
    })
  },
}
