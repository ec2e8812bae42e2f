import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { measuredRows } from '#test/electron/workbook/write/measured-rows.ts'
import { missingOfficeTools, pagesOf, pdfOf, toPdf } from '#test/support/office-tools.ts'
import {
  documentOf,
  hasCharts,
  letterCounts,
  letterDifference,
  repeats,
  sheetsOf,
  type PrintedSheet,
} from './printed-text.ts'
import { filledStarters } from './filled-starters.ts'
import { laterPapers } from './later-papers.ts'
import { openSampleCampaign, SAMPLE_PLANS } from './sample-campaigns.ts'

const missing = missingOfficeTools()
if (missing !== null) process.stderr.write(`Papers are not printed in this run: ${missing}\n`)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-print-'))
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

interface Paper {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a workbook; none of a Word paper. */
  readonly sheets: readonly PrintedSheet[]
  readonly pages: readonly string[]
}

/** Page numbers stand on every page but the first of a sheet or paper. */
const pageNumbers = (pages: number): readonly string[] =>
  Array.from({ length: pages - 1 }, (_, index) => String(index + 2))

/** Pages of a workbook count on from sheet to sheet; a sheet's first page shows none. */
function expectedOfSheets(sheets: readonly PrintedSheet[]): readonly string[] {
  return sheets.flatMap(({ rows, header, pages }) => [
    ...rows.flat(),
    ...pageNumbers(pages),
    ...Array.from({ length: pages - 1 }, () =>
      header === null ? [] : (rows[header] ?? []),
    ).flat(),
  ])
}

/** Where the tables of a Word paper break is the printing program's affair: any way will do. */
function expectedOfDocument(paper: Paper): readonly (readonly string[])[] {
  const { paragraphs, heads, papers } = documentOf(paper.bytes)
  // Letters are counted each for itself: what is more than one page apiece are second pages.
  const numbers =
    papers === 1
      ? pageNumbers(paper.pages.length)
      : Array.from({ length: paper.pages.length - papers }, () => '2')
  const plain = [...paragraphs, ...numbers]
  return repeats(heads, paper.pages.length).map((more) => [...plain, ...more])
}

/** What a plan's campaign gives to print, each file in the folder. */
async function filesOf(plan: string): Promise<readonly string[]> {
  const campaign = await openSampleCampaign(plan)
  try {
    const papers = await call(
      router.reports.everything,
      { campaignId: campaign.campaignId, at: campaign.at },
      { context: campaign.context },
    )
    const filled = await filledStarters(campaign)
    const later = await laterPapers(campaign)
    const out = path.join(folder, plan)
    fs.mkdirSync(out, { recursive: true })
    return await Promise.all(
      [...papers, ...filled, ...later].map(async (paper) => {
        const file = path.join(out, paper.name)
        fs.writeFileSync(file, new Uint8Array(await paper.arrayBuffer()))
        return file
      }),
    )
  } finally {
    await campaign.close()
  }
}

/** A sheet with a row that is too low and a column that is too narrow. */
async function badSheet(): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Thử')
  sheet.getColumn(1).width = 12
  sheet.getColumn(2).width = 3
  sheet.getCell('A1').value = 'Một tên tập thể dài hơn chiều cao của dòng rất nhiều lần như thế này'
  sheet.getCell('A1').alignment = { wrapText: true, vertical: 'top' }
  sheet.getCell('B1').value = 1_234_567
  sheet.getRow(1).height = 15
  const file = path.join(folder, 'thu.xlsx')
  fs.writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()))
  return file
}

async function printedPaper(file: string): Promise<Paper> {
  const bytes = new Uint8Array(fs.readFileSync(file))
  const print = pdfOf(file)
  return {
    name: path.basename(file),
    bytes,
    sheets: file.endsWith('.xlsx') ? await sheetsOf(bytes) : [],
    pages: fs.existsSync(print) ? pagesOf(print) : [],
  }
}

const papersOf = new Map<string, readonly Paper[]>()
let bad: Paper

// The office program is started once for all of them: each start costs as much as several papers.
beforeAll(async () => {
  const files = new Map<string, readonly string[]>()
  for (const plan of SAMPLE_PLANS) files.set(plan, await filesOf(plan))
  const test = await badSheet()
  if (missing === null) toPdf([...files.values()].flat().concat(test))
  for (const [plan, own] of files) papersOf.set(plan, await Promise.all(own.map(printedPaper)))
  bad = await printedPaper(test)
}, 900_000)

describe.each(SAMPLE_PLANS)('the papers of %s', (plan) => {
  const papers = (): readonly Paper[] => papersOf.get(plan) ?? []
  const workbooks = (): readonly Paper[] => papers().filter(({ name }) => name.endsWith('.xlsx'))

  it('give every row of every workbook the height that its texts need', async () => {
    expect(workbooks().length).toBeGreaterThanOrEqual(5)
    for (const paper of workbooks()) {
      const low = (await measuredRows(paper.bytes)).filter((row) => row.height < row.needed)
      expect(low, paper.name).toEqual([])
    }
  })

  it.skipIf(missing !== null)('print every letter that they hold, and nothing else', () => {
    for (const paper of papers()) {
      const expected = paper.name.endsWith('.xlsx')
        ? [expectedOfSheets(paper.sheets)]
        : expectedOfDocument(paper)
      const printed = letterCounts(paper.pages)
      const [nearest = []] = expected
        .map((texts) => letterDifference(letterCounts(texts), printed))
        .toSorted((left, right) => left.length - right.length)
      // A chart writes its axes and names beside what stands in cells: more is printed, never less.
      const wrong = hasCharts(paper.bytes) ? nearest.filter((one) => one.startsWith('-')) : nearest
      expect(wrong, paper.name).toEqual([])
      expect(paper.pages.join(''), paper.name).not.toContain('###')
    }
  })

  it.skipIf(missing !== null)('have as many pages as their rows come to', () => {
    for (const paper of workbooks()) {
      const predicted = paper.sheets.reduce((sum, sheet) => sum + sheet.pages, 0)
      expect(paper.pages.length, paper.name).toBe(predicted)
    }
  })

  it.skipIf(missing !== null)('repeat the header row on every page', () => {
    for (const paper of workbooks()) {
      let page = 0
      for (const sheet of paper.sheets) {
        const first = sheet.header === null ? '' : (sheet.rows[sheet.header]?.[0] ?? '')
        for (const text of paper.pages.slice(page, page + sheet.pages))
          expect(text, `${paper.name}, ${sheet.name}`).toContain(first)
        page += sheet.pages
      }
    }
  })
})

describe.skipIf(missing !== null)('the check itself', () => {
  it('sees a row that is too low and a column that is too narrow', () => {
    const printed = letterCounts(bad.pages)
    const difference = letterDifference(letterCounts(expectedOfSheets(bad.sheets)), printed)
    expect(difference.some((one) => one.endsWith('#'))).toBe(true)
    expect(difference.some((one) => one.startsWith('-') && !/\d$/u.test(one))).toBe(true)
  })
})
