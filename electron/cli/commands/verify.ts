import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import { safekeepingText } from '#shared/text/safekeeping.ts'

/**
 * Checks the store: integrity, audit chain, seals. Ends with 0 also where it found problems (the
 * document was printed; its `ok` says which); 1 means that nothing could be checked.
 */
export const verify: CliCommand = {
  name: 'verify',
  usage: 'verify --store SỔ [--json]',
  summary: 'kiểm tra tệp dữ liệu, nhật ký và dấu niêm phong',
  spec: { values: { store: true }, flags: [], words: [0, 0] },
  run: (words, output) =>
    withSession(
      words,
      async (session) => {
        const check = await call(router.safekeeping.verify, undefined, { context: session.context })
        output.document(check, () =>
          check.ok
            ? `Dữ liệu nguyên vẹn: ${check.auditLines} dòng nhật ký khớp dấu kiểm.`
            : check.problems.join('\n'),
        )
        if (!check.ok) output.note(safekeepingText.problemsFound(check.problems.length))
      },
      { check: false },
    ),
}
