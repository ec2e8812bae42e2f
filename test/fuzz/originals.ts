import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { docx, inline, sheetOf } from '#test/electron/workbook/read/office-packages.ts'
import { projectPath } from '#test/support/project-files.ts'

/** A file to begin with. */
export interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

const FOLDERS = ['submissions', 'reading', 'cho-don']
const KINDS = /\.(?:xlsx|xls|ods|csv|docx)$/u

const ROWS = [
  ['UBND THÀNH PHỐ BẮC KẠN'],
  ['PHÒNG NỘI VỤ'],
  ['DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'],
  ['I', 'TẬP THỂ'],
  [1, 'Tổ Tổ chức', '', '', 'Phòng Nội vụ'],
  ['II', 'CÁ NHÂN'],
  [1, 'Ông Nguyễn Văn Bằng', 33_000, 'Chuyên viên', 'Phòng Nội vụ'],
  [2, 'Bà Lường Thị Nết', '12/3/1985', 'Phó Trưởng phòng', 'Phòng Nội vụ'],
  ['', 'Tổng cộng: 01 tập thể, 02 cá nhân'],
]

/** The same list as a kind of file that no fixture is. */
function written(bookType: 'biff5' | 'biff2' | 'xlsb' | 'xlml' | 'html' | 'xlsm'): Uint8Array {
  const book = { SheetNames: ['DS'], Sheets: { DS: utils.aoa_to_sheet(ROWS) } }
  const bytes: unknown = write(book, { type: 'buffer', bookType })
  return bytes instanceof Uint8Array ? Uint8Array.from(bytes) : new Uint8Array(0)
}

/** The list beneath a letterhead that is drawn in text boxes. */
function boxed(): Uint8Array {
  const lines = ['UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ', 'Số: 12/TTr-NV'].map(
    (line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`,
  )
  const cells = ['TT', 'Họ và tên', 'Chức vụ', '1', 'Hà Văn Ba', 'Kế toán'].map((text, at) =>
    inline(`${'ABC'[at % 3] ?? 'A'}${at < 3 ? 5 : 6}`, text),
  )
  return sheetOf(`<row>${cells.slice(0, 3).join('')}</row><row>${cells.slice(3).join('')}</row>`, {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:txBody>${lines.join('')}</xdr:txBody></xdr:wsDr>`,
    },
  })
}

/** A form for one person: its headings below each other. */
const turned = (): Uint8Array =>
  sheetOf(
    ['Họ và tên:|Bà Lê Thị Nết', 'Năm sinh:|1980', 'Hình thức đề nghị:|Giấy khen']
      .map((line, at) => {
        const [heading = '', value = ''] = line.split('|')
        return `<row>${inline(`A${at + 1}`, heading)}${inline(`B${at + 1}`, value)}</row>`
      })
      .join(''),
  )

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

const html = `<html><body><table border=1><tr><td colspan="3">PHÒNG NỘI VỤ</td></tr><tr><th>TT<th>Họ và tên<th>Chức vụ</tr><tr><td>1<td>Nguyễn&nbsp;Văn Bảy<td rowspan=2>Chuyên viên<br>Phòng</tr><tr><td>2<td>Lê Thị Tám</table></body></html>`

/** Every fixture of a unit's file, and kinds of file that no fixture is. */
export function originals(): readonly Original[] {
  const kept = FOLDERS.flatMap((folder) => {
    const inside = projectPath(path.join('test/fixtures', folder))
    return readdirSync(inside)
      .filter((name) => KINDS.test(name))
      .toSorted()
      .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(path.join(inside, name))) }))
  })
  const list = [
    'DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN',
    '1. Ông Hà Văn Ba, Trưởng thôn',
    '- Bà Lý Thị Tư',
  ]
  return [
    ...kept,
    ...(['biff5', 'biff2', 'xlsb', 'xlml', 'html', 'xlsm'] as const).map((kind) => ({
      name: `made.${kind}`,
      bytes: written(kind),
    })),
    { name: 'boxed.xlsx', bytes: boxed() },
    { name: 'phieu.xlsx', bytes: turned() },
    { name: 'made.docx', bytes: docx(list.map(paragraph).join('')) },
    { name: 'trang.xls', bytes: new TextEncoder().encode(html) },
    {
      name: 'utf16.txt',
      bytes: Buffer.from(`\ufeffTT\tHọ và tên\tChức vụ\n1\tHà Văn Sáu\tKế toán\n`, 'utf16le'),
    },
  ]
}
