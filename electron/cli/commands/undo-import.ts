import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import { receiptsText } from '#shared/text/receipts-page.ts'

/** Takes one imported file back, if nothing was built on it. */
export const undoImport: CliCommand = {
  name: 'undo-import',
  usage: 'undo-import --store SỔ PHIẾU [--whole-file] [--json]',
  summary:
    'rút lại một phiếu đã nhập (hoặc mọi phiếu của cùng tệp), nếu chưa có việc gì làm tiếp trên đó',
  spec: { values: { store: true }, flags: ['whole-file'], words: [1, 1] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const undone = await call(
        router.submissions.undoImport,
        {
          campaignId: await session.campaign(),
          receipt: words.files[0] ?? '',
          wholeFile: words.flags.has('whole-file'),
        },
        { context: session.context },
      )
      output.document(undone, () => receiptsText.undone(undone))
    }),
}
