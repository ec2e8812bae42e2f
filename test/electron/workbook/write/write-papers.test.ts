import { describe, expect, it } from 'vitest'
import { measuredRows } from './measured-rows.ts'
import { COUNCIL_HEAD, SUBJECT, voteCount } from './meeting-data.ts'
import { STAMP, SUMMARY, TRACKED, trackedUnit } from './papers-data.ts'
import { partOf, readBack } from './read-back.ts'
import { writeBallotPaper } from '#electron/workbook/write/write-ballot-paper.ts'
import { writeSummaryReport } from '#electron/workbook/write/write-summary-report.ts'
import { writeTrackingTable } from '#electron/workbook/write/write-tracking-table.ts'
import { writeVoteCount } from '#electron/workbook/write/write-vote-count.ts'
import type { TrackedUnit } from '#shared/reports/tracking-table.ts'
import { buildSummaryReport } from '#shared/reports/summary-report.ts'
import { buildTrackingTable } from '#shared/reports/tracking-table.ts'

const options = { stamp: STAMP }
const filled = (rows: readonly (readonly string[])[]) => rows.filter((row) => row.length > 0)

describe('the ballot paper', () => {
  const paper = (secret: boolean) =>
    writeBallotPaper(
      {
        letterhead: { ...COUNCIL_HEAD, number: null },
        secret,
        subject: SUBJECT,
        cases: voteCount(3).cases,
      },
      options,
    )
  it('has two boxes a line, the seal and the note of a secret ballot', async () => {
    const bytes = await paper(true)
    const rows = filled(readBack(bytes)[0]!.rows)
    expect(rows.flat()).toContain('PHIẾU BIỂU QUYẾT (BỎ PHIẾU KÍN)')
    expect(rows.flat()).toContain('(dấu treo)')
    const line = rows.find((row) => row[0] === '2')
    expect(line).toEqual([
      '2',
      'Tổ dân phố số 2',
      'Phòng Lao động - Thương binh và Xã hội thành phố Bắc Kạn',
      'Giấy khen',
      '☐',
      '☐',
    ])
    expect(rows.at(-1)![0]).toMatch(/không có dấu treo là không hợp lệ\. Không ký tên\.$/u)
    expect((await measuredRows(bytes)).filter((row) => row.height < row.needed)).toEqual([])
  })
  it('asks for no seal when the vote is open', async () => {
    const texts = readBack(await paper(false))[0]!.rows.flat()
    expect(texts).toContain('PHIẾU BIỂU QUYẾT')
    expect(texts).not.toContain('(dấu treo)')
  })
  it('carries no member and no number that could tell one paper from another', async () => {
    const again = await paper(true)
    expect(Buffer.from(await paper(true)).equals(Buffer.from(again))).toBe(true)
  })
})

describe('the minutes of the count as a workbook', () => {
  it('prints the count of papers, every line, its share of the base and its verdict', async () => {
    const bytes = await writeVoteCount(voteCount(3), options)
    const rows = filled(readBack(bytes)[0]!.rows)
    expect(rows.flat()).toContain(
      'Số phiếu phát ra: 13 – thu về: 13 – hợp lệ: 12 – không hợp lệ: 01.',
    )
    expect(rows.flat()).toContain(
      'Tổng số thành viên Hội đồng: 13; Có mặt: 11; ý kiến bằng văn bản: 02.',
    )
    const header = rows.find((row) => row[0] === 'STT')
    expect(header).toContain('Tỷ lệ (/13)')
    expect(rows.find((row) => row[0] === '1')?.slice(-6)).toEqual([
      'Giấy khen',
      '11',
      '01',
      '01',
      '84,6 %',
      'Đạt (≥ 80 %)',
    ])
    expect(rows.find((row) => row[0] === '2')?.slice(-5)).toEqual([
      '10',
      '02',
      '01',
      '76,9 %',
      'Không đạt (≥ 80 %)',
    ])
    expect(rows.flat()).toContain('Có 02 trường hợp đạt, 01 trường hợp không đạt.')
    expect((await measuredRows(bytes)).filter((row) => row.height < row.needed)).toEqual([])
  })
  it('names the base of each line where they differ, and gives other answers a column', async () => {
    const count = voteCount(2)
    const cases = count.cases.map((one, index) => ({
      ...one,
      other: index,
      base: index === 0 ? 13 : 12,
    }))
    const rows = filled(readBack(await writeVoteCount({ ...count, cases }, options))[0]!.rows)
    const header = rows.find((row) => row[0] === 'STT')
    expect(header).toContain('Ý kiến khác')
    expect(header).toContain('Tỷ lệ')
    expect(rows.find((row) => row[0] === '2')?.slice(-5)).toEqual([
      '02',
      '01',
      '01',
      '83,3 % (/12)',
      'Không đạt (≥ 80 %)',
    ])
  })
})

describe('the tracking table as a workbook', () => {
  const table = (units: readonly TrackedUnit[]) =>
    buildTrackingTable({ campaign: '70 ngày đêm', asOf: '2024-08-09T17:00', units })
  it('has counts as numbers of two digits and totals as sums with results', async () => {
    const bytes = await writeTrackingTable(table(TRACKED), options)
    const [sheet] = readBack(bytes)
    expect(sheet!.rows.flat()).toContain('BẢNG TỔNG HỢP HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG – 70 ngày đêm')
    expect(sheet!.rows[4]).toEqual([
      '1',
      'Phòng Tư pháp',
      'phòng, ban',
      '01',
      '01',
      '01',
      '02',
      'Vượt 01',
      '08/8/2024',
      'Đúng hạn',
      '3/3',
      '–',
    ])
    expect(sheet!.cell('D7')).toMatchObject({ t: 's', v: 'Chưa quy định' })
    expect(sheet!.cell('E10')).toMatchObject({ t: 'n', f: 'SUM(E5:E9)', v: 4, w: '04' })
    expect(sheet!.cell('G10')).toMatchObject({ f: 'SUM(G5:G9)', v: 13 })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('orientation="landscape"')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('$4:$4')
    expect((await measuredRows(bytes)).filter((row) => row.height < row.needed)).toEqual([])
  })
  it('keeps the sums under the right columns when there are households', async () => {
    const units = [
      trackedUnit('A', { used: { collective: 1, household: 2, total: 3 } }),
      trackedUnit('B', { used: { individual: 1, household: 1, total: 2 } }),
    ]
    const [sheet] = readBack(await writeTrackingTable(table(units), options))
    expect(['E7', 'F7', 'G7', 'H7'].map((address) => sheet!.cell(address)?.v)).toEqual([1, 1, 3, 5])
    expect(sheet!.cell('H7')?.f).toBe('SUM(H5:H6)')
  })
  it('writes a table without units', async () => {
    const [sheet] = readBack(await writeTrackingTable(table([]), options))
    expect(sheet!.rows.flat()).toContain('Tổng cộng')
  })
})

describe('the summary report as a workbook', () => {
  it('has a sheet for each of the five tables, with sums that carry results', async () => {
    const bytes = await writeSummaryReport(buildSummaryReport(SUMMARY), options)
    const sheets = readBack(bytes)
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Theo hình thức',
      'Theo đơn vị',
      'Cơ cấu',
      'Thời hạn',
      'Kinh phí',
    ])
    expect(filled(sheets[0]!.rows).slice(3)).toEqual([
      ['TT', 'Hình thức khen thưởng', 'Tập thể', 'Cá nhân', 'Tổng số'],
      ['1', 'Giấy khen của Chủ tịch UBND thành phố Bắc Kạn', '01', '03', '04'],
      ['2', 'Bằng khen của Chủ tịch UBND tỉnh Bắc Kạn', '00', '01', '01'],
      ['Tổng cộng', '01', '04', '05'],
    ])
    expect(filled(sheets[1]!.rows).at(-1)).toEqual(['Tổng cộng', '07', '06', '05', '04', '01'])
    expect(filled(sheets[2]!.rows)[5]).toEqual([
      '2',
      'Cá nhân là người lao động trực tiếp',
      '02',
      '04 cá nhân',
      '50,0 %',
    ])
    expect(filled(sheets[3]!.rows)[5]!.slice(1, 4)).toEqual([
      'Báo cáo kết quả Đợt thi đua',
      'Không quy định',
      '–',
    ])
    expect(sheets[4]!.cell('F8')).toMatchObject({ t: 'n', f: 'SUM(F7:F7)', v: 3_500_000 })
    expect(sheets[4]!.cell('F8')?.w).toBe('3.500.000')
    expect((await measuredRows(bytes)).filter((row) => row.height < row.needed)).toEqual([])
  })
  it('says so where a table has no line', async () => {
    const report = buildSummaryReport({ ...SUMMARY, units: [], nominations: [], deadlines: [] })
    const sheets = readBack(await writeSummaryReport(report, options))
    expect(sheets.filter((sheet) => sheet.rows.flat().includes('Không có số liệu')).length).toBe(4)
  })
})
