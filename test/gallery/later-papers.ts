/**
 * The papers that come after a campaign's first ones: what an issued decision's correction and
 * withdrawal print, the statistics, the ledger of the fund. It issues, corrects and withdraws.
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

/** What an office writes down in a year, a wrong entry with it; decisions come in by themselves. */
async function keepFund({ campaignId, at, context }: SampleCampaign): Promise<void> {
  const year = at.slice(0, 4)
  const entries = [
    [
      '01-05',
      'carried',
      12_450_000,
      'Biên bản đối chiếu số dư quỹ ngày 05/01',
      'Số dư quỹ năm trước chuyển sang',
    ],
    [
      '02-20',
      'budget',
      60_000_000,
      `Quyết định số 315/QĐ-UBND`,
      `Trích quỹ thi đua, khen thưởng đợt 1 năm ${year}`,
    ],
    ['03-15', 'contribution', 5_000_000, 'Phiếu thu 04', 'Công ty TNHH Thành Đạt đóng góp'],
    [
      '06-10',
      'printing',
      4_860_000,
      'Hóa đơn 0012847',
      'In 150 giấy khen và mua 60 khung kính khổ A3 phục vụ hội nghị sơ kết phong trào thi đua',
    ],
    ['06-12', 'ceremony', 1_250_000, null, 'Hoa tươi, khánh tiết hội nghị sơ kết'],
    ['06-12', 'gift', 3_000_000, 'Phiếu chi 11', 'Tặng phẩm lưu niệm'],
  ] as const
  for (const [day, kind, amount, document, reason] of entries)
    await call(
      router.reports.fund.record,
      { campaignId, day: `${year}-${day}`, kind, amount, document, reason },
      { context },
    )
  const { lines } = await call(router.reports.fund.ledger, { campaignId }, { context })
  const gift = lines.find(({ kind }) => kind === 'gift')
  await call(
    router.reports.fund.cancel,
    { campaignId, id: gift?.id ?? '', reason: 'ghi trùng phiếu chi 10' },
    { context },
  )
}

export async function laterPapers(campaign: SampleCampaign): Promise<readonly File[]> {
  const { campaignId, at, context } = campaign
  const files = [...(await changePapers(campaign))]
  const paper = (kind: 'statistics' | 'fund-ledger'): Promise<File> =>
    call(router.reports.paper, { campaignId, at, paper: kind }, { context })
  await keepFund(campaign)
  files.push(await paper('fund-ledger'))
  const { years } = await call(router.reports.statistics, { campaignId }, { context })
  if (years.length > 0) files.push(await paper('statistics'))
  return files
}
