import { afterAll, describe, expect, test } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'
import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import { inline, sheetOf, xlsx } from './office-packages.ts'

const host = createChildReaderHost()
afterAll(() => host.close())

describe('the reader process gives cells of a long list before the answer', () => {
  const line = (row: number, styled = 0): string =>
    `<row r="${row}">${inline(`A${row}`, `Nguyễn Văn ${row % 3000}`)}<c r="B${row}" s="${styled}" t="s"><v>${styled}</v></c></row>`
  const parts = {
    strings:
      '<si><t>Chuyên viên</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>Hµ</t></r><r><t> Đỗ</t></r></si>',
    styles:
      '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>',
  }
  const long = Array.from({ length: 5000 }, (_, index) => line(index + 1)).join('')
  /** What came ahead, and whether the answer is what a reading in one piece gives. */
  const ahead = async (rows: string) => {
    const bytes = sheetOf(rows, parts)
    // The same list each time, with what has come since.
    let seen: readonly RawCell[] = []
    const reading = await host.read(bytes, 'dài.xlsx', undefined, (all) => {
      seen = all
    })
    const cells = reading.ok ? reading.workbook.sheets[0]?.cells : undefined
    return { seen, reading, cells, whole: readBytes(bytes) }
  }

  test('and the answer has them all, with the fonts and runs that come last', async () => {
    const { seen, reading, cells, whole } = await ahead(long + line(5001, 1))
    expect(reading).toEqual(whole)
    expect(seen.length).toBeGreaterThan(5000)
    expect(seen).toEqual(cells?.slice(0, seen.length))
    expect(cells?.at(-1)).toMatchObject({ font: '.VnTime', runs: [{ text: 'Hµ' }, {}] })
  })

  test('and with them the name of the sheet and the merges that stand behind its cells', async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>'
    const fronts: unknown[] = []
    const bytes = xlsx({ sheets: [`<sheetData>${long}</sheetData>${merges}`], ...parts })
    const reading = await host.read(bytes, 'dài.xlsx', undefined, (_, front) => fronts.push(front))
    const [sheet] = reading.ok ? reading.workbook.sheets : []
    expect(sheet?.merges).toHaveLength(1)
    expect(fronts.length).toBeGreaterThan(1)
    expect(new Set(fronts)).toEqual(new Set([{ name: sheet?.name, merges: sheet?.merges }]))
  })

  test('but not of thousands of merges, which no limit counts there', async () => {
    const many = '<mergeCell ref="A1:A3"/>'.repeat(2001)
    const fronts = new Set<unknown>()
    const bytes = xlsx({ sheets: [`<sheetData>${long}</sheetData><!--${many}-->`], ...parts })
    await host.read(bytes, 'dài.xlsx', undefined, (_, front) => fronts.add(front))
    expect(fronts).toEqual(new Set([null]))
  })

  test('and forgets them where a later row belongs among them', async () => {
    const { seen, reading, cells, whole } = await ahead(long + line(7, 1))
    expect(reading).toEqual(whole)
    expect(seen[13]).toMatchObject({ row: 7, column: 2, font: 'Arial' })
    expect(cells?.[13]).toMatchObject({ row: 7, column: 2, font: '.VnTime' })
  })

  test('and refuses the file all the same where its end cannot be read', async () => {
    const { seen, reading } = await ahead(`${long}<row r="2"><c r="ZZZZ9"><v>1</v></c></row>`)
    expect(seen.length).toBeGreaterThan(5000)
    expect(reading).toMatchObject({ ok: false, error: 'corrupt' })
  })
})
