import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { measuredRows } from '#test/electron/workbook/write/measured-rows.ts'
import { missingOfficeTools, pagesOf, toPdf } from '#test/support/office-tools.ts'
import {
  documentOf,
  hasCharts,
  letterCounts,
  letterDifference,
  repeats,
  sheetsOf,
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
  readonly pages: readonly string[]
}

/** Page numbers stand on every page but the first of a sheet or paper. */
const pageNumbers = (pages: number): readonly string[] =>
  Array.from({ length: pages - 1 }, (_, index) => String(index + 2))

/** Pages of a workbook count on from sheet to sheet; a sheet's first page shows none. */
function expectedOfSheets(sheets: Awaited<ReturnType<typeof sheetsOf>>): readonly string[] {
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

async function papersOf(plan: string): Promise<readonly Paper[]> {
  const campaign = await openSampleCampaign(plan)
  try {
    const papers = await call(
      router.reports.everything,
      { campaignId: campaign.campaignId, at: campaign.at },
      { context: campaign.context },
    )
    const out = path.join(folder, plan)
    fs.mkdirSync(out, { recursive: true })
    const filled = await filledStarters(campaign)
    const later = await laterPapers(campaign)
    const written = await Promise.all(
      [...papers, ...filled, ...later].map(async (paper) => {
        const bytes = new Uint8Array(await paper.arrayBuffer())
        const file = path.join(out, paper.name)
        fs.writeFileSync(file, bytes)
        return { name: paper.name, bytes, file }
      }),
    )
    const prints =
      missing === null
        ? toPdf(
            written.map(({ file }) => file),
            out,
          )
        : []
    return written.map(({ name, bytes }, index) => {
      const print = prints[index]
      return { name, bytes, pages: print === undefined ? [] : pagesOf(print) }
    })
  } finally {
    await campaign.close()
  }
}

describe.each(SAMPLE_PLANS)('the papers of %s', (plan) => {
  let papers: readonly Paper[] = []
  beforeAll(async () => {
    papers = await papersOf(plan)
  }, 180_000)
  const workbooks = (): readonly Paper[] => papers.filter(({ name }) => name.endsWith('.xlsx'))

  it('give every row of every workbook the height that its texts need', async () => {
    expect(workbooks().length).toBeGreaterThanOrEqual(5)
    for (const paper of workbooks()) {
      const low = (await measuredRows(paper.bytes)).filter((row) => row.height < row.needed)
      expect(low, paper.name).toEqual([])
    }
  })

  it.skipIf(missing !== null)('print every letter that they hold, and nothing else', async () => {
    for (const paper of papers) {
      const expected = paper.name.endsWith('.xlsx')
        ? [expectedOfSheets(await sheetsOf(paper.bytes))]
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

  it.skipIf(missing !== null)('have as many pages as their rows come to', async () => {
    for (const paper of workbooks()) {
      const sheets = await sheetsOf(paper.bytes)
      const predicted = sheets.reduce((sum, sheet) => sum + sheet.pages, 0)
      expect(paper.pages.length, paper.name).toBe(predicted)
    }
  })

  it.skipIf(missing !== null)('repeat the header row on every page', async () => {
    for (const paper of workbooks()) {
      let page = 0
      for (const sheet of await sheetsOf(paper.bytes)) {
        const first = sheet.header === null ? '' : (sheet.rows[sheet.header]?.[0] ?? '')
        for (const text of paper.pages.slice(page, page + sheet.pages))
          expect(text, `${paper.name}, ${sheet.name}`).toContain(first)
        page += sheet.pages
      }
    }
  })
})

describe.skipIf(missing !== null)('the check itself', () => {
  it('sees a row that is too low and a column that is too narrow', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Thử')
    sheet.getColumn(1).width = 12
    sheet.getColumn(2).width = 3
    sheet.getCell('A1').value =
      'Một tên tập thể dài hơn chiều cao của dòng rất nhiều lần như thế này'
    sheet.getCell('A1').alignment = { wrapText: true, vertical: 'top' }
    sheet.getCell('B1').value = 1_234_567
    sheet.getRow(1).height = 15
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const file = path.join(folder, 'thu.xlsx')
    fs.writeFileSync(file, bytes)
    const [print = ''] = toPdf([file], folder)
    const sheets = await sheetsOf(bytes)
    const printed = letterCounts(pagesOf(print))
    const difference = letterDifference(letterCounts(expectedOfSheets(sheets)), printed)
    expect(difference.some((one) => one.endsWith('#'))).toBe(true)
    expect(difference.some((one) => one.startsWith('-') && !/\d$/u.test(one))).toBe(true)
  }, 60_000)
})
