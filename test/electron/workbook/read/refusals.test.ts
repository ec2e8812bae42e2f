import { z } from 'zod'
import { utils, write, CFB } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { unreadableMessage } from '#shared/text/reading.ts'
import { docx, inline, ods, outcomeOf, sheetOf, utf8, xlsx } from './office-packages.ts'

function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  }
  return Uint8Array.from(z.instanceof(Uint8Array).parse(CFB.write(container, { type: 'buffer' })))
}

describe('an encrypted file', () => {
  test('is one whose package is wrapped in a compound file', () => {
    const wrapped = compound({
      EncryptionInfo: utf8('x'),
      EncryptedPackage: utf8('y'.repeat(5000)),
    })
    expect(outcomeOf(wrapped)).toBe('encrypted')
  })

  test('is an .xls with a password record', () => {
    // The beginning of a workbook, a password record, its end.
    const begin = '0908100000060500000000000000000000000000'
    const globals = Buffer.from(`${begin}2f0006000000010203040a000000`, 'hex')
    const stream = new Uint8Array(5000)
    stream.set(globals)
    expect(outcomeOf(compound({ Workbook: stream }))).toBe('encrypted')
  })

  test('is a zip whose parts carry the encryption flag', () => {
    const bytes = sheetOf(`<row>${inline('A1', 'An')}</row>`)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    }
    expect(outcomeOf(bytes)).toBe('encrypted')
  })

  test('is an .ods whose manifest says so', () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    expect(outcomeOf(ods('', '', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted')
  })
})

describe('an empty file', () => {
  test('has no byte, or only zero bytes', () => {
    expect(outcomeOf(new Uint8Array(0))).toBe('empty')
    expect(outcomeOf(new Uint8Array(4096))).toBe('empty')
  })

  test('or has no text in any sheet, in every format', () => {
    expect(
      outcomeOf(
        xlsx({ sheets: ['<sheetData/>', '<sheetData><row><c r="A1" s="0"/></row></sheetData>'] }),
      ),
    ).toBe('empty')
    expect(outcomeOf(docx('<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'))).toBe('empty')
    expect(outcomeOf(ods('<table:table table:name="DS"/>'))).toBe('empty')
    expect(outcomeOf(utf8(' \r\n;;\r\n\r\n'))).toBe('empty')
    expect(outcomeOf(utf8('\ufeff'))).toBe('empty')
    expect(outcomeOf(utf8('<html><table><tr><td>&nbsp;</td></tr></table></html>'))).toBe('empty')
    const sheet: unknown = write(
      { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet([]) } },
      {
        type: 'buffer',
        bookType: 'biff8',
      },
    )
    expect(outcomeOf(Uint8Array.from(z.instanceof(Uint8Array).parse(sheet)))).toBe('empty')
  })
})

describe('a foreign file', () => {
  test('is told by its first bytes, whatever it is named', () => {
    const starts: Readonly<Record<string, readonly number[]>> = {
      pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
      png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
      jpg: [0xff, 0xd8, 0xff, 0xe0],
      gif: [0x47, 0x49, 0x46, 0x38, 0x39],
      exe: [0x4d, 0x5a, 0x90, 0x00],
      rar: [0x52, 0x61, 0x72, 0x21],
      '7z': [0x37, 0x7a, 0xbc, 0xaf],
      gz: [0x1f, 0x8b, 0x08],
    }
    for (const [name, start] of Object.entries(starts)) {
      const bytes = new Uint8Array(3000).map((_, index) => start[index] ?? (index * 37) % 251)
      expect(outcomeOf(bytes), name).toBe('unsupported')
    }
    expect(outcomeOf(utf8('{\\rtf1 Danh sách}'))).toBe('unsupported')
  })

  test('is a zip of other things, a .doc, a page without a table, and noise', () => {
    expect(outcomeOf(zipSync({ 'anh.jpg': utf8('x') }))).toBe('unsupported')
    expect(outcomeOf(compound({ WordDocument: utf8('x'.repeat(5000)) }))).toBe('unsupported')
    expect(outcomeOf(utf8('<html><body>Không có bảng</body></html>'))).toBe('unsupported')
    const noise = new Uint8Array(5000).map((_, index) => (index * index * 31 + index * 7) % 256)
    expect(outcomeOf(noise)).toBe('unsupported')
  })
})

describe('a refusal', () => {
  test('carries its cause for support', () => {
    const reading = readBytes(utf8('PK\u0003\u0004 hỏng'))
    expect(reading).toMatchObject({ ok: false, error: 'corrupt' })
    expect(reading.ok ? '' : reading.detail).toContain('zip')
  })

  test('has a sentence of its own with the name of the file and what to do', () => {
    const classes = [
      'encrypted',
      'corrupt',
      'empty',
      'unsupported',
      'too-large',
      'timeout',
      'memory',
    ] as const
    const sentences = classes.map((one) => unreadableMessage(one, 'DS.xlsx'))
    expect(new Set(sentences).size).toBe(classes.length)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^Tệp “DS\.xlsx” .*(?:Hãy|đề nghị).*\.$/u)
    }
  })

  test('is given for a file over the limit without looking into it', () => {
    expect(outcomeOf(utf8('a;b\n1;2'), { fileBytes: 6 })).toBe('too-large')
  })
})
