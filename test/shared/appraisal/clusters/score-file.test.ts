import { describe, expect, it } from 'vitest'
import { extractPoints } from '#shared/appraisal/clusters/score-cells.ts'
import { readScoreFile, type ScoreFileContext } from '#shared/appraisal/clusters/score-file.ts'
import { rubricSchema, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { gridOf } from '#shared/submissions/reading/sheet-grid.ts'
import { sheet, workbook, type Value } from '#test/shared/submissions/reading/raw-builder.ts'

const criterion = {
  kind: 'base' as const,
  max: 2_000,
  step: 25,
  evidence: null,
}
const RUBRIC: Rubric = rubricSchema.parse({
  id: 'bang-diem',
  version: 1,
  title: 'Bảng điểm khối',
  effectiveFrom: null,
  source: null,
  groups: [
    {
      id: 'A',
      title: 'Kinh tế',
      cap: null,
      criteria: [
        { ...criterion, id: 'A1', title: 'Thu ngân sách' },
        { ...criterion, id: 'A2', title: 'Giảm nghèo', max: null, kind: 'bonus', step: null },
      ],
    },
  ],
  caps: { bonus: null, penalty: null, total: null },
})
const ONE: Rubric = {
  ...RUBRIC,
  groups: RUBRIC.groups.map((group) => ({ ...group, criteria: group.criteria.slice(0, 1) })),
}
const UNITS = [
  { id: 'dx', name: 'UBND phường Đức Xuân', aliases: ['Đức Xuân'] },
  { id: 'sc', name: 'UBND phường Sông Cầu', aliases: ['Sông Cầu'] },
  { id: 'nv', name: 'Phòng Nội vụ', aliases: [] },
  { id: 'tp', name: 'Phòng Tư pháp', aliases: [] },
]
const CLUSTERS: Readonly<Record<string, string>> = {
  dx: 'Khối xã',
  sc: 'Khối xã',
  nv: 'Khối phòng',
}
const CONTEXT: ScoreFileContext = {
  year: 2024,
  units: UNITS,
  clusterOf: (id) => CLUSTERS[id] ?? null,
  rubricOf: (cluster) => (cluster === 'Khối xã' ? RUBRIC : null),
  day: null,
  author: null,
}
const read = (rows: readonly (readonly Value[])[], context: Partial<ScoreFileContext> = {}) =>
  readScoreFile(workbook(sheet(rows, { name: 'Phiếu' })), { ...CONTEXT, ...context })

const HEADINGS: Value[] = ['TT', 'Nội dung chấm điểm', 'Điểm tối đa', 'Tự chấm', 'Chấm chéo']
const FACTS: Value[][] = [
  ['', 'Ngày chấm', '', '10/12/2024', '12/12/2024'],
  ['', 'Người chấm (họ tên, chức vụ)', '', 'Hà Thị Na, Chủ tịch', 'Hà Văn Ba'],
  ['', 'Đơn vị chấm chéo', '', '', 'Sông Cầu'],
]
const unitSheet = (...rows: readonly Value[][]): Value[][] => [
  ['PHIẾU CHẤM ĐIỂM THI ĐUA NĂM 2024'],
  ['Đơn vị: UBND phường Đức Xuân'],
  HEADINGS,
  ...rows,
]

describe('the sheet of one unit', () => {
  const POINTS: Value[][] = [
    [1, 'Thu ngân sách', 20, 8.75, '9,5'],
    [2, 'Giảm nghèo', '', '1', 0],
    ['', 'Tổng điểm', 20, { formula: 9.75 }, 9.5],
  ]

  it('gives each stage its points, day, author and checker; totals and formulas are not points', () => {
    expect(read(unitSheet(...POINTS, ...FACTS))).toEqual({
      sheets: [
        {
          unitId: 'dx',
          stage: 'self',
          day: '2024-12-10',
          author: 'Hà Thị Na, Chủ tịch',
          byUnitId: null,
          scores: { A1: 875, A2: 100 },
          note: null,
        },
        {
          unitId: 'dx',
          stage: 'cross-check',
          day: '2024-12-12',
          author: 'Hà Văn Ba',
          byUnitId: 'sc',
          scores: { A1: 950, A2: 0 },
          note: null,
        },
      ],
      problems: [],
    })
  })

  it('leaves a stage without a single number as it was, and takes day and author from the form', () => {
    const form = { day: '2024-12-31', author: 'Thư ký khối' }
    expect(read(unitSheet([1, 'Thu ngân sách', 20, 8]), form)).toMatchObject({
      sheets: [{ stage: 'self', day: '2024-12-31', author: 'Thư ký khối', scores: { A1: 800 } }],
      problems: [],
    })
  })

  it('says what is wanting: day, author, who made the cross-check', () => {
    const { sheets, problems } = read(unitSheet([1, 'Thu ngân sách', 20, '', 8]))
    expect(sheets).toEqual([])
    expect(problems).toEqual([
      'Phiếu!E3: cột "Chấm chéo" có điểm nhưng chưa ghi ngày chấm.',
      'Phiếu!E3: cột "Chấm chéo" có điểm nhưng chưa ghi người chấm.',
      expect.stringContaining('chưa ghi đơn vị nào chấm'),
    ])
  })

  it('refuses a cross-check by the unit itself, by another cluster’s, by nobody known', () => {
    const by = (checker: string) =>
      read(
        unitSheet(
          [1, 'Thu ngân sách', 20, '', 8],
          ['', 'Ngày chấm', '', '', '12/12/2024'],
          ['', 'Người chấm', '', '', 'Hà Văn Ba'],
          ['', 'Đơn vị chấm chéo', '', '', checker],
        ),
      ).problems
    expect(by('Đức Xuân')).toEqual([expect.stringContaining('không thể tự chấm chéo')])
    expect(by('Phòng Nội vụ')).toEqual([expect.stringContaining('không cùng cụm, khối')])
    expect(by('Bưu điện tỉnh Lào Cai')).toEqual([
      'Phiếu!E3: không nhận ra đơn vị "Bưu điện tỉnh Lào Cai". Ghi đúng tên đơn vị như danh mục.',
    ])
    expect(by('UBND phường Sông Cầu')).toEqual([])
  })

  it('names the cell of a text that is no points, and of points that the table does not allow', () => {
    const of = (title: string, value: Value) =>
      read(unitSheet([1, title, 20, value], ...FACTS)).problems
    expect(of('Thu ngân sách', 'tốt')).toEqual([
      'Phiếu!D4: "tốt" không phải số điểm. Ghi số, ví dụ 8,75.',
    ])
    expect(of('Thu ngân sách', '1.000')).toEqual([expect.stringContaining('nghìn hoặc là số lẻ')])
    expect(of('Thu ngân sách', '8,7555')).toEqual([expect.stringContaining('quá hai số lẻ')])
    expect(of('Thu ngân sách', 20)).toEqual([])
    expect(of('Thu ngân sách', 20.25)).toEqual([
      'Phiếu!D4: "Thu ngân sách": 20,25 điểm vượt điểm tối đa 20,00.',
    ])
    expect(of('Thu ngân sách', '8,1')).toEqual([expect.stringContaining('bội số của 0,25')])
    expect(of('Trồng rừng', 8)).toEqual([
      'Phiếu!D4: bảng điểm không có tiêu chí "Trồng rừng". Giữ nguyên tên tiêu chí của phiếu.',
    ])
    expect(of('Thu ngân sách (tối đa 20 điểm)', 8)).toEqual([])
    expect(of('A1', 8)).toEqual([])
  })

  it('must say whose it is, and that unit have a cluster with a table', () => {
    const of = (unit: Value[]) => read([unit, HEADINGS, [1, 'Thu ngân sách', 20, 8], ...FACTS])
    expect(of([])).toEqual({
      sheets: [],
      problems: ['Phiếu!A2: phiếu không ghi đơn vị được chấm.'],
    })
    expect(of(['Đơn vị:', 'Sông Cầu']).sheets).toMatchObject([{ unitId: 'sc' }])
    expect(of(['Đơn vị được chấm: Đức Xuân']).sheets).toMatchObject([{ unitId: 'dx' }])
    expect(of(['Đơn vị: Phòng Tư pháp']).problems).toEqual([
      expect.stringContaining('Phòng Tư pháp chưa được xếp vào cụm, khối nào năm 2024'),
    ])
    expect(of(['Đơn vị: Phòng Nội vụ']).problems).toEqual([
      expect.stringContaining('Khối phòng chưa có bảng điểm năm 2024'),
    ])
    expect(of(['Đơn vị: Bưu điện tỉnh Lào Cai']).problems).toEqual([
      expect.stringContaining('không nhận ra đơn vị "Bưu điện tỉnh Lào Cai"'),
    ])
  })
})

describe('a list of units', () => {
  const TOP: Value[][] = [
    ['TỔNG HỢP ĐIỂM CỤM, KHỐI CHẤM NĂM 2024'],
    ['Ngày chấm: 15/12/2024', '', 'Người chấm:', 'Lý Thị Hoa, Trưởng khối'],
  ]

  it('has a criterion a column, of the stage that stands above; rows without a unit are passed over', () => {
    const { sheets, problems } = read([
      ...TOP,
      ['TT', 'Đơn vị', 'Thu ngân sách (tối đa 20)', 'Giảm nghèo', 'Tổng điểm', 'Xếp hạng'],
      [1, 'Đức Xuân', 19.5, 1, 20.5, 1],
      [2, 'Sông Cầu', '18', '', 18, 2],
      ['', 'Tổng', 37.5, 1],
      ['', '', 5],
    ])
    expect(problems).toEqual([])
    expect(sheets).toMatchObject([
      {
        unitId: 'dx',
        stage: 'cluster',
        day: '2024-12-15',
        author: 'Lý Thị Hoa, Trưởng khối',
        byUnitId: null,
        scores: { A1: 1950, A2: 100 },
      },
      { unitId: 'sc', stage: 'cluster', scores: { A1: 1800 } },
    ])
  })

  it('has a stage a column where the table has one criterion, in the order of the stages', () => {
    const rows: Value[][] = [
      ...TOP,
      ['Đơn vị chấm chéo: Sông Cầu'],
      ['Đơn vị', 'Điểm khối', 'Chấm chéo', 'Tự chấm'],
      ['Đức Xuân', 18, 19, 20],
    ]
    expect(
      read(rows, { rubricOf: () => ONE }).sheets.map(({ stage, scores }) => [stage, scores]),
    ).toEqual([
      ['self', { A1: 2000 }],
      ['cross-check', { A1: 1900 }],
      ['cluster', { A1: 1800 }],
    ])
    // With two criteria nobody can tell which one a whole stage is.
    expect(read(rows).problems[0]).toContain('không có tiêu chí "Tổng điểm"')
  })

  it('takes the points of a unit and stage once; the second time is said with its place', () => {
    const { sheets, problems } = read([
      ...TOP,
      ['Đơn vị', 'Thu ngân sách'],
      ['Đức Xuân', 18],
      ['UBND phường Đức Xuân', 19],
    ])
    expect(sheets.map(({ scores }) => scores)).toEqual([{ A1: 1800 }])
    expect(problems).toEqual([
      'Phiếu!A5: UBND phường Đức Xuân đã có điểm "Cụm, khối chấm" ở phiếu khác trong tệp này.',
    ])
  })

  it('takes the stage from the title, the cluster’s own where none is named', () => {
    const stage = (title: string): string | undefined =>
      read([[title], ...TOP.slice(1), ['Đơn vị', 'Thu ngân sách'], ['Đức Xuân', 18]]).sheets[0]
        ?.stage
    expect(stage('BẢNG ĐIỂM')).toBe('cluster')
    expect(stage('BẢNG TỰ CHẤM ĐIỂM')).toBe('self')
  })
})

describe('other sheets', () => {
  it('hold no points: hidden ones, those without headings, a unit column with nothing behind it', () => {
    const rows: Value[][] = [
      ['Đơn vị', 'Thu ngân sách'],
      ['Đức Xuân', 18],
    ]
    const hidden = workbook(sheet(rows, { hidden: true }))
    expect(readScoreFile(hidden, CONTEXT)).toEqual({ sheets: [], problems: [] })
    const nothing = { points: [], facts: [], problems: [] }
    const points = (...given: Value[][]) =>
      extractPoints(gridOf(sheet(given), [], new Set(), 'unicode'))
    expect(points(['Họ và tên', 'Chức vụ'], ['Hà Thị Na', 'Chủ tịch'])).toEqual(nothing)
    expect(points(['Đơn vị'], ['Đức Xuân'])).toEqual(nothing)
    expect(points(['Ghi chú', 'Đơn vị'], ['x', 'Đức Xuân'])).toEqual(nothing)
    expect(points(['Đơn vị: Đức Xuân', 'Năm 2024'])).toEqual(nothing)
  })

  it('of a file without sheet names are told by the cell alone', () => {
    const made = sheet(
      [
        ['Đơn vị', 'Thu ngân sách'],
        ['Đức Xuân', 18],
      ],
      { name: null },
    )
    expect(extractPoints(gridOf(made, [], new Set(), 'unicode')).points[0]).toMatchObject({
      place: 'ô B2',
      stage: 'cluster',
      criterion: 'Thu ngân sách',
      text: '18',
    })
  })
})
