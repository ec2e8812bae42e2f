/** A template to begin with, in Excel or in Word: it can be filled as it is and changed at will. */
import { GROUPS, type TemplateGroup } from '#shared/decisions/template-fields.ts'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'
import { starterText } from '#shared/text/templates.ts'
import { makeDocument, paragraph, ruledTable, signatures } from './docx-blocks.ts'
import { dongFormat } from './money-format.ts'
import { centredRow, signatureRow } from './paper-rows.ts'
import { makeWorkbook, type CellLook, type SheetPage } from './sheet-page.ts'

const LISTED: readonly TemplateGroup[] = GROUPS.filter((group) => group !== 'danhsach')
const HEAD = [
  papersText.annex.number,
  papersText.annex.name,
  papersText.annex.position,
  papersText.annex.unit,
  papersText.annex.money,
] as const
const FIELDS = ['stt', 'hoten', 'chucvu', 'donvi', 'tienthuong'] as const
const WIDTHS = [5, 25, 21, 23, 14] as const
const COLUMNS = WIDTHS.length
const MONEY = dongFormat(1000)

const fieldsOf = (group: TemplateGroup): readonly string[] =>
  FIELDS.map((field) => `[${group}.${field}]`)

const LOOKS: readonly CellLook[] = [
  { border: true, align: 'center' },
  { border: true },
  { border: true },
  { border: true },
  { border: true, align: 'right', format: MONEY },
]

function rows(page: SheetPage): void {
  const cells = (values: readonly string[], look: (index: number) => CellLook): number =>
    page.row(
      values.map((value, index) => ({
        from: index + 1,
        to: index + 1,
        value,
        look: look(index),
      })),
    )
  centredRow(page, COLUMNS, papersText.annex.list, { bold: true, size: 14 })
  centredRow(page, COLUMNS, '[tieude]', { bold: true, size: 13 })
  centredRow(page, COLUMNS, '[kemtheo]', { italic: true, size: 13 })
  page.gap(8)
  const header = cells(HEAD, () => ({ border: true, bold: true, align: 'center' }))
  page.repeat(header)
  let last = header
  for (const group of LISTED) {
    page.row([
      { from: 1, to: COLUMNS, value: `[${group}.tieude]`, look: { border: true, bold: true } },
    ])
    last = cells(fieldsOf(group), (index) => LOOKS[index] ?? {})
  }
  const total = { border: true, bold: true }
  page.row([
    { from: 1, to: COLUMNS - 1, value: papersText.annex.total('[tongso]'), look: total },
    {
      from: COLUMNS,
      to: COLUMNS,
      value: { formula: `SUM(E${header + 1}:E${last})`, result: 0 },
      look: { ...total, align: 'right', format: MONEY },
    },
  ])
  page.gap(6)
  centredRow(page, COLUMNS, papersText.annex.closing('[tongso]'), {
    italic: true,
    size: 13,
    align: 'left',
  })
  signatureRow(page, COLUMNS, 2, { text: '', look: {} }, '[chucvunguoiky]\n\n\n\n\n[nguoiky]')
}

/** Bytes of the starter: the list in Excel, or the decision with its list in Word. */
export function writeStarterTemplate(
  type: 'xlsx' | 'docx',
  stamp: PaperStamp,
): Promise<Uint8Array> {
  if (type === 'xlsx')
    return makeWorkbook(stamp, (addPage) =>
      rows(addPage({ name: papersText.annex.sheet, orientation: 'portrait', widths: WIDTHS })),
    )
  const { word } = starterText
  return makeDocument(stamp, word.title, [
    paragraph('[coquan]', { bold: true, align: 'left', after: 0 }),
    paragraph('[sokyhieu]', { align: 'left' }),
    paragraph(word.place, { italic: true, align: 'right' }),
    paragraph(word.title, { bold: true, size: 14, align: 'center', after: 0 }),
    paragraph(word.subject, { bold: true, align: 'center', after: 10 }),
    ...word.body.map((text) => paragraph(text, { indent: true })),
    ...LISTED.flatMap((group) => [
      paragraph(`[${group}.tieude]`, { bold: true, keepNext: true }),
      ruledTable(
        HEAD,
        [7, 29, 23, 26, 15],
        [fieldsOf(group)],
        ['center', 'left', 'left', 'left', 'right'],
      ),
    ]),
    paragraph('[danhsach.tieude]./.', { italic: true, after: 10 }),
    signatures(null, { title: '[chucvunguoiky]', names: ['[nguoiky]'] }),
  ])
}
