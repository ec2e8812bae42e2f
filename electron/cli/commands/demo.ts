import path from 'node:path'
import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns, type Output } from '#electron/cli/output.ts'
import { makeOutputFolder, savePapers } from '#electron/cli/save-papers.ts'
import { openSession, removeStore, type Session } from '#electron/cli/session.ts'
import { openSample, SAMPLE } from '#electron/service/open-sample.ts'
import { router } from '#electron/service/router.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { decisionName } from '#shared/text/decisions-page.ts'

type Step = readonly [work: string, result: string]

async function sample(session: Session, output: Output): Promise<string> {
  let campaignId: string | null = null
  for await (const progress of openSample(session.context, { withVote: true })) {
    output.note(`[${progress.done}/${progress.total}] ${progress.doing}`)
    ;({ campaignId } = progress)
  }
  if (campaignId === null) throw new Error('the sample campaign ended without an id')
  return campaignId
}

async function steps(
  session: Session,
  campaignId: string,
  folder: string,
): Promise<readonly Step[]> {
  const { context } = session
  const at = SAMPLE.meetingAt
  const submissions = await call(router.submissions.list, { campaignId }, { context })
  const state = await call(router.appraisal.status, { campaignId, at }, { context })
  const decisions = await call(router.decisions.list, { campaignId }, { context })
  const papers = await savePapers(
    folder,
    await call(router.reports.everything, { campaignId, at }, { context }),
  )
  const check = await call(router.safekeeping.verify, undefined, { context })
  const { summary } = state
  return [
    ['Mở đợt thi đua', `kế hoạch ${SAMPLE.plan}, ${summary.units} đơn vị tham gia`],
    ['Nhập tệp của đơn vị', `${submissions.length} tệp, ${summary.nominations} đề nghị`],
    [
      'Theo dõi',
      `đúng hạn ${summary.onTime}, quá hạn ${summary.late}, chưa nộp ${summary.notSubmitted}, vượt chỉ tiêu ${summary.overQuota}, thiếu hồ sơ ${summary.incomplete}`,
    ],
    ['Thẩm định', `${summary.eligible}/${summary.nominations} đề nghị đủ điều kiện`],
    ...decisions.map((decision): Step => [
      decision.purpose === 'forward' ? 'Đề nghị cấp trên' : 'Quyết định',
      `${decisionName(decision)}: ${decision.counts}${decision.total === null || decision.total === 0 ? '' : `, ${formatDong(decision.total)} đồng`}`,
    ]),
    ['Xuất giấy tờ', `${papers.length} tệp trong ${folder}`],
    [
      'Kiểm tra dữ liệu',
      check.ok ? `nguyên vẹn, ${check.auditLines} dòng nhật ký` : check.problems.join('; '),
    ],
  ]
}

/** The whole job on the built-in samples, from an empty store to exported workbooks. */
export const demo: CliCommand = {
  name: 'demo',
  usage: 'demo --out THƯ-MỤC [--json]',
  summary: 'làm trọn một đợt thi đua trên dữ liệu mẫu, từ sổ trống đến giấy tờ',
  spec: { values: { out: true }, flags: [], words: [0, 0] },
  run: async (words, output) => {
    const folder = words.options['out'] ?? ''
    makeOutputFolder(folder)
    // Made anew each time, so it must never have the name of a store that somebody works in.
    const store = path.join(folder, 'du-lieu-mau.sqlite')
    removeStore(store)
    const session = await openSession(
      { ...words, options: { ...words.options, store } },
      { create: true },
    )
    try {
      const done = await steps(session, await sample(session, output), folder)
      output.document(
        { out: folder, steps: done.map(([work, result]) => ({ work, result })) },
        () => columns([['Việc', 'Kết quả'], ...done]),
      )
    } finally {
      await session.close()
    }
  },
}
