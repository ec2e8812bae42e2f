import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeMinutes } from '#electron/workbook/write/write-minutes.ts'
import { minutesParts } from '#shared/meetings/minutes-parts.ts'
import { minutes } from './meeting-data.ts'

const options = { stamp: { creator: 'Phòng Nội vụ', at: '2024-08-20T10:00' } }

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  const rows: string[][] = []
  sheet.eachRow((row) => {
    const texts: string[] = []
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') texts.push(cell.text)
    })
    if (texts.length > 0) rows.push(texts)
  })
  return rows
}

describe('the minutes of a meeting as a workbook', () => {
  it('have the same parts, sentences and results as the Word paper', async () => {
    const rows = await rowsOf(await writeMinutes(minutes(3), options))
    const texts = rows.map((row) => row.join(' | '))
    const parts = minutesParts(minutes(3))
    expect(parts.length).toBeGreaterThan(6)
    for (const [index, part] of parts.entries()) {
      expect(texts).toContain(`${index + 1}. ${part.title}`)
      for (const block of part.blocks) {
        if (block.kind === 'body') expect(texts).toContain(block.line)
        if (block.kind === 'dashes')
          for (const line of block.lines)
            expect(texts.some((text) => text.startsWith(`- ${line}`))).toBe(true)
        if (block.kind === 'table')
          for (const row of block.rows) expect(texts).toContain(row.join(' | '))
      }
    }
    expect(texts.at(-1)).toMatch(/THƯ KÝ[\s\S]*CHỦ TRÌ/u)
  })

  it('say so where nobody voted', async () => {
    const rows = await rowsOf(await writeMinutes(minutes(0), options))
    expect(rows.flat()).toContain('Hội đồng không biểu quyết trường hợp nào.')
  })
})
