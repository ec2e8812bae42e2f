import { describe, expect, it } from 'vitest'
import { buildSummaryReport, sumOf } from '#shared/reports/summary-report.ts'
import { reported, SUMMARY } from '#test/electron/workbook/write/papers-data.ts'

describe('the summary report', () => {
  const report = buildSummaryReport(SUMMARY)

  it('counts awards by kind, forwarded ones too', () => {
    expect(report.kinds).toEqual(['collective', 'individual'])
    expect(report.byAward).toEqual([
      { label: 'Giấy khen của Chủ tịch UBND thành phố Bắc Kạn', counts: [1, 3] },
      { label: 'Bằng khen của Chủ tịch UBND tỉnh Bắc Kạn', counts: [0, 1] },
    ])
  })
  it('follows each unit from proposed to decided, with a line for one that sent nothing', () => {
    expect(report.byUnit).toEqual([
      { label: 'Phòng Tư pháp', counts: [6, 5, 4, 3, 1] },
      { label: 'Công an thành phố Bắc Kạn', counts: [1, 1, 1, 1, 0] },
      { label: 'Hội Cựu chiến binh thành phố Bắc Kạn', counts: [0, 0, 0, 0, 0] },
    ])
  })
  it('keeps a nomination whose unit is not in the catalogue', () => {
    const more = buildSummaryReport({
      ...SUMMARY,
      nominations: [...SUMMARY.nominations, reported({ unit: 'Đơn vị lạ' })],
    })
    expect(more.byUnit.at(-1)).toEqual({ label: 'Đơn vị lạ', counts: [1, 1, 1, 1, 0] })
  })
  it('gives shares of those awarded, and says how many were not recorded', () => {
    expect(report.structure.map((row) => [row.count, row.base, row.share])).toEqual([
      [1, '04 cá nhân', '25,0 %'],
      [2, '04 cá nhân', '50,0 %'],
      [1, '04 cá nhân', '25,0 %'],
      [2, '04 cá nhân', '50,0 %'],
      [1, '04 cá nhân', '25,0 %'],
      [1, '01 tập thể', '100,0 %'],
      [0, '01 tập thể', '0,0 %'],
    ])
  })
  it('shows a dash and no share where there is no deadline', () => {
    expect(report.deadlines.map((row) => [row.wording, row.lastDay, row.onTimeShare])).toEqual([
      ['chậm nhất ngày 09/8/2024', '09/8/2024', '90,0 %'],
      ['Không quy định', '–', '–'],
    ])
  })
  it('adds the money of each decision by kind', () => {
    expect(report.money).toEqual([
      {
        label: 'Quyết định số 1234/QĐ-UBND ngày 20/8/2024',
        counts: [4, 1_400_000, 2_100_000],
      },
    ])
  })

  it('says no sum of a kind where the money of one of it is not stated', () => {
    const open = reported({ kind: 'collective', money: null })
    const { money } = buildSummaryReport({
      ...SUMMARY,
      nominations: [...SUMMARY.nominations, open],
    })
    expect(money.map(({ counts }) => counts)).toEqual([[5, null, 2_100_000]])
  })

  it.each([
    [[], 0],
    [[1, 2], 3],
    [[1, null, 2], null],
  ])('the sum of %j is %j', (numbers, sum) => {
    expect(sumOf(numbers)).toBe(sum)
  })
})
