import { read, utils } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkTemplate, fillTemplate } from '#electron/workbook/write/fill-template.ts'
import { writeStarterTemplate } from '#electron/workbook/write/write-starter-template.ts'
import { allFields, DATA } from './template-data.ts'
import { loadBook } from './measured-rows.ts'

async function templateOf(draw: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  draw(book.addWorksheet('Danh sách'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const table = (bytes: Uint8Array): readonly (readonly unknown[])[] => {
  const sheet = read(bytes).Sheets['Danh sách']
  if (sheet === undefined) throw new Error('no sheet')
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, blankrows: true })
}

const STAMP = { creator: 'Phòng Nội vụ', at: '2024-08-20T08:00' } as const

describe('a workbook of the office', () => {
  it('has its row repeated for each line, in the styles of the template', async () => {
    const bytes = await templateOf((sheet) => {
      sheet.getCell('A1').value = 'Quyết định số [soqd] ngày [ngayqd]'
      sheet.getCell('A3').value = '[tapthe.stt]'
      sheet.getCell('B3').value = '[tapthe.hoten]'
      sheet.getCell('E3').value = '[tapthe.tienthuong]'
      sheet.getCell('E3').numFmt = '#,##0 "đ"'
      sheet.getCell('B3').font = { name: 'Arial', size: 13, bold: true }
      sheet.mergeCells('B3:D3')
      sheet.getCell('A4').value = '[canhan.stt]'
      sheet.getCell('B4').value = '[canhan.hoten], [canhan.chucvu]'
      sheet.getCell('E4').value = '[canhan.tienthuong]'
      sheet.getCell('A5').value = '[hogiadinh.stt]'
      sheet.getCell('B5').value = '[hogiadinh.hoten]'
      sheet.getCell('A6').value = 'Cộng: [tongso]'
      sheet.getCell('E6').value = { formula: 'SUM(E3:E5)', result: 0, date1904: false }
      sheet.getCell('F6').value = { formula: 'E3*2', result: 0, date1904: false }
      sheet.mergeCells('A6:D6')
      sheet.pageSetup.printTitlesRow = '2:2'
      sheet.pageSetup.printArea = 'A1:F6'
    })
    expect(checkTemplate(bytes).findings).toEqual([])
    const filled = fillTemplate(bytes, DATA)
    const rows = table(filled)
    expect(rows[0]?.[0]).toBe('Quyết định số 1234/QĐ-UBND ngày 20 tháng 8 năm 2024')
    expect(rows.slice(2, 7).map((row) => [row[0], row[1], row[4]])).toEqual([
      [1, 'Khoa Nội - Nhi', 1_400_000],
      [2, 'Khoa <Dược> & Vật tư', 1_400_000],
      [1, 'Ông Nguyễn Văn A, Trưởng khoa', 700_000],
      [2, 'Bà Trần Thị B, Trưởng khoa', 700_000],
      [3, 'Đại tá =Ma Văn C, Trưởng khoa', 700_000],
    ])
    expect(rows[8]?.[0]).toBe('Cộng: 02 tập thể, 03 cá nhân')
    const book = await loadBook(filled)
    const sheet = book.getWorksheet('Danh sách')
    expect(sheet?.getCell('E9').value).toMatchObject({ formula: 'SUM(E3:E8)', result: 4_900_000 })
    expect(sheet?.getCell('F9').formula).toBe('E3*2')
    expect(sheet?.getCell('B4').font).toMatchObject({ name: 'Arial', size: 13, bold: true })
    expect(sheet?.getCell('E4').numFmt).toBe('#,##0 "đ"')
    expect(sheet?.model.merges.toSorted()).toEqual(['A9:D9', 'B3:D3', 'B4:D4'])
    expect(sheet?.getRow(8).hidden).toBe(true)
    expect(sheet?.pageSetup).toMatchObject({ printTitlesRow: '2:2', printArea: 'A1:F9' })
  })

  it('has formulas inside the repeated row go with their copy', async () => {
    const bytes = await templateOf((sheet) => {
      sheet.getCell('A2').value = '[danhsach.stt]'
      sheet.getCell('B2').value = '[danhsach.tienthuong]'
      sheet.getCell('C2').value = { formula: 'B2*2+SUM(A2:B2)', result: 0, date1904: false }
      sheet.getCell('D2').value = { formula: '$B$3+B1', result: 0, date1904: false }
    })
    const sheet = (await loadBook(fillTemplate(bytes, DATA))).getWorksheet('Danh sách')
    expect(sheet?.getCell('C2').formula).toBe('B2*2+SUM(A2:B2)')
    expect(sheet?.getCell('C6').formula).toBe('B6*2+SUM(A6:B6)')
    expect(sheet?.getCell('D6').formula).toBe('$B$7+B1')
    expect(sheet?.getCell('A6').value).toBe(5)
  })

  it('names a placeholder that does not exist with its cell and the nearest one', async () => {
    const bytes = await templateOf((sheet) => {
      sheet.getCell('B7').value = 'Họ tên: [hotne] [ghi chú của đơn vị] [1]'
      sheet.getCell('C8').value = '[tapthe.hoten] và [canhan.hoten]'
    })
    expect(checkTemplate(bytes).findings).toEqual([
      {
        kind: 'unknown',
        placeholder: '[hotne]',
        place: 'trang tính Danh sách, ô B7',
        nearest: '[hoten]',
      },
      {
        kind: 'mixed-groups',
        placeholder: '[tapthe.hoten], [canhan.hoten]',
        place: 'trang tính Danh sách, hàng 8',
        nearest: null,
      },
    ])
  })

  it('may be written with marks and capitals, and in several looks inside one cell', async () => {
    const bytes = await templateOf((sheet) => {
      sheet.getCell('A1').value = {
        richText: [
          { text: 'Số [', font: { bold: true } },
          { text: 'Số Q', font: { italic: true } },
          { text: 'Đ] của [DIADANH]', font: { bold: true } },
        ],
      }
    })
    expect(table(fillTemplate(bytes, DATA))[0]?.[0]).toBe('Số 1234/QĐ-UBND của Bắc Kạn')
  })

  it('gets rows as tall as what is filled in needs, and keeps heights that the office chose', async () => {
    const bytes = await templateOf((sheet) => {
      sheet.getColumn(2).width = 10
      sheet.getCell('A1').value = '[canhan.stt]'
      sheet.getCell('B1').value = '[canhan.hoten], [canhan.chucvu], [canhan.donvi]'
      sheet.getCell('B1').font = { name: 'Times New Roman', size: 13 }
      sheet.getCell('B1').alignment = { wrapText: true }
      sheet.getCell('A2').value = '[soqd]'
      sheet.getRow(2).height = 60
    })
    const sheet = (await loadBook(fillTemplate(bytes, DATA))).getWorksheet('Danh sách')
    expect(sheet?.getRow(1).height).toBeGreaterThan(100)
    expect(sheet?.getRow(4).height).toBe(60)
    const starter = await writeStarterTemplate('xlsx', STAMP)
    const filled = (await loadBook(fillTemplate(starter, DATA))).worksheets[0]
    // Two lines of type 12 at the most, whatever the placeholder took.
    expect(filled?.getRow(7).height).toBeLessThan(40)
  })

  it('knows every field, and leaves what is no placeholder byte for byte', async () => {
    const bytes = await templateOf((sheet) => {
      allFields().forEach((field, index) => {
        sheet.getCell(index + 1, 1).value = field
      })
    })
    expect(checkTemplate(bytes).fields).toEqual(allFields())
    expect(checkTemplate(bytes).findings).toEqual([])
    const before = unzipSync(bytes)
    const after = unzipSync(fillTemplate(bytes, DATA))
    expect(strFromU8(after['xl/styles.xml'] ?? new Uint8Array())).toBe(
      strFromU8(before['xl/styles.xml'] ?? new Uint8Array()),
    )
  })

  it('without any field, with macros, or of another kind is turned away', async () => {
    const empty = await templateOf((sheet) => {
      sheet.getCell('A1').value = 'Danh sách'
    })
    expect(checkTemplate(empty).findings).toMatchObject([{ kind: 'nothing' }])
    expect(() => checkTemplate(new Uint8Array(64))).toThrow('TEMPLATE_UNREADABLE')
    expect(() => checkTemplate(empty.slice(0, 900))).toThrow('TEMPLATE_UNREADABLE')
  })

  it('to begin with can be filled as it is, and its sum is right', async () => {
    const starter = await writeStarterTemplate('xlsx', STAMP)
    expect(checkTemplate(starter).findings).toEqual([])
    const filled = fillTemplate(starter, DATA)
    const rows = table(filled).map((row) => row.filter((cell) => cell !== ''))
    expect(rows).toContainEqual(['I. TẬP THỂ (02)'])
    expect(rows).toContainEqual([
      3,
      'Đại tá =Ma Văn C',
      'Trưởng khoa',
      'Trung tâm Y tế thành phố',
      700_000,
    ])
    expect(rows).toContainEqual(['Cộng: 02 tập thể, 03 cá nhân', 4_900_000])
    expect(rows).toContainEqual(['(Danh sách có 02 tập thể, 03 cá nhân)./.'])
  })
})
