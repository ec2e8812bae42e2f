/**
 * The papers that come after a campaign's first ones: what an issued decision's correction and
 * withdrawal print, the interim report, the statistics. It issues, corrects and withdraws.
 */
import { call } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import type { SampleCampaign } from './sample-campaigns.ts'

async function changePapers({ campaignId, at, context }: SampleCampaign): Promise<readonly File[]> {
  const day = at.slice(0, 10)
  const files: File[] = []
  const decisions = await call(router.decisions.list, { campaignId }, { context })
  // What a household is paid some plans leave open: such a decision cannot be issued.
  const payable = decisions.filter(({ total }) => total !== null)
  for (const [index, { award }] of payable.entries()) {
    const of = { campaignId, award, day }
    const number = (step: number): string => String(100 + index * 10 + step)
    const issued = await call(router.decisions.issue, { ...of, number: number(0) }, { context })
    const [line] = issued.lines
    const corrected = await call(
      router.decisions.correct,
      {
        ...of,
        number: number(1),
        reason: 'ghi sai họ tên do lỗi đánh máy',
        lines: [{ nominationId: line?.nominationId ?? '', name: `${line?.name ?? ''} (đã sửa)` }],
      },
      { context },
    )
    const paper = { campaignId, decisionId: corrected.id }
    files.push(await call(router.decisions.changePaper, paper, { context }))
    if (index === 0) continue
    const withdrawn = await call(
      router.decisions.withdraw,
      { ...of, number: number(2), reason: 'ban hành không đúng thẩm quyền' },
      { context },
    )
    const other = { campaignId, decisionId: withdrawn.id }
    files.push(await call(router.decisions.changePaper, other, { context }))
  }
  return files
}

export async function laterPapers(campaign: SampleCampaign): Promise<readonly File[]> {
  const { campaignId, at, context } = campaign
  const files = [...(await changePapers(campaign))]
  const paper = (kind: 'interim-report-docx' | 'statistics'): Promise<File> =>
    call(router.reports.paper, { campaignId, at, paper: kind }, { context })
  files.push(await paper('interim-report-docx'))
  const { years } = await call(router.reports.statistics, { campaignId }, { context })
  if (years.length > 0) files.push(await paper('statistics'))
  return files
}
