import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import type { NominationFindings } from '#shared/appraisal/findings.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { momentOption } from './status.ts'

/** The rules that are not met; of a row that still waits, what it waits for. */
const obstacles = ({ findings, eligible, reasons }: NominationFindings): string => {
  const titles = findings.flatMap(({ verdict, title }) => (verdict === 'not-met' ? [title] : []))
  return (titles.length > 0 || eligible ? titles : reasons.map(reasonLabel)).join('; ')
}

/** Findings of every nomination, each with its clause. */
export const appraise: CliCommand = {
  name: 'appraise',
  usage: 'appraise --store SỔ [--at NGÀY-GIỜ] [--json]',
  summary: 'kết quả thẩm định từng đề nghị theo từng tiêu chuẩn',
  spec: { values: { store: true, at: false }, flags: [], words: [0, 0] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const at = momentOption(words.options['at'])
      const nominations = await call(
        router.appraisal.findings,
        { campaignId: await session.campaign(), ...(at === undefined ? {} : { at }) },
        { context: session.context },
      )
      output.document({ nominations }, () =>
        columns([
          ['Đơn vị', 'Tên', 'Đủ điều kiện', 'Vướng mắc'],
          ...nominations.map((one) => [
            one.unit,
            one.name,
            one.eligible ? 'có' : 'không',
            obstacles(one),
          ]),
        ]),
      )
    }),
}
