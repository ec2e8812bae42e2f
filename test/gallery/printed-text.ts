/**
 * What a paper should show and what its print does show, as counts of letters: the same letters in
 * the same numbers mean that nothing was clipped, turned into ### or lost, wherever lines broke.
 */
import { read, utils } from '@e965/xlsx'
import type { WorkSheet } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'

/** How often each letter that is not a space occurs. */
export function letterCounts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const letter of text.normalize('NFC').replaceAll(/[\s\u00a0]/gu, ''))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Letters that two texts do not have in common: "+x" only printed, "-x" only expected. */
export function letterDifference(
  expected: ReadonlyMap<string, number>,
  printed: ReadonlyMap<string, number>,
): readonly string[] {
  return [...new Set([...expected.keys(), ...printed.keys()])].toSorted().flatMap((letter) => {
    const more = (printed.get(letter) ?? 0) - (expected.get(letter) ?? 0)
    return more === 0 ? [] : [`${more > 0 ? '+' : ''}${more} ${letter}`]
  })
}

export interface PrintedSheet {
  readonly name: string
  /** What a person sees in each cell, row by row. */
  readonly rows: readonly (readonly string[])[]
  /** 0-based index of the row that repeats; null where none does. */
  readonly header: number | null
  /** How many pages the heights of its rows come to. */
  readonly pages: number
}

const MILLIMETRE = 72 / 25.4
/** In print each row is rounded to whole dots of the device, a third of a per cent over a page. */
const DOT_SLACK = 1.003
const POINTS_PER_WIDTH = 8 * 0.75

/** Pages that rows of these heights fill, the header row again on every page from the second on. */
function pagesOfRows(heights: readonly number[], header: number | null, room: number): number {
  const repeated = header === null ? 0 : (heights[header] ?? 0)
  let pages = 1
  let used = 0
  heights.forEach((height, index) => {
    if (used + height > room) {
      pages += 1
      used = header !== null && index > header ? repeated : 0
    }
    used += height
  })
  return pages
}

/** The sheets of a workbook, read without the library that wrote it; heights from its raw rows. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly PrintedSheet[]> {
  const texts = read(bytes, { cellNF: true })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book.worksheets.map((sheet) => {
    const known: WorkSheet = texts.Sheets[sheet.name] ?? {}
    const grid: (string | undefined)[][] = utils.sheet_to_json(known, {
      header: 1,
      raw: false,
      blankrows: true,
    })
    const title = /^\$?(\d+):/u.exec(sheet.pageSetup.printTitlesRow ?? '')?.[1]
    const header = title === undefined ? null : Number(title) - 1
    const landscape = sheet.pageSetup.orientation === 'landscape'
    const [across, down] = landscape ? [297 - 45, 210 - 40] : [210 - 45, 297 - 40]
    const width = sheet.columns.reduce((sum, one) => sum + (one.width ?? 0), 0) * POINTS_PER_WIDTH
    // Fitted pages are scaled by whole per cent.
    const scale = Math.min(1, Math.floor((across * MILLIMETRE * 100) / width) / 100)
    const heights = Array.from({ length: sheet.rowCount }, (_, index) => {
      const row = sheet.getRow(index + 1)
      return row.hidden ? 0 : row.height
    })
    return {
      name: sheet.name,
      rows: grid.map((row) => row.filter((text): text is string => typeof text === 'string')),
      header,
      // A sheet that is pressed into so many pages has no more.
      pages:
        sheet.pageSetup.fitToHeight ||
        pagesOfRows(heights, header, (down * MILLIMETRE * DOT_SLACK) / scale),
    }
  })
}

/** Whether there are native charts in a workbook. */
export const hasCharts = (bytes: Uint8Array): boolean =>
  Object.keys(unzipSync(bytes)).some((path) => path.startsWith('xl/charts/'))

export interface PrintedDocument {
  readonly paragraphs: readonly string[]
  /** The head rows of its tables, which repeat on every page that a table goes on. */
  readonly heads: readonly (readonly string[])[]
  /** How many papers stand in the file, each with pages of its own. */
  readonly papers: number
}

function paragraphsIn(xml: string): readonly string[] {
  const plain = (escaped: string): string =>
    escaped
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([one]) =>
    [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => plain(text ?? '')).join(''),
  )
}

/** A Word paper from its raw text runs. */
export function documentOf(bytes: Uint8Array): PrintedDocument {
  const part = unzipSync(bytes)['word/document.xml']
  if (part === undefined) throw new Error('no word/document.xml')
  const xml = strFromU8(part)
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([row]) => row)
  return {
    paragraphs: paragraphsIn(xml),
    papers: [...xml.matchAll(/<w:sectPr[ >]/gu)].length,
    heads: rows.filter((row) => row.includes('<w:tblHeader/>')).map(paragraphsIn),
  }
}

/** Every way in which the heads of a paper's tables can repeat over its pages, as texts. */
export function repeats(
  heads: readonly (readonly string[])[],
  pages: number,
): readonly (readonly string[])[] {
  const [head, ...others] = heads
  if (head === undefined) return [[]]
  return Array.from({ length: pages }, (_, times) =>
    repeats(others, pages - times).map((rest) => [
      ...Array.from({ length: times }, () => head).flat(),
      ...rest,
    ]),
  ).flat()
}
