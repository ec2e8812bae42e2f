import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { drawChartSheet } from '#electron/workbook/write/write-chart-sheet.ts'
import { makeWorkbook } from '#electron/workbook/write/sheet-page.ts'
import {
  clusterCounts,
  receivedSpans,
  workerTenths,
  type ChartTable,
} from '#shared/reports/report-charts.ts'
import { STAMP } from './papers-data.ts'
import { partOf, readBack } from './read-back.ts'

const TABLES: readonly ChartTable[] = [
  {
    title: 'Hồ sơ nhận & "gửi" <theo ngày>',
    head: 'Ngày',
    series: ['Số đơn vị', 'Cộng dồn'],
    rows: [
      { label: '05/8/2024', values: [1, 1] },
      { label: '06/8/2024', values: [5, 6] },
    ],
    bars: [0],
    format: 'count',
  },
  {
    title: 'Tỷ lệ',
    head: 'Năm',
    series: ['Tỷ lệ (%)'],
    rows: [{ label: '2024', values: [333] }],
    bars: [0],
    format: 'tenths',
  },
]

const book = () =>
  makeWorkbook(STAMP, (addPage) =>
    drawChartSheet(addPage, { title: 'BÁO CÁO', asOf: '(Số liệu)' }, TABLES),
  )

const cached = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, 'gsu'))].flatMap(([, cache = '']) =>
    [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value = '']) => value),
  )

describe('a sheet of charts', () => {
  it('has a native chart over each table, whose numbers are those of its cells', async () => {
    const bytes = await book()
    const [sheet] = readBack(bytes)
    for (const [index, { rows }] of TABLES.entries()) {
      const xml = partOf(bytes, `xl/charts/chart${index + 1}.xml`)
      const ranges = [...xml.matchAll(/<c:f>'Biểu đồ'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?</gu)]
      const inCells = ranges.flatMap(([, column = '', from = '', to = from]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
          String(sheet?.cell(`${column}${Number(from) + at}`)?.v),
        ),
      )
      const inChart = [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value = '']) => value)
      expect(inChart).toEqual(inCells)
      expect(cached(xml, 'numCache')).toHaveLength(rows.length * (index === 0 ? 2 : 1))
    }
  })

  it('names every part that it adds, and a text with marks stays whole', async () => {
    const bytes = await book()
    const types = partOf(bytes, '[Content_Types].xml')
    const added = Object.keys(unzipSync(bytes)).filter((path) =>
      /^xl\/(?:charts|drawings)\/[^/]+\.xml$/u.test(path),
    )
    expect(added).toHaveLength(3)
    for (const path of added) expect(types).toContain(`PartName="/${path}"`)
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<drawing [^>]*r:id="rId1"\/>/u)
    expect(partOf(bytes, 'xl/charts/chart1.xml')).toContain(
      '&amp; &quot;gửi&quot; &lt;theo ngày&gt;',
    )
  })

  it('writes shares with a comma whatever the region', async () => {
    const [sheet] = readBack(await book())
    expect(sheet?.rows.flat()).toContain('33,3')
  })

  it('is the same bytes twice, and no sheet where there is nothing to draw', async () => {
    expect(await book()).toEqual(await book())
    const plain = await makeWorkbook(STAMP, (addPage) => {
      addPage({ name: 'Một', orientation: 'portrait', widths: [88] })
      drawChartSheet(addPage, { title: 'x', asOf: 'y' }, [])
    })
    expect(readBack(plain).map(({ name }) => name)).toEqual(['Một'])
  })
})

describe('the numbers behind the charts', () => {
  it('put a year of days into at most 24 bars that hold every receipt once', () => {
    const days = Array.from({ length: 365 }, (_, index) => ({
      day: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
      count: index % 3,
      sum: 0,
    }))
    const spans = receivedSpans(days)
    expect(spans.length).toBeLessThanOrEqual(24)
    const total = (rows: readonly { readonly count: number }[]): number =>
      rows.reduce((sum, { count }) => sum + count, 0)
    expect(total(spans)).toBe(total(days))
    expect(spans[0]?.label).toBe('01/01/2024 đến 16/01/2024')
    expect(receivedSpans(days.slice(0, 24))).toHaveLength(24)
    expect(receivedSpans([])).toEqual([])
  })

  it('count a cluster’s units together, and leave out those that proposed nobody', () => {
    const row = (label: string, ...counts: number[]) => ({ label, counts })
    const clusters = new Map([
      ['A', 'Khối 1'],
      ['B', 'Khối 1'],
      ['C', null],
      ['D', 'Khối 2'],
    ])
    const rows = [
      row('A', 3, 2, 2, 1, 1),
      row('B', 1, 1, 0, 0, 0),
      row('C', 2, 2, 2, 2, 0),
      row('D', 0, 0, 0, 0, 0),
    ]
    expect(clusterCounts(rows, clusters)).toEqual([
      { label: 'Khối 1', proposed: 4, awarded: 2 },
      { label: 'Không thuộc cụm, khối nào', proposed: 2, awarded: 2 },
    ])
  })

  it('state no share where nobody recorded anything', () => {
    const year = { year: 2024, individuals: 3, directWorkers: 1, unknown: 2 }
    expect(workerTenths(year)).toBe(333)
    expect(workerTenths({ ...year, directWorkers: 0, unknown: 3 })).toBeNull()
    expect(workerTenths({ ...year, individuals: 0, unknown: 0 })).toBeNull()
  })
})
