import process from 'node:process'
import { constants, deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  docx,
  firstSheet,
  inline,
  ods,
  outcomeOf,
  replacePacked,
  sheetOf,
  shown,
  utf8,
  xlsx,
  xlsxParts,
} from './office-packages.ts'

/** Files that have hung or killed other importers. Each must end soon and in a class of refusal. */

const LIST = `<row r="1">${inline('A1', 'Nguyễn Văn An')}</row>`

describe('a sheet that claims to be enormous', () => {
  test('a cell in the last corner costs what one cell costs', () => {
    const far = `<row r="1048576">${inline('XFD1048576', 'xa')}</row>`
    expect(shown(firstSheet(sheetOf(LIST + far)).cells)).toEqual([
      '1,1 Nguyễn Văn An',
      '1048576,16384 xa',
    ])
  })

  test('row 999999999 is refused, not allocated; empty it is nothing', () => {
    const beyond = `<row r="999999999">${inline('A999999999', 'ngoài')}</row>`
    expect(outcomeOf(sheetOf(LIST + beyond))).toBe('corrupt')
    expect(outcomeOf(sheetOf(`${LIST}<row r="999999999"/>`))).toBe('ok')
    expect(outcomeOf(sheetOf(`<row>${inline('AAAA1', 'ngoài')}</row>`))).toBe('corrupt')
    expect(outcomeOf(sheetOf(`<row>${inline('1A', 'sai')}</row>`))).toBe('corrupt')
  })

  test('whole-sheet merges, validations and hidden columns shrink to the list', () => {
    const sheet =
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>' +
      `<sheetData>${LIST}</sheetData>` +
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>` +
      '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>'
    const read = firstSheet(xlsx({ sheets: [sheet] }))
    expect(read.merges).toEqual([])
    expect(read.hiddenColumns).toEqual([1])
  })

  test('more cells, rows, merges or sheets than allowed are refused as soon as they are met', () => {
    const rows = Array.from({ length: 30 }, (_, row) => `<row>${inline(`A${row + 1}`, 'x')}</row>`)
    const bytes = sheetOf(rows.join(''))
    expect(outcomeOf(bytes, { cells: 29 })).toBe('too-large')
    expect(outcomeOf(bytes, { cells: 30 })).toBe('ok')
    expect(outcomeOf(bytes, { rows: 29 })).toBe('too-large')
    expect(outcomeOf(bytes, { rows: 30 })).toBe('ok')
    expect(outcomeOf(bytes, { characters: 29 })).toBe('too-large')
    const merged = `<sheetData>${LIST}</sheetData>${'<mergeCell ref="A1:B2"/>'.repeat(3)}`
    expect(outcomeOf(xlsx({ sheets: [merged] }), { merges: 2 })).toBe('too-large')
    const sheet = `<sheetData>${LIST}</sheetData>`
    expect(outcomeOf(xlsx({ sheets: [sheet, sheet] }), { sheets: 1 })).toBe('too-large')
  })

  test('an .ods that repeats a row or a cell a million times is counted, not unrolled', () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
    const table = (rows: string) => ods(`<table:table table:name="DS">${rows}</table:table>`)
    const million = 'table:number-rows-repeated="1048576"'
    const empty = `<table:table-row ${million}><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    const row = `<table:table-row>${cell('An')}</table:table-row>`
    expect(shown(firstSheet(table(row + empty)).cells)).toEqual(['1,1 An'])
    const repeated = table(`<table:table-row ${million}>${cell('An')}</table:table-row>`)
    expect(outcomeOf(repeated, { rows: 1000 })).toBe('too-large')
    const wide = cell('An', 'table:number-columns-repeated="999999999"')
    expect(outcomeOf(table(`<table:table-row>${wide}</table:table-row>`))).toBe('corrupt')
  })

  test('an HTML table with enormous spans is cut to what is used', () => {
    const html = '<table><tr><td rowspan="999999" colspan="999999">An</td></tr></table>'
    expect(firstSheet(utf8(html)).merges).toEqual([])
  })
})

describe('a package that grows when unpacked', () => {
  const whiteSpace = (size: number) => new Uint8Array(size).fill(32)

  test('a gigabyte of white space stops at the limit', () => {
    const block = deflateRawSync(whiteSpace(1 << 24), {
      finishFlush: constants.Z_FULL_FLUSH,
    })
    const packed = Buffer.concat([...Array.from({ length: 64 }, () => block), Buffer.from([3, 0])])
    expect(packed.length).toBeLessThan(2_000_000)
    const bytes = replacePacked(sheetOf(LIST), 'xl/worksheets/sheet1.xml', packed)
    const before = process.memoryUsage.rss()
    expect(outcomeOf(bytes)).toBe('too-large')
    expect(process.memoryUsage.rss() - before).toBeLessThan(500_000_000)
  })

  test('what the directory promises about sizes is not believed', () => {
    const parts = xlsxParts({ sheets: [''] })
    parts['xl/worksheets/sheet1.xml'] = whiteSpace(2_000_000)
    const bytes = zipSync(parts)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(outcomeOf(bytes, { unzippedBytes: 1_000_000 })).toBe('too-large')
  })

  test('the limit is for all parts together', () => {
    const book = { sheets: ['<sheetData/>', '<sheetData/>'], strings: '<si><t>x</t></si>' }
    const padded = xlsx({
      ...book,
      sheets: book.sheets.map((sheet) => sheet + ' '.repeat(60_000)),
    })
    expect(outcomeOf(padded, { unzippedBytes: 100_000 })).toBe('too-large')
    expect(outcomeOf(padded, { unzippedBytes: 200_000 })).toBe('empty')
  })

  test('too many parts are refused by the directory alone', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`xl/p${index}.xml`, utf8('x')]),
    )
    expect(outcomeOf(zipSync(parts), { parts: 200 })).toBe('too-large')
  })

  test('an endless cell, an endless string and an endless tag are refused', () => {
    const long = 'x'.repeat(300_000)
    expect(outcomeOf(sheetOf(`<row>${inline('A1', long)}</row>`))).toBe('too-large')
    expect(outcomeOf(sheetOf(`<row><c r="A1"><v>${long}</v></c></row>`))).toBe('too-large')
    expect(outcomeOf(sheetOf(LIST, { strings: `<si><t>${long}</t></si>` }))).toBe('too-large')
    expect(outcomeOf(docx(`<w:p><w:r><w:t>${long}</w:t></w:r></w:p>`))).toBe('too-large')
    const tag = `<row a="${'y'.repeat(3_000_000)}`
    expect(outcomeOf(sheetOf(tag))).toBe('corrupt')
  })

  test('elements nested without end are refused', () => {
    expect(outcomeOf(sheetOf('<row>'.repeat(100_000)))).toBe('corrupt')
  })
})

describe('XML that attacks its parser', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

  test('entity bombs are refused in every part', () => {
    for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', '_rels/.rels']) {
      expect(outcomeOf(sheetOf(LIST, { parts: { [part]: `${bomb}<x>&b;</x>` } })), part).toBe(
        'corrupt',
      )
    }
    expect(outcomeOf(docx('', { 'word/document.xml': `${bomb}<d>&b;</d>` }))).toBe('corrupt')
    expect(outcomeOf(ods('', '', { 'content.xml': `${bomb}<d>&b;</d>` }))).toBe('corrupt')
    const excel2003 = `${bomb}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&b;</Workbook>`
    expect(outcomeOf(utf8(excel2003))).toBe('corrupt')
  })

  test('an entity nobody declared stays as it is written, files outside are never opened', () => {
    const rows = `<row>${inline('A1', 'a &xxe; &#0; &#xD800; &#1114112; &amp;lt;')}</row>`
    expect(firstSheet(sheetOf(rows)).cells[0]?.text).toBe('a &xxe;    &lt;')
  })

  test('a document type without declarations is harmless', () => {
    const sheet = `<!DOCTYPE worksheet><worksheet><sheetData>${LIST}</sheetData></worksheet>`
    expect(outcomeOf(sheetOf('', { parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toBe('ok')
  })
})

describe('a zip with a twist', () => {
  test('of two parts with one name the first counts', () => {
    const one = xlsxParts({ sheets: [`<sheetData>${LIST}</sheetData>`] })
    const twice = zipSync({
      ...one,
      'XL/worksheets/SHEET1.xml': utf8('<worksheet><sheetData/></worksheet>'),
    })
    expect(shown(firstSheet(twice).cells)).toEqual(['1,1 Nguyễn Văn An'])
  })

  test('empty parts and folders are no damage', () => {
    const more = { 'xl/': new Uint8Array(0), 'xl/styles.xml': '', 'xl/sharedStrings.xml': '' }
    expect(outcomeOf(sheetOf(LIST, { parts: more }))).toBe('ok')
    const stored = zipSync(xlsxParts({ sheets: [`<sheetData>${LIST}</sheetData>`] }), { level: 0 })
    expect(outcomeOf(stored)).toBe('ok')
  })

  test('an empty deflate stream is an empty part', () => {
    const bytes = sheetOf(LIST, { parts: { 'xl/styles.xml': '' } })
    expect(outcomeOf(bytes)).toBe('ok')
    expect(outcomeOf(sheetOf(LIST, { parts: { 'xl/worksheets/sheet1.xml': '' } }))).toBe('corrupt')
  })

  test('a missing sheet, a missing shared string and a missing workbook are damage', () => {
    expect(outcomeOf(sheetOf(LIST, { parts: { 'xl/worksheets/sheet1.xml': null } }))).toBe(
      'corrupt',
    )
    expect(outcomeOf(sheetOf('<row><c t="s"><v>5</v></c></row>'))).toBe('corrupt')
    expect(outcomeOf(sheetOf(LIST, { parts: { 'xl/workbook.xml': null } }))).toBe('corrupt')
  })

  test('something put in front of the package does no harm', () => {
    const bytes = sheetOf(LIST)
    // A zip that does not begin with its mark is no zip to the reader: refused, never misread.
    expect(outcomeOf(Uint8Array.from([...utf8('MZ....'), ...bytes]))).toBe('unsupported')
  })

  test('every truncation and every flipped byte ends in an answer', () => {
    const bytes = sheetOf(LIST, { strings: '<si><t>x</t></si>' })
    const outcomes = new Set<string>()
    for (let size = 0; size < bytes.length; size += 7) {
      outcomes.add(outcomeOf(bytes.subarray(0, size)))
    }
    expect([...outcomes].toSorted()).toEqual(['corrupt', 'empty'])
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x41
      expect(['ok', 'corrupt', 'encrypted', 'unsupported', 'too-large']).toContain(
        outcomeOf(flipped),
      )
    }
  })
})

describe('a damaged .xls', () => {
  // The library tells the console of every record it does not know.
  beforeAll(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterAll(() => {
    vi.restoreAllMocks()
  })

  const sheet = utils.aoa_to_sheet([
    ['STT', 'Họ và tên'],
    [1, 'Nguyễn Văn An'],
  ])
  const written: unknown = write(
    { SheetNames: ['DS'], Sheets: { DS: sheet } },
    {
      type: 'buffer',
      bookType: 'biff8',
    },
  )
  const bytes = written instanceof Uint8Array ? Uint8Array.from(written) : new Uint8Array(0)

  test('is damage wherever it is cut', () => {
    expect(outcomeOf(bytes)).toBe('ok')
    for (const size of [8, 100, 512, 600, 1024]) {
      expect(['corrupt', 'unsupported'], String(size)).toContain(outcomeOf(bytes.subarray(0, size)))
    }
  })

  test('is damage when its sectors run in a circle', () => {
    const circle = Uint8Array.from(bytes)
    const view = new DataView(circle.buffer)
    const directory = view.getUint32(48, true)
    const table = (view.getUint32(76, true) + 1) * 512
    view.setUint32(table + directory * 4, directory, true)
    expect(outcomeOf(circle)).toBe('corrupt')
  })

  test('is an answer whatever byte is wrong', () => {
    for (let at = 0; at < bytes.length; at += 11) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      const outcome = outcomeOf(flipped)
      expect(['ok', 'corrupt', 'encrypted', 'unsupported', 'empty', 'too-large']).toContain(outcome)
    }
  })
})

describe('a letter under thousands of marks', () => {
  const piled = `A${'\u0301\u0323'.repeat(8000)}n`

  test('keeps eight of them: to compose it would take minutes', () => {
    const [cell] = firstSheet(sheetOf(`<row r="1">${inline('A1', piled)}</row>`)).cells
    expect(cell?.text).toBe(`A${'\u0301\u0323'.repeat(4)}n`)
  })

  test('is cut in shared strings of several runs, too', () => {
    const [cell] = firstSheet(
      xlsx({
        sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'],
        strings: `<si><r><t>A</t></r>${`<r><t>${'\u0301'.repeat(20)}</t></r>`.repeat(90)}</si>`,
      }),
    ).cells
    expect([cell?.text, cell?.runs]).toEqual([`A${'\u0301'.repeat(8)}`, null])
  })

  test('decomposed Vietnamese and other scripts stay as they are', () => {
    const long = 'Nguyễn Thị Thuỷ'.normalize('NFD').repeat(20) + '汉字'.repeat(40)
    const [cell] = firstSheet(sheetOf(`<row r="1">${inline('A1', long)}</row>`)).cells
    expect(cell?.text).toBe(long)
  })
})
