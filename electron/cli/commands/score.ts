import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { fileOf } from '#electron/cli/session.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'

/** Takes score sheets; prints aggregates and ranking. */
export const score: CliCommand = {
  name: 'score',
  usage: 'score --store SỔ --sheets PHIẾU.csv [--json]',
  summary: 'nhận phiếu chấm điểm, in điểm tổng hợp và xếp hạng',
  spec: { values: { store: true, sheets: true }, flags: [], words: [0, 0] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const scores = await call(
        router.meetings.importScores,
        { campaignId: await session.campaign(), file: fileOf(words.options['sheets'] ?? '') },
        { context: session.context },
      )
      output.document(scores, () =>
        columns([
          ['Hạng', 'Tên', 'Đơn vị', 'Điểm'],
          ...scores.nominees.map((one) => [
            one.rank === null ? '–' : String(one.rank),
            one.name,
            one.unit,
            one.total?.shown ?? '–',
          ]),
        ]),
      )
    }),
}
