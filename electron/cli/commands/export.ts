import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { makeOutputFolder, savePapers } from '#electron/cli/save-papers.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import { momentOption } from './status.ts'

/** Writes every paper the campaign has so far into a folder. */
export const exportPapers: CliCommand = {
  name: 'export',
  usage: 'export --store SỔ --out THƯ-MỤC [--at NGÀY-GIỜ] [--json]',
  summary: 'xuất danh sách quyết định, phiếu, biên bản, bảng theo dõi, báo cáo',
  spec: { values: { store: true, out: true, at: false }, flags: [], words: [0, 0] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const at = momentOption(words.options['at'])
      const folder = words.options['out'] ?? ''
      makeOutputFolder(folder)
      const papers = await call(
        router.reports.everything,
        { campaignId: await session.campaign(), ...(at === undefined ? {} : { at }) },
        { context: session.context },
      )
      const saved = await savePapers(folder, papers)
      output.document({ folder, files: saved }, () =>
        columns([
          ['Tệp', 'Dung lượng'],
          ...saved.map((paper) => [paper.file, `${Math.ceil(paper.bytes / 1024)} kB`]),
        ]),
      )
    }),
}
