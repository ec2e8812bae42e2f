import { describe, expect, test } from 'vitest'
import { firstSheet, inline, outcomeOf, sheetOf, utf8 } from './office-packages.ts'

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = `<Relationships><Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`

const box = (column: number, row: number, ...lines: readonly string[]): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:sp><xdr:txBody>${lines
    .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
    .join('')}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`

const drawn = (drawing: string): Uint8Array =>
  sheetOf(`<row>${inline('A5', 'STT')}</row>`, {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': rels,
      'xl/drawings/drawing1.xml': drawing,
    },
  })

describe('the text boxes of a worksheet', () => {
  test('stand above its cells, from the upper left on', () => {
    const drawing = `<xdr:wsDr>${box(4, 0, 'ĐỘC LẬP', 'ngày 20')}${box(0, 0, 'UBND XÃ', 'Số: 28/TTr')}</xdr:wsDr>`
    expect(firstSheet(drawn(drawing)).linesAbove).toEqual([
      'UBND XÃ',
      'Số: 28/TTr',
      'ĐỘC LẬP',
      'ngày 20',
    ])
  })

  test('are cut off where there are more lines than a letterhead has', () => {
    const many = Array.from({ length: 500 }, (_, line) => `dòng ${line}`)
    const sheet = firstSheet(drawn(`<xdr:wsDr>${box(0, 0, ...many)}</xdr:wsDr>`))
    expect(sheet.linesAbove).toHaveLength(60)
  })

  test('that are damaged cost none of the cells', () => {
    expect(firstSheet(drawn('<xdr:wsDr><a:p><')).cells).toHaveLength(1)
    expect(firstSheet(drawn('')).linesAbove).toBeUndefined()
  })

  test('struck runs of an inline string strike the cell', () => {
    const struck =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>Năm</t></r></is></c></row>'
    expect(firstSheet(sheetOf(struck)).struck).toEqual([{ row: 1, column: 1 }])
  })
})

describe('what is no list', () => {
  test('is an answer of a web service, and a shortcut of Google Drive', () => {
    expect(outcomeOf(utf8('{"error":"unauthorized","code":401}'))).toBe('unsupported')
    expect(outcomeOf(utf8('\ufeff[{"ten":"Lê Văn Tám"}]'))).toBe('unsupported')
    expect(outcomeOf(utf8('[1] STT;Họ và tên\n1;Lê Văn Tám'))).toBe('ok')
  })

  test('is what is no text in any encoding', () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + 13) % 256 || 1)
    expect(outcomeOf(noise)).toBe('unsupported')
    const utf16 = Uint8Array.from(
      Buffer.from('STT;Họ và tên ực ạ ệ ộ ị\n1;Lệ Thị Ngự'.repeat(40), 'utf16le'),
    )
    expect(outcomeOf(utf16)).toBe('ok')
  })

  test('is what Office leaves beside an open file', () => {
    const lock = (size: number, name: string): Uint8Array => {
      const bytes = new Uint8Array(size).fill(0x20)
      bytes[0] = name.length
      bytes.set(utf8(name), 1)
      return bytes
    }
    expect(outcomeOf(lock(165, 'vanthu'))).toBe('unsupported')
    expect(outcomeOf(lock(162, 'vanthu'))).toBe('unsupported')
    expect(outcomeOf(utf8('STT;Họ tên'.padEnd(161, 'x')))).toBe('ok')
  })
})
