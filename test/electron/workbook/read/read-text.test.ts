import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sniffDelimiter } from '#electron/workbook/read/read-delimited.ts'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { encodeVni } from '#shared/submissions/legacy-encoding/vni.ts'
import { firstSheet, outcomeOf, shown, utf8, workbookOf } from './office-packages.ts'

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../../fixtures/reading/${name}`, import.meta.url)))

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

const LIST = 'STT;Họ và tên;Chức vụ\r\n1;Nguyễn Văn Đức;Trưởng phòng, Phòng Nội vụ\r\n'
const READ = [
  '1,1 STT',
  '1,2 Họ và tên',
  '1,3 Chức vụ',
  '2,1 1',
  '2,2 Nguyễn Văn Đức',
  '2,3 Trưởng phòng, Phòng Nội vụ',
]

describe('a text file is read in its encoding', () => {
  test('UTF-8 with and without mark, UTF-16 of both kinds with and without', () => {
    const le = Buffer.from(LIST, 'utf16le')
    const be = Buffer.from(le).swap16()
    const variants = {
      utf8: utf8(LIST),
      'utf8 with mark': utf8(`\ufeff${LIST}`),
      'utf16le with mark': Buffer.concat([Buffer.from([0xff, 0xfe]), le]),
      'utf16be with mark': Buffer.concat([Buffer.from([0xfe, 0xff]), be]),
      utf16le: le,
      utf16be: be,
    }
    for (const [name, bytes] of Object.entries(variants)) {
      expect(shown(firstSheet(Uint8Array.from(bytes)).cells), name).toEqual(READ)
    }
  })

  test('Windows-1258, told from its words', () => {
    const { cells, name } = firstSheet(fixture('windows-1258-semicolon.csv'))
    expect(name).toBeNull()
    const texts = cells.map((cell) => cell.text.normalize('NFC'))
    expect(texts[0]).toBe('PHÒNG KINH TẾ THÀNH PHỐ BẮC KẠN')
    expect(texts).toContain('Bà Đặng Phương Mai Huế')
    expect(cells.at(-1)?.row).toBe(8)
  })

  test('TCVN3 and VNI are left as they are, for the cells to be decoded', () => {
    for (const encode of [encodeTcvn3, encodeVni]) {
      const text = encode('STT;Họ và tên;Chức vụ\r\n1;Nguyễn Văn Bình;Trưởng phòng')
      const cells = firstSheet(latin1(text)).cells
      expect(cells[1]?.text).toBe(encode('Họ và tên'))
    }
  })

  test('plain Western text is not taken for Vietnamese', () => {
    const cells = firstSheet(latin1('name;town\r\nJosé;Málaga\r\nMüller;Köln')).cells
    expect(cells.map((cell) => cell.text)).toContain('José')
  })
})

describe('a delimited file', () => {
  test('is cut by the delimiter that makes columns, not by commas in sentences', () => {
    expect(sniffDelimiter('a;b, c, d;e\n1;2, 3;4\n5;6;7')).toBe(';')
    expect(sniffDelimiter('a\tb, c\td\n1\t2, 3\t4')).toBe('\t')
    expect(sniffDelimiter('a,b\n"1;2",3\n4,5')).toBe(',')
    expect(sniffDelimiter('sep=;\na,b;c')).toBe(';')
    expect(sniffDelimiter('một cột\nkhông có gì')).toBe('')
  })

  test('counts records, blank ones too, and quoted line breaks do not start one', () => {
    const text = 'TIÊU ĐỀ\n\nSTT,Tên\n1,"An\nBình"\n\n2,"Nói ""có"", rồi thôi"\n'
    expect(shown(firstSheet(utf8(text)).cells)).toEqual([
      '1,1 TIÊU ĐỀ',
      '3,1 STT',
      '3,2 Tên',
      '4,1 1',
      '4,2 An\nBình',
      '6,1 2',
      '6,2 Nói "có", rồi thôi',
    ])
  })

  test('a stray quote swallows nothing', () => {
    const text = 'STT;Tên\n1;"Dân vận khéo" cấp xã\n2;5" đến 7"\n3;"mở mà không đóng\n4;An'
    expect(shown(firstSheet(utf8(text)).cells).filter((cell) => /^\d,2/u.test(cell))).toEqual([
      '1,2 Tên',
      '2,2 "Dân vận khéo" cấp xã',
      '3,2 5" đến 7"',
      '4,2 "mở mà không đóng',
      '5,2 An',
    ])
  })

  test('keeps every value as text, zeros and dates untouched', () => {
    const { cells } = firstSheet(utf8('so;ngay\n001085012345;05/8/2024\n'))
    expect(cells.slice(2).map(({ text, value }) => [text, value.type])).toEqual([
      ['001085012345', 'text'],
      ['05/8/2024', 'text'],
    ])
  })

  test('the statement of a delimiter is a record but no cell; old line ends count', () => {
    expect(shown(firstSheet(utf8('sep=;\ra;b\r1;2')).cells)).toEqual([
      '2,1 a',
      '2,2 b',
      '3,1 1',
      '3,2 2',
    ])
  })

  test('a hundred thousand quotes take no time to speak of', () => {
    const started = performance.now()
    expect(outcomeOf(utf8(`a;${'"x '.repeat(60_000)}`))).toBe('ok')
    expect(outcomeOf(utf8('";\n'.repeat(200_000)))).toBe('ok')
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

describe('an HTML table that wears an .xls name', () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
    <style>td { color: red } </style><title>Bỏ qua</title></head><body>
    <table><tr><td colspan=3>DANH S&Aacute;CH</td></tr>
    <tr><th rowspan="2">STT</th><th colspan='2'>Năm sinh</th></tr><tr><td>Nam<td>Nữ</tr>
    <tr><td>1</td><td>Nguyễn&nbsp;Văn<br>An</td><td>19&amp;90</td></tr></table></body></html>`

  test('is read with its spans, entities and line breaks', () => {
    const book = workbookOf(utf8(page))
    expect(book.format).toBe('html')
    const [sheet] = book.sheets
    expect(sheet?.name).toBeNull()
    expect(shown(sheet?.cells ?? [])).toEqual([
      '1,1 DANH SÁCH',
      '2,1 STT',
      '2,2 Năm sinh',
      '3,2 Nam',
      '3,3 Nữ',
      '4,1 1',
      '4,2 Nguyễn\u00a0Văn\nAn',
      '4,3 19&90',
    ])
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ])
  })

  test('a table in a cell is text of the cell, rows of the next table follow on', () => {
    const html =
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table><table><tr><td>e</td></tr></table>'
    expect(shown(firstSheet(utf8(html)).cells)).toEqual(['1,1 a b c', '1,2 d', '2,1 e'])
  })

  test('a page cut in the middle still gives its rows', () => {
    expect(shown(firstSheet(utf8('<table><tr><td>An<td>Bình</td><tr><td')).cells)).toEqual([
      '1,1 An',
      '1,2 Bình',
    ])
  })

  test('endless unclosed quotes and tags take no time to speak of', () => {
    const started = performance.now()
    const start = '<table><tr><td>An</td>'
    for (const rest of ['<a "', '<a b="', '<!--', '<', '<td', '<style', '&amp', '</']) {
      expect(outcomeOf(utf8(start + rest.repeat(100_000))), rest).toBe('ok')
    }
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
