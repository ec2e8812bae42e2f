import ExcelJS from 'exceljs'
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { cellsToMend } from '#shared/submissions/cells-to-mend.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { errorWorkbookText as text } from '#shared/text/error-workbook.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

const LIST = {
  unit: 'UBND phường Đức Xuân',
  number: '150/TTr-UBND',
  day: '07/8/2024',
  individuals: [
    { name: 'Bà Lường Thị Hoà', birth: '1978', position: 'Tổ trưởng' },
    {
      name: 'Ông Triệu Công Luân',
      birth: '31/02/1988',
      position: 'Công chức',
      award: 'Huân chương',
    },
  ],
}

const bookOf = async (file: File): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  return book
}

const readingOf = async (desk: CampaignDesk, file: File): Promise<FileReading> => {
  const reading = await desk.client.submissions.preview({ ...desk.campaign, file })
  if ('error' in reading) throw new Error(reading.message)
  return reading
}

/** Cells that are filled with the colour of doubt. */
const marked = (sheet: ExcelJS.Worksheet | undefined): readonly string[] => {
  const found: string[] = []
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.fill?.type === 'pattern' && cell.fill.fgColor?.argb === 'FFFFE0B2')
        found.push(cell.address)
    }),
  )
  return found
}

describe('the file sent back to its unit', () => {
  it('marks the doubtful cells of the unit’s own list and says why in a last column', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList(LIST, 'Danh sách ĐX.xlsx')
    const doubts = cellsToMend(await readingOf(desk, file))
    expect(doubts.map(({ cell }) => cell)).toEqual(['G10', 'C10'])
    const back = await desk.client.submissions.errorWorkbook({ ...desk.campaign, from: { file } })
    expect(back.name).toBe('Danh sách ĐX - can sua.xlsx')
    const book = await bookOf(back)
    const sheet = book.getWorksheet('DS')
    expect(marked(sheet)).toEqual(['C10', 'G10', 'I10'])
    expect(sheet?.getCell('B10').value).toBe('Ông Triệu Công Luân')
    expect(sheet?.getCell('B9').value).toBe('Bà Lường Thị Hoà')
    expect(sheet?.getCell('I7').value).toBe(text.reasons)
    const reasons = doubts.map(({ message }) => message).join('\n')
    expect(sheet?.getCell('I10').value).toBe(reasons)
    expect(JSON.stringify(sheet?.getCell('G10').note)).toContain(doubts[0]?.message)
    expect(book.getWorksheet(text.notes)?.getColumn(3).values).toContain(doubts[1]?.message)
    await desk.close()
  })

  it('is the same from a receipt', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList(LIST)
    const { submissionId } = await desk.client.submissions.import({ ...desk.campaign, file })
    const back = await desk.client.submissions.errorWorkbook({
      ...desk.campaign,
      from: { submissionId },
    })
    expect(marked((await bookOf(back)).getWorksheet('DS'))).toEqual(['C10', 'G10', 'I10'])
    const unknown = await refusalOf(
      desk.client.submissions.errorWorkbook({
        ...desk.campaign,
        from: { submissionId: crypto.randomUUID() },
      }),
    )
    expect(unknown.code).toBe('RECEIPT_UNKNOWN')
    await desk.close()
  })

  it('put right and sent again has no doubt left in it', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = await unitList(LIST)
    const back = await desk.client.submissions.errorWorkbook({ ...desk.campaign, from: { file } })
    const book = await bookOf(back)
    const sheet = book.getWorksheet('DS')
    if (sheet === undefined) throw new Error('no list')
    sheet.getCell('C10').value = '28/02/1988'
    sheet.getCell('G10').value = 'Giấy khen'
    const again = new File([new Uint8Array(await book.xlsx.writeBuffer())], 'sua.xlsx')
    const reading = await readingOf(desk, again)
    expect(reading.rows.map(({ name, state }) => [name, state])).toEqual([
      ['Lường Thị Hoà', 'ok'],
      ['Triệu Công Luân', 'ok'],
    ])
    expect(reading.issues).toEqual([])
    expect(reading.rows.map(({ achievement }) => achievement)).toEqual([
      'Hoàn thành xuất sắc nhiệm vụ được giao.',
      'Hoàn thành xuất sắc nhiệm vụ được giao.',
    ])
    expect(reading.unit).toBe('UBND phường Đức Xuân')
    await desk.close()
  })

  it('of a file that cannot be read is refused', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const file = new File(['%PDF-1.7'], 'quet.pdf')
    const refusal = await refusalOf(
      desk.client.submissions.errorWorkbook({ ...desk.campaign, from: { file } }),
    )
    expect(refusal.code).toBe('FILE_UNREADABLE')
    await desk.close()
  })

  it('can be made of every sample list, whatever its format', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const folder = projectPath('test/fixtures/submissions')
    const lists = fs.readdirSync(folder).filter((name) => !name.endsWith('.json'))
    let made = 0
    for (const name of lists) {
      const bytes = new Uint8Array(fs.readFileSync(`${folder}/${name}`))
      const raw = readBytes(bytes)
      if (!raw.ok) continue
      const file = new File([bytes], name)
      const reading = await readingOf(desk, file)
      const back = await desk.client.submissions.errorWorkbook({ ...desk.campaign, from: { file } })
      const book = await bookOf(back)
      const shown = raw.workbook.sheets.filter(({ hidden, cells }) => !hidden && cells.length > 0)
      expect(book.worksheets, name).toHaveLength(shown.length + 1)
      const cells = new Set(
        cellsToMend(reading)
          .filter(({ sheet }) => shown.some((one) => one.name === sheet))
          .map(({ sheet, cell }) => `${sheet ?? ''}!${cell}`),
      )
      const rows = new Set(cellsToMend(reading).map(({ sheet, row }) => `${sheet ?? ''}!${row}`))
      const count = book.worksheets.slice(0, -1).reduce((sum, one) => sum + marked(one).length, 0)
      expect(count, name).toBe(cells.size + rows.size)
      made += 1
    }
    expect(made).toBeGreaterThan(40)
    await desk.close()
  }, 60_000)
})
