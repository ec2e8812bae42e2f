import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { filesGiven } from '#electron/cli/files-given.ts'
import { readingsText } from '#electron/cli/readings-text.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import type { FileReading, FileRefusal } from '#shared/submissions/file-reading.ts'

/** Reads unit files and says what would be imported; writes nothing. */
export const preview: CliCommand = {
  name: 'preview',
  usage: 'preview --store SỔ TỆP… [--json]',
  summary: 'đọc thử tệp của đơn vị, không ghi gì',
  spec: { values: { store: true }, flags: [], words: [1, Infinity] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const campaignId = await session.campaign()
      const { context } = session
      const readings: (FileReading | FileRefusal)[] = []
      for (const file of filesGiven(words.files))
        readings.push(
          file instanceof File
            ? await call(router.submissions.preview, { campaignId, file }, { context })
            : file,
        )
      output.document({ files: readings }, () => readingsText(readings))
    }),
}
