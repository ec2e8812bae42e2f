import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { inline, sheetOf, utf8, xlsx, xlsxParts } from './office-packages.ts'

/** A file that has hung, filled or fooled some importer, and how it may end. */
export interface Killer {
  readonly is: string
  readonly bytes: () => Uint8Array
  readonly ends: readonly string[]
}

const LIST = `<row r="1">${inline('A1', 'Nguyễn Văn An')}</row>`
const MILLION = 1_000_000

/** Directory entries changed in place: `change` gets each entry's view. */
function inDirectory(
  bytes: Uint8Array,
  change: (entry: DataView, index: number) => void,
): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const view = new DataView(changed.buffer)
  let at = view.getUint32(changed.length - 22 + 16, true)
  for (let index = 0; view.getUint32(at, true) === 0x02014b50; index += 1) {
    const size =
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
    change(new DataView(changed.buffer, at, size), index)
    at += size
  }
  return changed
}

/** A zip whose hundred entries all unpack one and the same stretch of ten megabytes. */
function overlapping(): Uint8Array {
  const sheets = Array.from({ length: 100 }, () => `<sheetData>${LIST}</sheetData>`)
  const parts = xlsxParts({ sheets })
  parts['xl/worksheets/sheet1.xml'] = utf8(`<worksheet>${' '.repeat(10_000_000)}</worksheet>`)
  const zip = zipSync(parts, { level: 9 })
  const first = { offset: 0, compressed: 0, crc: 0 }
  inDirectory(zip, (entry) => {
    const name = new TextDecoder().decode(
      new Uint8Array(entry.buffer, entry.byteOffset + 46, entry.getUint16(28, true)),
    )
    if (name !== 'xl/worksheets/sheet1.xml') return
    first.offset = entry.getUint32(42, true)
    first.compressed = entry.getUint32(20, true)
    first.crc = entry.getUint32(16, true)
  })
  return inDirectory(zip, (entry) => {
    const name = new TextDecoder().decode(
      new Uint8Array(entry.buffer, entry.byteOffset + 46, entry.getUint16(28, true)),
    )
    if (!name.includes('worksheets/sheet')) return
    entry.setUint32(42, first.offset, true)
    entry.setUint32(20, first.compressed, true)
    entry.setUint32(16, first.crc, true)
  })
}

const bigSheet = (rows: (row: number) => string, count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}">${rows(index + 1)}</row>`,
  ).join('')

export const REFUSED = ['too-large', 'corrupt', 'memory', 'timeout', 'unsupported', 'empty']

/** Packages besides those of killers.test.ts, from the issue's list and from the wild. */
export const PACKAGE_KILLERS: readonly Killer[] = [
  {
    is: 'one long shared string in half a million cells',
    bytes: () =>
      sheetOf(
        bigSheet(
          (row) => `<c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>0</v></c>`,
          250_000,
        ),
        { strings: `<si><t>${'An '.repeat(10_000)}</t></si>` },
      ),
    ends: ['too-large'],
  },
  {
    is: 'a million cell styles, fonts and number formats',
    bytes: () =>
      sheetOf(LIST, {
        styles: `<numFmts>${'<numFmt numFmtId="200" formatCode="0.00"/>'.repeat(300_000)}</numFmts><fonts>${'<font><name val="A"/></font>'.repeat(300_000)}</fonts><cellXfs>${'<xf numFmtId="200" fontId="1"/>'.repeat(MILLION)}</cellXfs>`,
      }),
    ends: ['ok', 'too-large', 'memory'],
  },
  {
    is: 'number formats of thousands of sections, dates and fractions',
    bytes: () => {
      const codes = [
        'yyyy'.repeat(8000),
        '0'.repeat(30_000),
        `# ${'?'.repeat(5000)}/${'?'.repeat(5000)}`,
        '[>1]0;'.repeat(5000),
        '"'.repeat(9999),
      ]
      return sheetOf(
        bigSheet((row) => `<c r="A${row}" s="${row % 5}"><v>${row}.5</v></c>`, 20_000),
        {
          styles: `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}"/>`).join('')}</numFmts><cellXfs>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`,
        },
      )
    },
    ends: ['ok', ...REFUSED],
  },
  {
    is: 'a formula of ten megabytes',
    bytes: () =>
      sheetOf(`<row r="1"><c r="A1" t="str"><f>${'A1+'.repeat(3_000_000)}</f><v>An</v></c></row>`),
    ends: ['ok'],
  },
  {
    is: 'links to files and hosts outside',
    bytes: () =>
      sheetOf(LIST, {
        parts: {
          'xl/externalLinks/externalLink1.xml':
            '<externalLink><externalBook r:id="rId1"/></externalLink>',
          'xl/externalLinks/_rels/externalLink1.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="t/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
          'xl/connections.xml':
            '<connections><connection id="1"><webPr url="http://127.0.0.1:1/"/></connection></connections>',
        },
      }),
    ends: ['ok'],
  },
  {
    is: 'shared strings nested without end',
    bytes: () => sheetOf(LIST, { strings: '<si><r>'.repeat(200_000) }),
    ends: ['corrupt'],
  },
  {
    is: 'styles nested without end',
    bytes: () => sheetOf(LIST, { styles: '<dxf>'.repeat(500_000) }),
    ends: ['corrupt'],
  },
  {
    is: 'two hundred thousand merges, each over the whole sheet',
    bytes: () =>
      xlsx({
        sheets: [
          `<sheetData>${bigSheet((row) => inline(`A${row}`, `Nguyễn Văn ${row}`), 2000)}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(199_999)}</mergeCells>`,
        ],
      }),
    ends: ['ok', 'too-large'],
  },
  {
    is: 'columns hidden a hundred thousand times over',
    bytes: () =>
      xlsx({
        sheets: [
          `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols><sheetData><row r="1">${inline('XFD1', 'An')}</row></sheetData>`,
        ],
      }),
    ends: ['ok', 'too-large'],
  },
  { is: 'a zip whose entries overlap', bytes: overlapping, ends: ['too-large'] },
  {
    is: 'a zip within a zip within a zip',
    bytes: () => {
      let inner = zipSync({ 'a.bin': new Uint8Array(5_000_000) }, { level: 9 })
      for (let depth = 0; depth < 5; depth += 1) {
        const copies = Array.from({ length: 10 }, (_, index) => [`${index}.zip`, inner] as const)
        inner = zipSync(Object.fromEntries(copies), { level: 9 })
      }
      return inner
    },
    ends: ['unsupported'],
  },
  {
    is: 'names that climb out of the package, and a link for a sheet',
    bytes: () => {
      const parts = xlsxParts({ sheets: [`<sheetData>${LIST}</sheetData>`] })
      parts['../../../etc/passwd'] = utf8('x')
      parts['/abs/olute'] = utf8('x')
      parts['C:\\windows\\x'] = utf8('x')
      parts['__proto__'] = utf8('x')
      // Unix mode of a symbolic link, made by Unix.
      return inDirectory(zipSync(parts), (entry) => {
        entry.setUint16(4, 0x0314, true)
        entry.setUint32(38, (0o120_777 << 16) >>> 0, true)
      })
    },
    ends: ['ok'],
  },
  {
    is: 'a part that says it is stored and is longer than the file',
    bytes: () =>
      inDirectory(sheetOf(LIST), (entry) => {
        entry.setUint16(10, 0, true)
        entry.setUint32(20, 0x7fff_ffff, true)
      }),
    ends: ['corrupt'],
  },
  {
    is: 'a sheet part that is a gigabyte of zeros',
    bytes: () => {
      const block = deflateRawSync(new Uint8Array(1 << 24), { finishFlush: 3 })
      return Uint8Array.from(
        Buffer.concat([Buffer.from('PK\u0003\u0004'), ...Array.from({ length: 8 }, () => block)]),
      )
    },
    ends: ['corrupt'],
  },
]
