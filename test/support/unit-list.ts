/** Small unit lists made in the test, in the shape in which offices send them. */
import ExcelJS from 'exceljs'

export interface ListedPerson {
  readonly name: string
  /** Year or day of birth as typed. */
  readonly birth?: string
  readonly position?: string
  readonly workplace?: string
  readonly achievement?: string
  /** As typed in the column of the asked award; the list's own award where it is left out. */
  readonly award?: string
}

export interface UnitList {
  readonly superior?: string
  readonly unit: string
  readonly number: string
  /** As written: "07/8/2024". */
  readonly day: string
  readonly award?: string
  readonly collectives?: readonly ListedPerson[]
  readonly individuals?: readonly ListedPerson[]
  /** Says that it takes the place of the list that went with this paper. */
  readonly replaces?: string
}

/** So many names that differ: "Tổ An", "Tổ Bình" … */
export const people = (count: number, prefix: string): readonly ListedPerson[] =>
  ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà'].slice(0, count).map((name) => ({
    name: `${prefix} ${name}`,
  }))

const HEADINGS = [
  'TT',
  'Họ và tên, tên tập thể',
  'Ngày sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Tóm tắt thành tích',
  'Hình thức khen thưởng',
  'Ghi chú',
]

/** The bytes of an .xlsx list. */
export async function unitListBytes(list: UnitList): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS')
  sheet.addRow([list.superior ?? 'UBND THÀNH PHỐ BẮC KẠN', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'])
  sheet.addRow([list.unit.toLocaleUpperCase('vi'), '', '', '', 'Độc lập - Tự do - Hạnh phúc'])
  sheet.addRow([])
  sheet.addRow(['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'])
  sheet.addRow([`(Kèm theo Tờ trình số ${list.number} ngày ${list.day} của ${list.unit})`])
  if (list.replaces !== undefined)
    sheet.addRow([`Danh sách này thay thế danh sách kèm theo Tờ trình số ${list.replaces}`])
  sheet.addRow([])
  sheet.addRow(HEADINGS)
  const group = (title: string, rows: readonly ListedPerson[] | undefined): void => {
    if (rows === undefined || rows.length === 0) return
    sheet.addRow([title])
    for (const [index, row] of rows.entries())
      sheet.addRow([
        index + 1,
        row.name,
        row.birth ?? '',
        row.position ?? '',
        row.workplace ?? '',
        row.achievement ?? 'Hoàn thành xuất sắc nhiệm vụ được giao.',
        row.award ?? list.award ?? 'Giấy khen',
      ])
  }
  group('I. TẬP THỂ', list.collectives)
  group('II. CÁ NHÂN', list.individuals)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same as a file that crosses the contract. */
export async function unitList(list: UnitList, name = 'danh-sach.xlsx'): Promise<File> {
  return new File([await unitListBytes(list)], name)
}

/** Rows of one sheet as a workbook's bytes, for catalogues and the like. */
export async function sheetBytes(
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
