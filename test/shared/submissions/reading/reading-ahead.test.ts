import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import type { RawCell, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { documentEncoding } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { readingAhead } from '#shared/submissions/reading/reading-ahead.ts'
import type { SheetCorrections } from '#shared/submissions/reading/sheet-corrections.ts'
import { understandWithLists } from '#shared/submissions/reading/understand-workbook.ts'
import { SAMPLES, sampleFiles } from '#test/support/preview-samples.ts'
import { bacKan } from './read.ts'
import { sheet, workbook, type Value } from './raw-builder.ts'

const SHOWN: SheetCorrections = { columns: [], takenIn: [], headers: [] }

/** Gives the cells of a sheet so many at a time, as the reader process does, and reads it then. */
function readWithAhead(raw: RawWorkbook, sizes: readonly number[], shown = SHOWN) {
  const ahead = readingAhead(bacKan, SHOWN)
  const sheets = raw.sheets.map((whole): RawSheet => {
    const cells: RawCell[] = []
    const front = whole.hidden ? null : { name: whole.name, merges: whole.merges }
    for (const size of sizes) {
      const rest = whole.cells.slice(cells.length)
      // Whole rows only.
      const last = rest[Math.min(size, rest.length) - 1]?.row
      cells.push(...rest.filter(({ row }) => last !== undefined && row <= last))
      if (cells.length < whole.cells.length) ahead.seen(cells, front)
    }
    cells.push(...whole.cells.slice(cells.length))
    return { ...whole, cells }
  })
  const early = sheets.flatMap((each) => {
    const begun = ahead.begun(each, documentEncoding(each.cells))
    return begun?.grid == null ? [] : [begun.grid]
  })
  const read = understandWithLists({ ...raw, sheets }, 'tệp.xlsx', bacKan, { ...shown, ahead })
  const understood = read.lists.reduce((sum, list) => sum + ahead.understood(list).length, 0)
  return { ...read, understood, grids: early.length }
}

const atOnce = (raw: RawWorkbook, shown = SHOWN) =>
  understandWithLists(raw, 'tệp.xlsx', bacKan, shown)

const sampleSheets = sampleFiles().flatMap((file) => {
  const raw = readBytes(readFileSync(path.join(SAMPLES, file)))
  return raw.ok && raw.workbook.format === 'xlsx' ? raw.workbook.sheets : []
})
/** Of one encoding, so that little begins anew; others are mixed below. */
const plainSheets = sampleSheets.filter(({ cells }) => documentEncoding(cells) === 'unicode')

/** Sheets one below the other on one, beneath a line as wide as the widest. */
function stacked(parts: readonly RawSheet[]): RawSheet {
  const width = Math.max(...parts.flatMap((part) => part.cells.map(({ column }) => column)))
  const marked = sheet([[...Array.from({ length: width - 1 }, () => null), 'Mẫu 01']])
  const cells: RawCell[] = []
  const merges: RawSheet['merges'][number][] = []
  let above = 0
  for (const part of [marked, ...parts]) {
    for (const cell of part.cells) cells.push({ ...cell, row: cell.row + above })
    for (const merge of part.merges)
      merges.push({ ...merge, top: merge.top + above, bottom: merge.bottom + above })
    above = (cells.at(-1)?.row ?? above) + 1
  }
  return { ...marked, cells, merges }
}

describe('reading a list while it comes gives what reading it at once gives', () => {
  const pieces = fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 4, maxLength: 10 })
  it.each([
    ['lists', plainSheets, 50],
    ['lists of several encodings', sampleSheets, 0],
  ])('whatever %s stand below one another, and in whatever pieces they come', (_, own, least) => {
    let understood = 0
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...own), { minLength: 25, maxLength: 40 }),
        pieces,
        (parts, sizes) => {
          const raw = workbook(stacked(parts))
          const { reading, lists, ...ahead } = readWithAhead(raw, sizes)
          expect({ reading, lists }).toEqual(atOnce(raw))
          understood += ahead.understood
        },
      ),
      { numRuns: 12 },
    )
    expect(understood).toBeGreaterThanOrEqual(least)
  })

  const HEAD = ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức khen thưởng']
  const line = (index: number): Value[] => [
    index + 1,
    `Nguyễn Văn ${['An', 'Bình', 'Chi'][index % 3] ?? ''}`,
    'Chuyên viên',
    'Giấy khen',
  ]
  const lines = (count: number): Value[][] => Array.from({ length: count }, (_, at) => line(at))
  const long = [HEAD, ...lines(300)]

  it('and leaves only the end of a plain list to be understood', () => {
    const raw = workbook(sheet(long))
    const { reading, understood, grids } = readWithAhead(raw, [400, 400, 300])
    expect({ grids, rows: reading.rows.length }).toEqual({ grids: 1, rows: 300 })
    expect(understood).toBeGreaterThan(180)
    expect(understood).toBeLessThan(300)
  })

  it.each<[string, RawSheet]>([
    ['a row is hidden', sheet(long, { hiddenRows: [20] })],
    ['a column begins further down', sheet([...long, ['', '', '', '', 'ghi chú']])],
    ['a cell is struck through', { ...sheet(long), struck: [{ row: 9, column: 2 }] }],
    ['lines stand in a text box', { ...sheet(long), linesAbove: ['UBND XÃ MẪU'] }],
  ])('and begins anew where %s', (_, whole) => {
    const raw = workbook(whole)
    const { reading, lists, understood } = readWithAhead(raw, [400, 400, 300])
    expect({ reading, lists }).toEqual(atOnce(raw))
    expect(understood).toBe(0)
  })

  it('and begins anew where the end says that the file is in another encoding', () => {
    const legacy = Array.from({ length: 80 }, (_, index) => [
      index + 301,
      'NguyÔn V¨n Hïng',
      'Chñ tÞch Héi ®ång nh©n d©n x·',
      'GiÊy khen',
    ])
    const raw = workbook(sheet([HEAD, ...lines(20), ...legacy, ...legacy, ...legacy]))
    const { reading, lists } = readWithAhead(raw, [60, 300, 300])
    expect({ reading, lists }).toEqual(atOnce(raw))
  })

  it('and somebody of whom "nt" stands shares no cell with whom it repeats', () => {
    const school = lines(300).map((each) => [...each, 'Trường Mầm non Hoa Sen'])
    const head = [...HEAD, 'Đơn vị công tác']
    const rows = [head, ...school.slice(0, 40), [41, 'Lê Văn Chi', 'Giáo viên', 'Giấy khen', 'nt']]
    const raw = workbook(sheet([...rows, ['', '', '', '', 'Phân hiệu 2'], ...school.slice(41)]))
    const whole = atOnce(raw)
    expect(whole.reading.rows.slice(39, 41).map(({ workplace }) => workplace)).toEqual([
      'Trường Mầm non Hoa Sen',
      'Trường Mầm non Hoa Sen Phân hiệu 2',
    ])
    for (let first = 535; first < 550; first += 5) {
      const { reading, lists } = readWithAhead(raw, [first, 5, 5])
      expect({ reading, lists }).toEqual(whole)
    }
  })

  it('and knows what stands around a list, in a workbook with a sheet called "paragraphs"', () => {
    const title = sheet([['DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN']], { name: 'paragraphs' })
    const raw = workbook(title, sheet(long.map((row) => row.slice(0, 3))))
    const { reading, lists } = readWithAhead(raw, [300, 300])
    expect({ reading, lists }).toEqual(atOnce(raw))
    expect(reading.rows[0]?.award).toBe('bang-khen-tinh')
  })

  it('and fails where the whole is understood, not before', () => {
    const broken = {
      ...bacKan,
      get awards(): never {
        throw new Error('no awards')
      },
    }
    const ahead = readingAhead(broken, SHOWN)
    const raw = workbook(sheet(long))
    const [only] = raw.sheets
    const cells = [...(only?.cells ?? [])]
    ahead.seen(cells, { name: 'Sheet1', merges: [] })
    ahead.seen(cells, { name: 'Sheet1', merges: [] })
    const whole = { ...sheet([]), cells }
    expect(ahead.begun(whole, 'unicode')).toBeNull()
    expect(() =>
      understandWithLists(workbook(whole), 'tệp.xlsx', broken, { ...SHOWN, ahead }),
    ).toThrow('no awards')
  })

  it('and forgets what was read where a column was corrected since', () => {
    const raw = workbook(sheet(long))
    const shown: SheetCorrections = {
      ...SHOWN,
      columns: [{ sheet: 'Sheet1', column: 3, meaning: 'workplace' }],
    }
    const { reading, lists, understood } = readWithAhead(raw, [400, 400], shown)
    expect({ reading, lists }).toEqual(atOnce(raw, shown))
    expect(reading.rows[0]).toMatchObject({ workplace: 'Chuyên viên', position: null })
    expect(understood).toBe(0)
  })

  it('and once only: a second reading of the same cells begins anew', () => {
    const raw = workbook(sheet(long))
    const ahead = readingAhead(bacKan, SHOWN)
    const cells = [...(raw.sheets[0]?.cells ?? [])]
    const all = cells.splice(600)
    ahead.seen(cells, { name: 'Sheet1', merges: [] })
    cells.push(...all)
    const whole = workbook({ ...sheet([]), cells })
    const first = understandWithLists(whole, 'tệp.xlsx', bacKan, { ...SHOWN, ahead })
    const second = understandWithLists(whole, 'tệp.xlsx', bacKan, { ...SHOWN, ahead })
    expect(first).toEqual(atOnce(raw))
    expect(second).toEqual(first)
  })
})
