import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docx, shown, workbookOf } from './office-packages.ts'

const p = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const numbered = (id: number, level = 0) =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`

const sheets = (bytes: Uint8Array) =>
  workbookOf(bytes).sheets.map((sheet) => [sheet.name, shown(sheet.cells)])

describe('a Word document', () => {
  test('gives each table of the body, the letterhead first, and the paragraphs between', () => {
    const url = new URL('../../../fixtures/reading/letterhead-table.docx', import.meta.url)
    const book = workbookOf(Uint8Array.from(readFileSync(url)))
    expect(book.format).toBe('docx')
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['table:1', 'table:2', 'paragraphs'])
    expect(book.sheets[0]?.cells[1]?.text).toContain('CỘNG HÒA')
    expect(book.sheets[0]?.cells[0]?.font).toBe('Times New Roman')
  })

  test('counts empty paragraphs but not those in tables', () => {
    const body = p('một') + p('') + tbl(tr(tc('trong bảng'))) + p('ba') + '<w:p/>' + p('năm')
    expect(sheets(docx(body))).toEqual([
      ['table:1', ['1,1 trong bảng']],
      ['paragraphs', ['1,1 một', '3,1 ba', '5,1 năm']],
    ])
  })

  test('a table in a table is text of the cell and has no number', () => {
    const inner = tbl(tr(tc('b'), tc('c')))
    const outer = tbl(tr(`<w:tc>${p('a')}${inner}<w:p/></w:tc>`, tc('d')))
    expect(sheets(docx(outer + tbl(tr(tc('e')))))).toEqual([
      ['table:1', ['1,1 a\nb\nc\n', '1,2 d']],
      ['table:2', ['1,1 e']],
      ['paragraphs', []],
    ])
  })

  test('spans move the columns and become merges', () => {
    const table = tbl(
      tr(tc('tiêu đề', '<w:gridSpan w:val="3"/>'), tc('ghi chú', '<w:vMerge w:val="restart"/>')),
      tr(tc('a'), tc('b', '<w:gridSpan w:val="2"/>'), tc('', '<w:vMerge/>')),
      tr(tc('c'), tc('d'), tc('e'), tc('f')),
    )
    const [sheet] = workbookOf(docx(table)).sheets
    expect(shown(sheet?.cells ?? [])).toEqual([
      '1,1 tiêu đề',
      '1,4 ghi chú',
      '2,1 a',
      '2,2 b',
      '3,1 c',
      '3,2 d',
      '3,3 e',
      '3,4 f',
    ])
    expect(sheet?.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 3 })
    expect(sheet?.merges).toContainEqual({ top: 1, left: 4, bottom: 2, right: 4 })
    expect(sheet?.merges).toContainEqual({ top: 2, left: 2, bottom: 2, right: 3 })
    expect(sheet?.merges).toHaveLength(3)
  })

  test('shows what Word shows: breaks and tabs, insertions, no deletions and no field codes', () => {
    const body =
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>' +
      '<w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:noBreakHyphen/></w:r>' +
      '<w:hyperlink><w:r><w:t>nối</w:t></w:r></w:hyperlink></w:p>'
    expect(sheets(docx(body))).toEqual([['paragraphs', ['1,1 a\tb\ncmới-nối']]])
  })

  test('a text box is read once, as part of its paragraph', () => {
    const box = `<w:txbxContent>${p('UBND XÃ')}${tbl(tr(tc('Số: 12')))}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>${p('hai')}`
    expect(sheets(docx(body))).toEqual([['paragraphs', ['1,1 UBND XÃ\nSố: 12\n', '2,1 hai']]])
  })

  test('a tick of a picture font is a tick', () => {
    const body = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    expect(sheets(docx(body))).toEqual([['paragraphs', ['1,1 ✓']]])
  })

  test('automatic numbers stand where Word shows them, bullets as a dash', () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    const body =
      p('TẬP THỂ', numbered(1)) +
      p('Khoa Nội', numbered(1, 1)) +
      p('Khoa Nhi', numbered(1, 1)) +
      p('CÁ NHÂN', numbered(1)) +
      p('Bs. An', numbered(1, 1)) +
      p('ghi chú', numbered(2)) +
      tbl(tr(`<w:tc><w:p>${numbered(1, 1)}</w:p></w:tc>`, tc('Bình')))
    expect(sheets(docx(body, { 'word/numbering.xml': numbering }))).toEqual([
      ['table:1', ['1,1 2. ', '1,2 Bình']],
      [
        'paragraphs',
        [
          '1,1 I. TẬP THỂ',
          '2,1 1. Khoa Nội',
          '3,1 2. Khoa Nhi',
          '4,1 II. CÁ NHÂN',
          '5,1 1. Bs. An',
          '6,1 - ghi chú',
        ],
      ],
    ])
  })

  test('fonts come from the run, its style, the paragraph style or the default', () => {
    const styles =
      '<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="CuHoa"><w:basedOn w:val="Cu"/></w:style></w:styles>'
    const run = (text: string, font = '') => `<w:r><w:rPr>${font}</w:rPr><w:t>${text}</w:t></w:r>`
    const own = '<w:rFonts w:ascii=".VnTimeH"/>'
    const styled = '<w:rStyle w:val="Dam"/>'
    const body =
      `<w:p>${run('thường')}</w:p><w:p><w:pPr><w:pStyle w:val="CuHoa"/></w:pPr>${run('a')}${run('B', own)}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="Cu"/></w:pPr>${run('c', styled)}</w:p>`
    const cells = workbookOf(docx(body, { 'word/styles.xml': styles })).sheets[0]?.cells
    expect(cells?.map(({ font, runs }) => [font, runs])).toEqual([
      ['Times New Roman', null],
      [
        '.VnTime',
        [
          { text: 'a', font: '.VnTime' },
          { text: 'B', font: '.VnTimeH' },
        ],
      ],
      ['.VnTime', null],
    ])
  })
})
