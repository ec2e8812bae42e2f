/**
 * A unit's list as it arrives (domain, M1), of any length: letterhead, two-row header with merges, a
 * row of column numbers, groups, ticks, bordered cells that are empty, rows of a formula that went
 * nowhere, totals, signatures, a second sheet without anything.
 */
import ExcelJS from 'exceljs'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { personName, postName, seeded } from './people.ts'

/** Rows in one group heading's part. */
const GROUP = 500
/** Beneath so many nominees stands one row that was filled down too far. */
const ROWS_A_FILLER = 100

const HEAD = [
  'TT',
  'Họ và tên / Tên tập thể',
  'Năm sinh',
  '',
  'Chức vụ, đơn vị công tác',
  'Tóm tắt thành tích',
  'Hình thức đề nghị',
  '',
  'Ghi chú',
]
const UNDER_HEAD = ['', '', 'Nam', 'Nữ', '', '', 'Giấy khen', 'Bằng khen', '']
const LAST = 'I'

const DEEDS = [
  'Hoàn thành xuất sắc nhiệm vụ được giao.',
  'Có nhiều thành tích trong phong trào thi đua yêu nước năm 2024.',
  'Tích cực tham gia xây dựng nông thôn mới, đô thị văn minh.',
  'Có sáng kiến được áp dụng hiệu quả tại cơ quan, đơn vị.',
]

const THIN = { style: 'thin' } as const
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** One object for all cells: what writes them knows it again, instead of cutting it out anew. */
const STYLE = { border: BORDER, font: { name: 'Times New Roman', size: 13 } }
const OLD_STYLE = { border: BORDER, font: { name: '.VnTime', size: 13 } }

const pick = (random: () => number, from: readonly string[]): string =>
  from[Math.trunc(random() * from.length)] ?? ''
const twoDigits = (number: number): string => String(number).padStart(2, '0')

function head(sheet: ExcelJS.Worksheet, unit: string): void {
  sheet.addRow(['UBND THÀNH PHỐ BẮC KẠN', '', '', '', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
  sheet.addRow([unit.toLocaleUpperCase('vi'), '', '', '', 'Độc lập - Tự do - Hạnh phúc'])
  sheet.addRow([])
  sheet.addRow(['DANH SÁCH TRÍCH NGANG THÀNH TÍCH ĐỀ NGHỊ KHEN THƯỞNG'])
  sheet.addRow([`(Kèm theo Tờ trình số 12/TTr ngày 05/8/2024 của ${unit})`])
  sheet.addRow([])
  sheet.addRow(HEAD)
  sheet.addRow(UNDER_HEAD)
  sheet.addRow(HEAD.map((_, column) => `(${column + 1})`))
  for (const place of ['A1:C1', 'E1:I1', 'A2:C2', 'E2:I2', 'A4:I4', 'A5:I5', 'A7:A8', 'B7:B8'])
    sheet.mergeCells(place)
  for (const place of ['C7:D7', 'E7:E8', 'F7:F8', 'G7:H7', 'I7:I8']) sheet.mergeCells(place)
}

/** What one writes of a person; now and then in capitals, decomposed, with a title, with spaces. */
function nameAsTyped(random: () => number): string {
  const name = personName(random)
  const mess = Math.trunc(random() * 10)
  if (mess === 0) return name.toLocaleUpperCase('vi')
  if (mess === 1) return name.normalize('NFD')
  if (mess === 2) return `Bs. ${name}`
  return mess === 3 ? `Bà  ${name} ` : name
}

function birthAsTyped(random: () => number): string | number {
  const year = 1960 + Math.trunc(random() * 45)
  if (random() < 0.7) return year
  const day = twoDigits(1 + Math.trunc(random() * 28))
  return `${day}/${twoDigits(1 + Math.trunc(random() * 12))}/${year}`
}

function nomineeRow(sheet: ExcelJS.Worksheet, random: () => number, row: number): void {
  const birth = birthAsTyped(random)
  const isWoman = random() < 0.5
  const isCertificate = random() < 0.9
  const deed = pick(random, DEEDS)
  const isOld = random() < 0.125
  const typed = sheet.addRow([
    row + 1,
    nameAsTyped(random),
    isWoman ? null : birth,
    isWoman ? birth : null,
    `${postName(random)}, Tổ dân phố số ${row % 97}`,
    isOld ? encodeTcvn3(deed) : deed,
    isCertificate ? 'x' : null,
    isCertificate ? null : 'X',
    null,
  ])
  for (let column = 1; column <= HEAD.length; column += 1)
    typed.getCell(column).style = isOld && column === 6 ? OLD_STYLE : STYLE
  typed.commit()
}

/** Writes an .xlsx with so many nominees. */
export async function writeMessyList(
  file: string,
  unit: string,
  rows: number,
  seed = rows,
): Promise<void> {
  const random = seeded(seed)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  })
  const sheet = book.addWorksheet('Sheet1 (2)')
  book.addWorksheet('Sheet2')
  head(sheet, unit)
  for (let row = 0; row < rows; row += 1) {
    if (row % GROUP === 0) {
      const { number } = sheet.addRow([`${row / GROUP + 1}. Cá nhân thuộc Tổ ${row / GROUP + 1}`])
      sheet.mergeCells(`A${number}:${LAST}${number}`)
    }
    nomineeRow(sheet, random, row)
  }
  for (let row = 0; row < rows / ROWS_A_FILLER; row += 1)
    sheet.addRow(['', ...HEAD.slice(1).map(() => ({ error: '#N/A' as const }))])
  sheet.addRow([`Tổng cộng: ${rows} cá nhân./.`])
  sheet.addRow([])
  sheet.addRow(['', '', '', '', '', '', 'GIÁM ĐỐC'])
  await book.commit()
}
