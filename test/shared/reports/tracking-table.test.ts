import { describe, expect, it } from 'vitest'
import { buildTrackingTable } from '#shared/reports/tracking-table.ts'
import { TRACKED, trackedUnit } from '#test/electron/workbook/write/papers-data.ts'

const table = (units = TRACKED, asOf = '2024-08-09T17:00') =>
  buildTrackingTable({ campaign: '70 ngày đêm', asOf, units })

describe('the tracking table', () => {
  it('compares with the quota: over, exactly full, one left, not set', () => {
    expect(table().rows.map((row) => [row.quota, row.total, row.against])).toEqual([
      [1, 2, 'Vượt 01'],
      [3, 3, 'Đủ'],
      ['Chưa quy định', 7, '–'],
      [1, 1, 'Đủ'],
      [1, 0, 'Còn 01'],
    ])
  })
  it('says on time, late by so many days, not sent', () => {
    expect(table().rows.map((row) => [row.received, row.deadline])).toEqual([
      ['08/8/2024', 'Đúng hạn'],
      ['10/8/2024', 'Quá hạn 01 ngày'],
      ['08/8/2024', 'Đúng hạn'],
      ['08/8/2024', 'Đúng hạn'],
      ['–', 'Chưa nộp'],
    ])
  })
  it('names the papers that are missing and keeps both days of a supplement', () => {
    const { rows } = table()
    expect(rows[1]?.dossier).toBe('2/3 thiếu Biên bản')
    expect(rows[4]?.dossier).toBe('–')
    expect(rows[3]?.note).toBe(
      'Nhận Biên bản ngày 12/8/2024, bổ sung sau hạn 03 ngày; Báo cáo kết quả Đợt thi đua: quá hạn 03 ngày',
    )
    expect(rows[2]?.note).toBe('04 trường hợp thuộc thẩm quyền đơn vị')
  })
  it('totals are the sums of the lines', () => {
    const { totals, kinds } = table()
    expect(kinds).toEqual(['collective', 'individual'])
    expect(totals).toEqual({
      counts: [4, 9],
      total: 13,
      over: 'Vượt: 01 đơn vị',
      timeliness: 'Đúng hạn: 03; quá hạn: 01; chưa nộp: 01',
      incomplete: 'Thiếu thành phần: 01 đơn vị',
    })
  })
  it('adds a column for households only when there are some', () => {
    const units = [trackedUnit('A', { used: { household: 2, total: 2 }, quota: 3 })]
    expect(table(units).kinds).toEqual(['collective', 'individual', 'household'])
    expect(table(units).rows[0]?.counts).toEqual([0, 0, 2])
    expect(table(units).rows[0]?.against).toBe('Còn 01')
  })
  it('marks nothing in a campaign without deadline and quota', () => {
    const units = [
      trackedUnit('A', { quota: null, timeliness: 'no-deadline', receivedAt: '2024-05-01' }),
      trackedUnit('B', {
        quota: null,
        timeliness: 'no-deadline',
        receivedAt: null,
        dossier: null,
        used: { total: 0 },
      }),
    ]
    const { rows, totals } = table(units)
    expect(rows.map((row) => [row.quota, row.against, row.deadline])).toEqual([
      ['–', '–', '–'],
      ['–', '–', '–'],
    ])
    expect(rows.every((row) => !Object.values(row.attention).includes(true))).toBe(true)
    expect([totals.over, totals.timeliness]).toEqual(['–', '–'])
  })
  it('says the hour when there is one', () => {
    expect(table().asOf).toBe('(Tính đến 17 giờ 00 ngày 09/8/2024)')
    expect(table(TRACKED, '2024-08-13').asOf).toBe('(Tính đến ngày 13/8/2024)')
  })
  it('says what came before its window, whose report lacks, what stands twice in a file', () => {
    const [row] = table([
      trackedUnit('A', {
        timeliness: 'early',
        group: null,
        dossier: {
          label: '2/3',
          missing: ['Báo cáo thành tích'],
          missingReportOf: ['Hà Thị Na', 'Hà Văn Ba'],
          supplements: [],
        },
        duplicateRowsInFile: 2,
        otherMilestones: [
          { artefact: 'Báo cáo sơ kết', timeliness: 'not-submitted', lateDays: null },
          { artefact: 'Báo cáo tổng kết', timeliness: 'on-time', lateDays: 0 },
        ],
      }),
    ]).rows
    expect(row).toMatchObject({ group: '–', deadline: 'Sớm hơn thời gian nhận' })
    expect(row?.note).toContain('Hà Thị Na, Hà Văn Ba')
    expect(row?.note).toContain('Báo cáo sơ kết: chưa nộp')
    expect(row?.note).not.toContain('tổng kết')
  })
  it('before the day is over counts only who has not sent yet; without papers counts no gaps', () => {
    const units = [
      trackedUnit('A', { timeliness: 'not-submitted', due: false, dossier: null }),
      trackedUnit('B', { timeliness: 'on-time', due: false, dossier: null }),
    ]
    const { rows, totals } = table(units)
    expect(totals.timeliness).toContain('01')
    expect(totals.timeliness).not.toContain('quá hạn')
    expect(totals.incomplete).toBe('–')
    expect(rows.map((row) => row.attention.deadline)).toEqual([false, false])
  })
})
