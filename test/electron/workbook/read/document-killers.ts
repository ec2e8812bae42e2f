import { docx, inline, ods, utf8, xlsx } from './office-packages.ts'
import { REFUSED } from './package-killers.ts'
import type { Killer } from './package-killers.ts'

const LIST = `<row r="1">${inline('A1', 'Nguyễn Văn An')}</row>`
const MILLION = 1_000_000

/** Documents, pages, plain text and OpenDocument sheets made to kill their reader. */
export const DOCUMENT_KILLERS: readonly Killer[] = [
  {
    is: 'an .ods row repeated a thousand million times',
    bytes: () =>
      ods(
        '<table:table table:name="DS"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>An</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ends: ['too-large', 'corrupt'],
  },
  {
    is: 'an .ods cell repeated in every column of many rows',
    bytes: () =>
      ods(
        `<table:table table:name="DS">${'<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>An</text:p></table:table-cell></table:table-row>'.repeat(2000)}</table:table>`,
      ),
    ends: ['too-large', 'memory'],
  },
  {
    is: 'an .ods with a million spaces asked for by number',
    bytes: () =>
      ods(
        `<table:table table:name="DS"><table:table-row><table:table-cell><text:p>An<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row></table:table>`,
      ),
    ends: ['ok', 'too-large', 'corrupt'],
  },
  {
    is: 'one line of 200 megabytes',
    bytes: () => new Uint8Array(200 * 1024 * 1024).fill(97),
    ends: ['too-large'],
  },
  {
    is: 'one line of 60 megabytes with commas',
    bytes: () => utf8('Nguyễn Văn An,'.repeat(3_500_000)),
    ends: REFUSED,
  },
  {
    is: 'a csv of nothing but quotes',
    bytes: () => utf8(`TT,Họ tên\n${'"'.repeat(3_000_000)}\n${'",'.repeat(500_000)}`),
    ends: ['ok', ...REFUSED],
  },
  {
    is: 'a document of tables nested ten thousand deep',
    bytes: () => {
      const open = '<w:tbl><w:tr><w:tc>'.repeat(10_000)
      const close = '</w:tc></w:tr></w:tbl>'.repeat(10_000)
      return docx(`${open}<w:p><w:r><w:t>An</w:t></w:r></w:p>${close}`)
    },
    ends: ['corrupt'],
  },
  {
    is: 'a document of a million empty paragraphs and rows',
    bytes: () =>
      docx(
        `${'<w:p/>'.repeat(MILLION)}<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(300_000)}</w:tbl><w:p><w:r><w:t>An</w:t></w:r></w:p>`,
      ),
    ends: ['ok', 'too-large'],
  },
  {
    is: 'a numbered list of a million levels',
    bytes: () =>
      docx(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>An</w:t></w:r></w:p>'.repeat(
          5000,
        ),
        {
          'word/numbering.xml': `<w:numbering xmlns:w="w">${'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'.repeat(2000)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
        },
      ),
    ends: ['ok', 'too-large', 'corrupt'],
  },
  {
    is: 'styles of a document based on each other in a circle',
    bytes: () =>
      docx('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>An</w:t></w:r></w:p>', {
        'word/styles.xml':
          '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
      }),
    ends: ['ok'],
  },
  {
    is: 'a page of tables nested a hundred thousand deep',
    bytes: () => utf8(`<html>${'<table><tr><td>'.repeat(100_000)}An`),
    ends: ['ok', 'too-large'],
  },
  {
    is: 'a page of cells that each span everything',
    bytes: () => utf8(`<table>${'<tr><td rowspan=65536 colspan=16384>An'.repeat(30_000)}</table>`),
    ends: ['ok', ...REFUSED],
  },
  {
    is: 'a page of open brackets, quotes and comments',
    bytes: () =>
      utf8(
        `<table><tr><td>An${'<a b="'.repeat(200_000)}${'<!--'.repeat(200_000)}${'<style>'.repeat(200_000)}`,
      ),
    ends: ['ok', ...REFUSED],
  },
  {
    is: 'a page of a million entities',
    bytes: () => utf8(`<table><tr><td>${'&amp;&#x41;&Aacute;&zzzzz;'.repeat(250_000)}</table>`),
    ends: ['ok', 'too-large'],
  },
  {
    is: 'Excel 2003 XML of rows with far indexes',
    bytes: () =>
      utf8(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${'<Row ss:Index="999999999"><Cell ss:Index="999999999" ss:MergeAcross="999999999" ss:MergeDown="99999999"><Data ss:Type="String">An</Data></Cell></Row>'.repeat(200)}</Table></Worksheet></Workbook>`,
      ),
    ends: ['ok', ...REFUSED],
  },
  {
    is: 'sheets named like parts of every object',
    bytes: () =>
      xlsx({
        sheets: [`<sheetData>${LIST}</sheetData>`, `<sheetData>${LIST}</sheetData>`],
        names: ['__proto__', 'constructor'],
      }),
    ends: ['ok'],
  },
]
