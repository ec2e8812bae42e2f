import { strToU8, unzipSync, strFromU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkTemplate, fillTemplate } from '#electron/workbook/write/fill-template.ts'
import { writeStarterTemplate } from '#electron/workbook/write/write-starter-template.ts'
import { documentOf } from '#test/gallery/printed-text.ts'
import { DATA } from './template-data.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
const cell = (text: string): string => `<w:tc><w:tcPr/>${p(run(text))}</w:tc>`

const docx = (body: string, header?: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    ...(header === undefined
      ? {}
      : { 'word/header1.xml': strToU8(`<w:hdr ${W}>${header}</w:hdr>`) }),
  })

const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
const paragraphs = (bytes: Uint8Array): readonly string[] => documentOf(bytes).paragraphs

describe('a Word file of the office', () => {
  it('is filled where Word split a placeholder into runs, in the style of its beginning', () => {
    const bytes = docx(
      p(run('Số: '), run('[so', '<w:b/>'), run('q', '<w:i/>'), run('d] ngày [ngayqd], hết')),
    )
    const filled = fillTemplate(bytes, DATA)
    expect(paragraphs(filled)).toEqual(['Số: 1234/QĐ-UBND ngày 20 tháng 8 năm 2024, hết'])
    expect(xmlOf(filled)).toContain(
      '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1234/QĐ-UBND</w:t>',
    )
  })

  it('has rows repeated for their group, and the row of an empty group taken out', () => {
    const bytes = docx(
      `<w:tbl><w:tr>${cell('STT')}${cell('Tên')}</w:tr>` +
        `<w:tr>${cell('[tapthe.tieude]')}</w:tr>` +
        `<w:tr>${cell('[tapthe.stt]')}${cell('[tapthe.hoten]')}</w:tr>` +
        `<w:tr>${cell('[hogiadinh.tieude]')}</w:tr>` +
        `<w:tr>${cell('[hogiadinh.stt]')}${cell('[hogiadinh.hoten]')}</w:tr></w:tbl>`,
    )
    const filled = fillTemplate(bytes, DATA)
    expect(paragraphs(filled)).toEqual([
      'STT',
      'Tên',
      'I. TẬP THỂ (02)',
      '1',
      'Khoa Nội - Nhi',
      '2',
      'Khoa <Dược> & Vật tư',
    ])
    expect(xmlOf(filled).match(/<w:tr>/gu)).toHaveLength(4)
  })

  it('loses a table whose list nobody is in, its head as well', () => {
    const head = '<w:tr><w:trPr><w:tblHeader/></w:trPr>'
    const table = (group: string): string =>
      `<w:tbl>${head}${cell('STT')}</w:tr><w:tr>${cell(`[${group}.hoten]`)}</w:tr></w:tbl>`
    const filled = fillTemplate(
      docx(`${table('hogiadinh')}${p(run('Hết'))}${table('tapthe')}`),
      DATA,
    )
    expect(paragraphs(filled)).toEqual(['Hết', 'STT', 'Khoa Nội - Nhi', 'Khoa <Dược> & Vật tư'])
  })

  it('has a paragraph with a list repeated, and lines broken as Word breaks them', () => {
    const bytes = docx(
      `${p(run('Gồm:'))}${p(run('[khenthuongcanhan]'))}${p(run('[khenthuonghogiadinh]'))}${p(run('[chucvunguoiky]'))}`,
    )
    const filled = fillTemplate(bytes, DATA)
    expect(paragraphs(filled)).toEqual([
      'Gồm:',
      '1. Nguyễn Văn A;',
      '2. Trần Thị B;',
      '3. =Ma Văn C;',
      'KT. CHỦ TỊCHPHÓ CHỦ TỊCH',
    ])
    expect(xmlOf(filled)).toContain('KT. CHỦ TỊCH</w:t><w:br/><w:t')
  })

  it('is filled in its headers too, and inside text boxes', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(run('[diadanh]'))}</w:txbxContent></w:pict></w:r>`
    const filled = fillTemplate(docx(p(run('A '), box), p(run('[sokyhieu]'))), DATA)
    expect(xmlOf(filled)).toContain('Bắc Kạn')
    expect(xmlOf(filled, 'word/header1.xml')).toContain('Số: 1234/QĐ-UBND')
  })

  it('names what does not exist by table and paragraph', () => {
    const bytes = docx(
      `${p(run('Mở đầu'))}<w:tbl><w:tr>${cell('[canhan.hovaten]')}</w:tr></w:tbl>${p(run('[ngay qd] [ngayky]'))}`,
      p(run('[soqq]')),
    )
    expect(checkTemplate(bytes).findings).toEqual([
      {
        kind: 'unknown',
        placeholder: '[canhan.hovaten]',
        place: 'bảng 1, hàng 1, ô thứ 1',
        nearest: '[canhan.hoten]',
      },
      { kind: 'unknown', placeholder: '[ngayky]', place: 'đoạn 2', nearest: '[ngayqd]' },
      { kind: 'unknown', placeholder: '[soqq]', place: 'đầu trang, đoạn 1', nearest: '[soqd]' },
    ])
  })

  it('that declares entities or is cut short is turned away', () => {
    const bad = (xml: string): Uint8Array =>
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })
    for (const xml of [
      '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      '<w:document><w:p></w:document>',
      '<w:document',
      '<a>'.repeat(300) + '</a>'.repeat(300),
    ])
      expect(() => checkTemplate(bad(xml)), xml.slice(0, 30)).toThrow('TEMPLATE_UNREADABLE')
    const macros = zipSync({
      '[Content_Types].xml': strToU8('<Types><Override ContentType="…macroEnabled…"/></Types>'),
      'word/document.xml': strToU8('<a/>'),
    })
    expect(() => checkTemplate(macros)).toThrow('TEMPLATE_UNREADABLE')
  })

  it('to begin with can be filled as it is', async () => {
    const stamp = { creator: 'Phòng Nội vụ', at: '2024-08-20T08:00' } as const
    const starter = await writeStarterTemplate('docx', stamp)
    expect(checkTemplate(starter).findings).toEqual([])
    const texts = paragraphs(fillTemplate(starter, DATA))
    expect(texts).toContain('Về việc tặng Giấy khen')
    expect(texts).toContain('II. CÁ NHÂN (03)')
    expect(texts).toContain('Đại tá =Ma Văn C')
    expect(texts.join('')).not.toMatch(/\[/u)
  })
})
