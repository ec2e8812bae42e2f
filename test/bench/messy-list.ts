/** A unit's list as offices type it, of any length: letterhead, two-row header, groups, totals. */
import ExcelJS from 'exceljs'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { personName, postName, seeded } from './people.ts'

/** Rows in one group heading's part. */
const GROUP = 500

/** Writes an .xlsx with so many nominees, some typed in TCVN3, decomposed, in capitals or with stray spaces. */
export async function writeMessyList(
  file: string,
  unit: string,
  rows: number,
  seed = rows,
): Promise<void> {
  const random = seeded(seed)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS')
  sheet.addRow(['UBND THÀNH PHỐ BẮC KẠN', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
  sheet.addRow([unit.toLocaleUpperCase('vi'), '', '', '', 'Độc lập - Tự do - Hạnh phúc'])
  sheet.addRow([])
  sheet.addRow(['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'])
  sheet.addRow([`(Kèm theo Tờ trình số 12/TTr ngày 05/8/2024 của ${unit})`])
  sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị công tác', 'Thành tích'])
  sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'])
  for (let row = 0; row < rows; row += 1) {
    if (row % GROUP === 0) sheet.addRow([`${row / GROUP + 1}. Cá nhân thuộc Tổ ${row / GROUP + 1}`])
    const name = personName(random)
    const mess = Math.trunc(random() * 8)
    const typed = sheet.addRow([
      row + 1,
      mess === 0 ? name.toLocaleUpperCase('vi') : mess === 1 ? name.normalize('NFD') : name,
      1960 + Math.trunc(random() * 45),
      mess === 2 ? ` ${postName(random)}  ` : postName(random),
      `Tổ dân phố số ${row % 97}`,
      mess === 3
        ? encodeTcvn3('Hoàn thành xuất sắc nhiệm vụ được giao.')
        : 'Hoàn thành xuất sắc nhiệm vụ được giao.',
    ])
    if (mess === 3) typed.getCell(6).font = { name: '.VnTime', size: 12 }
  }
  sheet.addRow([`Tổng cộng: ${rows} cá nhân`])
  await book.xlsx.writeFile(file)
}
