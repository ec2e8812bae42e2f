import { describe, expect, test } from 'vitest'
import { firstSheet, inline, sheetOf, shown, workbookOf, xlsx } from './office-packages.ts'

const FONTS =
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTimeH"/></font></fonts>'

const formats = (...codes: string[]): string =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code}"/>`).join('')}</numFmts>${FONTS}<cellXfs><xf numFmtId="0" fontId="0"/>${codes.map((_, index) => `<xf numFmtId="${170 + index}" fontId="0"/>`).join('')}<xf numFmtId="14" fontId="1"/></cellXfs>`

const numbered = (value: string, code: string, workbookPr?: string) => {
  const bytes = sheetOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, {
    styles: formats(code),
    ...(workbookPr === undefined ? {} : { workbookPr }),
  })
  const [cell] = firstSheet(bytes).cells
  return { text: cell?.text, value: cell?.value }
}

describe('values of an .xlsx', () => {
  test('are shared, inline and formula strings, numbers, booleans and errors', () => {
    const { cells } = firstSheet(
      sheetOf(
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>kết quả</v></c>' +
          '<c r="C2"><v>1985</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><f>X()</f><v>#N/A</v></c>' +
          `${inline('F2', 'tại chỗ')}<c r="G2" s="3"/><c r="H2"><f>SUM(A1:A2)</f></c></row>`,
        { strings: '<si><t>không</t></si><si><t>Nguyễn &amp; Con</t></si>' },
      ),
    )
    expect(cells.map(({ text, value, formula }) => [text, value.type, formula])).toEqual([
      ['Nguyễn & Con', 'text', false],
      ['kết quả', 'text', true],
      ['1985', 'number', false],
      ['TRUE', 'boolean', false],
      ['#N/A', 'error', true],
      ['tại chỗ', 'text', false],
    ])
  })

  test('keep leading zeros that the number format shows, and every digit of an identity number', () => {
    expect(numbered('1085012345', '000000000000').text).toBe('001085012345')
    expect(numbered('204085012345', 'General').text).toBe('204085012345')
    expect(numbered('204085012345', 'General').value).toEqual({
      type: 'number',
      number: 204_085_012_345,
    })
  })

  test('are numbers in Vietnamese notation', () => {
    expect(numbered('1234567.5', '#,##0.0').text).toBe('1.234.567,5')
    expect(numbered('91.7', 'General').text).toBe('91,7')
    expect(numbered('0.30000000000000004', 'General').text).toBe('0,3')
    expect(numbered('0.855', '0.0%').text).toBe('85,5%')
  })

  test('stay when a format hides them', () => {
    expect(numbered('7', ';;;').text).toBe('7')
  })

  test('carriage returns written as _x000D_ are undone', () => {
    const sheet = firstSheet(sheetOf(`<row>${inline('A1', 'a_x000D_&#10;b')}</row>`))
    expect(sheet.cells[0]?.text).toBe('a\r\nb')
  })

  test('phonetic readings are no text of the cell', () => {
    const strings = '<si><t>Tên</t><rPh sb="0" eb="1"><t>đọc</t></rPh></si>'
    const bytes = sheetOf('<row><c t="s"><v>0</v></c></row>', { strings })
    expect(firstSheet(bytes).cells[0]?.text).toBe('Tên')
  })
})

describe('dates of an .xlsx', () => {
  test('are days by the number format, around the day that never was', () => {
    const day = (serial: string) => numbered(serial, 'dd/mm/yyyy').value
    expect(day('1')).toEqual({ type: 'day', day: '1900-01-01' })
    expect(day('59')).toEqual({ type: 'day', day: '1900-02-28' })
    expect(day('61')).toEqual({ type: 'day', day: '1900-03-01' })
    expect(day('45511')).toEqual({ type: 'day', day: '2024-08-07' })
    expect(day('45511.99')).toEqual({ type: 'day', day: '2024-08-07' })
    expect(day('2958465')).toEqual({ type: 'day', day: '9999-12-31' })
    expect(day('2958466')).toEqual({ type: 'number', number: 2_958_466 })
    expect(day('0')).toEqual({ type: 'number', number: 0 })
  })

  test('count from 1904 where the workbook says so', () => {
    const reading = numbered('0', 'dd/mm/yyyy', '<workbookPr date1904="1"/>')
    expect(reading.value).toEqual({ type: 'day', day: '1904-01-01' })
  })

  test('are shown as the sheet shows them, a lone year as a year', () => {
    expect(numbered('31048', 'yyyy').text).toBe('1985')
    expect(numbered('32944', 'mm/yyyy').text).toBe('03/1990')
    expect(numbered('32944', 'd/m/yyyy').text).toBe('12/3/1990')
    expect(numbered('32944', '[$-42A]dd mmmm yyyy').text).toBe('12/03/1990')
  })

  test('in the system format are day before month', () => {
    const bytes = sheetOf('<row><c r="A1" s="2"><v>32944</v></c></row>', { styles: formats('0') })
    expect(firstSheet(bytes).cells[0]).toMatchObject({
      text: '12/03/1990',
      value: { type: 'day', day: '1990-03-12' },
      font: '.VnTimeH',
    })
  })

  test('are not made of times, nor of words in quotes', () => {
    expect(numbered('0.5', 'h:mm').value?.type).toBe('number')
    expect(numbered('3', '0 &quot;dày&quot;').value).toEqual({ type: 'number', number: 3 })
    expect(numbered('3', '[Red]0').value?.type).toBe('number')
  })

  test('written as ISO text are days too', () => {
    const bytes = sheetOf('<row><c r="A1" t="d"><v>1990-03-12T00:00:00</v></c></row>')
    expect(firstSheet(bytes).cells[0]).toMatchObject({
      text: '12/03/1990',
      value: { type: 'day', day: '1990-03-12' },
    })
  })
})

describe('fonts of an .xlsx', () => {
  test('come from the cell style, and from the runs of rich text', () => {
    const { cells } = firstSheet(
      sheetOf('<row><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {
        styles: `${FONTS}<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>`,
        strings:
          '<si><t>Hµ</t></si><si><r><t xml:space="preserve">Bà </t></r>' +
          '<r><rPr><b/><rFont val=".VnTime"/></rPr><t>Hµ</t></r></si>',
      }),
    )
    expect(cells[0]).toMatchObject({ text: 'Hµ', font: '.VnTimeH', runs: null })
    expect(cells[1]).toMatchObject({
      text: 'Bà Hµ',
      font: 'Times New Roman',
      runs: [
        { text: 'Bà ', font: 'Times New Roman' },
        { text: 'Hµ', font: '.VnTime' },
      ],
    })
  })
})

describe('the shape of an .xlsx', () => {
  test('is told by the cells, whatever the declared dimension says', () => {
    const sheet = `<dimension ref="A1:A1"/><sheetData><row r="5">${inline('D5', 'có')}</row></sheetData>`
    expect(shown(firstSheet(xlsx({ sheets: [sheet] })).cells)).toEqual(['5,4 có'])
  })

  test('cells and rows without addresses follow the ones before them', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row>${cell('a')}${cell('b')}</row><row r="4"><c/>${cell('c')}</row><row>${cell('d')}</row>`
    expect(shown(firstSheet(sheetOf(rows)).cells)).toEqual(['1,1 a', '1,2 b', '4,2 c', '5,1 d'])
  })

  test('cells out of order are put in order', () => {
    const rows = `<row r="3">${inline('B3', 'sau')}${inline('A3', 'trước')}</row><row r="1">${inline('A1', 'đầu')}</row>`
    expect(shown(firstSheet(sheetOf(rows)).cells)).toEqual(['1,1 đầu', '3,1 trước', '3,2 sau'])
  })

  test('merges and hidden lines are told, cut to what is used', () => {
    const sheet =
      '<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>' +
      `<sheetData><row r="1">${inline('A1', 'tiêu đề')}</row><row r="2" hidden="1">${inline('C2', 'ẩn')}</row></sheetData>` +
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A1:B2"/><mergeCell ref="B2:XFD1048576"/><mergeCell ref="G9:H9"/></mergeCells>'
    const read = firstSheet(xlsx({ sheets: [sheet] }))
    expect(read.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ])
    expect(read.hiddenRows).toEqual([2])
    expect(read.hiddenColumns).toEqual([2])
  })

  test('sheets are in the order of the workbook, hidden ones marked', () => {
    const sheet = (text: string) => `<sheetData><row>${inline('A1', text)}</row></sheetData>`
    const book = workbookOf(
      xlsx({
        sheets: [sheet('một'), sheet('hai'), sheet('ba')],
        names: ['Tập thể &amp; hộ', 'DM', 'DM2'],
        states: ['', 'state="hidden"', 'state="veryHidden"'],
      }),
    )
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Tập thể & hộ', false],
      ['DM', true],
      ['DM2', true],
    ])
  })

  test('white space alone is no cell, a soft hyphen is one', () => {
    const rows = `<row>${inline('A1', ' &#160; ')}${inline('B1', '&#173;')}${inline('C1', '\u200b')}</row>`
    expect(shown(firstSheet(sheetOf(rows)).cells)).toEqual(['1,2 \u00ad'])
  })

  test('names with prefixes, single quotes and spaces around "=" are understood', () => {
    const workbook =
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name=\'DS\' sheetId="1" r:id="rId1"/></x:sheets></x:workbook>'
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r = "1"><x:c r=\'B1\' t = "inlineStr"><x:is><x:t>Có</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = sheetOf('', {
      parts: { 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet },
    })
    expect(shown(firstSheet(bytes).cells)).toEqual(['1,2 Có'])
  })

  test('UTF-16 parts and addresses from the root of the package are understood', () => {
    const text = `<worksheet><sheetData><row>${inline('A1', 'Đỗ')}</row></sheetData></worksheet>`
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const rels =
      '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
    const bytes = sheetOf('', {
      parts: { 'xl/worksheets/sheet1.xml': utf16, 'xl/_rels/workbook.xml.rels': rels },
    })
    expect(shown(firstSheet(bytes).cells)).toEqual(['1,1 Đỗ'])
  })
})
