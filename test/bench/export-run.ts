/**
 * One export of 10 000 styled lines in a process of its own: `ours` as the program writes an annex, or
 * `reference`, the same cells given to the library's bare streaming writer. Prints one JSON line.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import ExcelJS from 'exceljs'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { writeFileSafely } from '#electron/workbook/write/write-file-safely.ts'
import { buildAnnex, type DecisionAnnex } from '#shared/decisions/annex.ts'
import { annexInput, line } from '#test/electron/workbook/write/papers-data.ts'
import { highest } from './reader-processes.ts'

const LINES = Number(process.argv[3] ?? 10_000)
const STAMP = { creator: 'Phòng Nội vụ', at: '2024-08-20T08:00' } as const

const annexOf = (): DecisionAnnex =>
  buildAnnex(
    annexInput(
      Array.from({ length: LINES }, (_, index) =>
        line(index < LINES / 5 ? 'collective' : 'individual', `Nguyễn Thị Phương ${index}`, {
          position: `Tổ trưởng tổ chuyên môn số ${index % 40}, Chủ tịch Công đoàn cơ sở`,
          unit: `Trường Tiểu học và Trung học cơ sở xã ${index % 110}`,
        }),
      ),
    ),
  )

const THIN = { style: 'thin' } as const
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN }
const styleOf = (bold: boolean, align: 'left' | 'center' | 'right', format: string) => ({
  font: { name: 'Times New Roman', family: 1, size: 12, bold },
  alignment: { horizontal: align, vertical: 'middle' as const, wrapText: true },
  border: BOX,
  numFmt: format,
})
const STYLES = [
  styleOf(false, 'center', 'General'),
  styleOf(false, 'left', 'General'),
  styleOf(false, 'left', 'General'),
  styleOf(false, 'left', 'General'),
  styleOf(false, 'right', '#\\.##0'),
]
const HEADING = styleOf(true, 'left', 'General')

/** What anybody would write who only had the library: no measuring, no safe text, no fixed times. */
async function reference(annex: DecisionAnnex, file: string): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  })
  const sheet = book.addWorksheet('Danh sách')
  for (const group of annex.groups) {
    const heading = sheet.addRow([group.heading])
    heading.getCell(1).style = HEADING
    heading.commit()
    for (const { number, name, position, unit, money } of group.entries) {
      const row = sheet.addRow([number, name, position ?? '–', unit, money ?? 0])
      STYLES.forEach((style, index) => {
        row.getCell(index + 1).style = style
      })
      row.height = 48
      row.commit()
    }
  }
  sheet.commit()
  await book.commit()
}

async function main(): Promise<void> {
  const annex = annexOf()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-bench-'))
  const file = path.join(folder, 'danh-sach.xlsx')
  const before = performance.now()
  const cpuBefore = process.cpuUsage()
  if (process.argv[2] === 'ours')
    await writeFileSafely(file, await writeAnnex(annex, { stamp: STAMP }))
  else await reference(annex, file)
  const milliseconds = Math.round(performance.now() - before)
  const { user, system } = process.cpuUsage(cpuBefore)
  const cpuMilliseconds = Math.round((user + system) / 1000)
  const bytes = fs.statSync(file).size
  fs.rmSync(folder, { recursive: true })
  const peakBytes = highest('self')
  process.stdout.write(`${JSON.stringify({ milliseconds, cpuMilliseconds, bytes, peakBytes })}\n`)
}

await main()
