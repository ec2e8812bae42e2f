import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import type { FileReading, ReadingContext, RowReading } from '#shared/submissions/file-reading.ts'
import type { RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { sheet, workbook } from '../reading/raw-builder.ts'
import type { SheetOptions, Value } from '../reading/raw-builder.ts'
import { bacKan } from '../reading/read.ts'

/**
 * Unit files as different as sixty clerks make them, each with what a person would read in it,
 * written down before the program read it. A sheet is text: one line a row, "|" between cells.
 */
export interface Layout {
  readonly is: string
  readonly file?: string
  readonly context?: ReadingContext
  readonly book: RawWorkbook | string
  /** Unit; not asked where left out. */
  readonly unit?: string | null
  /** "15/TTr-PNV 2024-08-06"; not asked where left out. */
  readonly paper?: string
  /** JSON of the totals that the file states; not asked where left out. */
  readonly totals?: string
  /**
   * One line a nominee: row, kind (tt cn ho dn), then honorific, name, birth, gender, position,
   * workplace, award, achievement between bars; "*" is not asked; "?" before the row: a row
   * that must wait for a decision.
   */
  readonly rows: string
}

const AWARDS: Readonly<Record<string, string>> = {
  gk: 'giay-khen-huyen',
  gkx: 'giay-khen-xa',
  gktt: 'giay-khen-thu-truong',
  bk: 'bang-khen-tinh',
  ctd: 'co-thi-dua-tinh',
  ctdcp: 'co-thi-dua-chinh-phu',
}
const KINDS: Readonly<Record<string, string>> = {
  tt: 'collective',
  cn: 'individual',
  ho: 'household',
  dn: 'enterprise',
}
const GENDERS: Readonly<Record<string, string>> = { nam: 'male', nữ: 'female' }

/** The head that most lists have: rows 1 to 6, so that the header stands in row 7. */
export const headed = (title = 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', unit = 'PHÒNG NỘI VỤ'): string =>
  `UBND THÀNH PHỐ BẮC KẠN|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
${unit}|||Độc lập - Tự do - Hạnh phúc

${title}
(Kèm theo Tờ trình số 15/TTr-PNV ngày 06/8/2024)

`

function valueOf(text: string): Value {
  const bare = text.trim()
  if (bare === '') return null
  if (bare.startsWith('#')) return { error: bare }
  if (/^@\d{4}-\d\d-\d\d$/u.test(bare)) return { day: bare.slice(1) }
  if (bare.startsWith('=')) {
    const number = Number(bare.slice(1))
    return { formula: Number.isFinite(number) ? number : bare.slice(1) }
  }
  if (/^(?:0|[1-9]\d{0,9})$/u.test(bare)) return Number(bare)
  return text.replaceAll('⏎', '\n')
}

/** A sheet from text; "⏎" breaks a line within a cell, "@2000-01-31" is a day, "=5" a formula. */
export const grid = (text: string, options: SheetOptions = {}): RawSheet =>
  sheet(
    text.split('\n').map((line) => line.split('|').map(valueOf)),
    options,
  )

/** A workbook of one sheet. */
export const one = (text: string, options: SheetOptions = {}): RawWorkbook =>
  workbook(grid(text, options))

/** A document: paragraphs and tables from text, in the order in which they are read. */
export const document = (text: string, ...tables: readonly string[]): RawWorkbook => ({
  format: 'docx',
  sheets: [
    ...tables.map((table, index) => grid(table, { name: `table:${index + 1}` })),
    sheet(
      text.split('\n').map((line) => [line]),
      { name: 'paragraphs' },
    ),
  ],
})

interface Expected {
  readonly waits: boolean
  readonly sheet: string | null
  readonly row: number
  readonly fields: readonly (readonly [keyof RowReading, string | null])[]
}

const FIELDS = [
  'honorific',
  'name',
  'birth',
  'gender',
  'position',
  'workplace',
  'award',
  'achievement',
] as const

function fieldOf(name: (typeof FIELDS)[number], text: string): string | null {
  if (text === '') return null
  if (name === 'award') return AWARDS[text] ?? text
  return name === 'gender' ? (GENDERS[text] ?? text) : text
}

function expectedOf(line: string): Expected {
  const [head = '', ...rest] = line.split('|').map((part) => part.trim())
  const found = /^(\?)?\s*(?:(.+)!)?(\d+) (\w+)$/u.exec(head)
  if (found === null) throw new Error(`no row and kind: ${line}`)
  const [, waits, sheetName, row, kind = ''] = found
  const fields = FIELDS.flatMap((name, index) => {
    const text = rest[index] ?? ''
    return text === '*' ? [] : [[name, fieldOf(name, text)] as const]
  })
  const kinds = kind === 'x' ? [] : [['kind', KINDS[kind] ?? kind] as const]
  return {
    waits: waits !== undefined,
    sheet: sheetName ?? null,
    row: Number(row),
    fields: [...kinds, ...fields],
  }
}

/** How a reading differs from what a person reads; empty where it does not. */
export interface Judgement {
  readonly expected: number
  readonly read: number
  readonly matched: number
  readonly fields: number
  readonly wrongFields: readonly string[]
  /** Rows that were sure of themselves and wrong, or should have waited. */
  readonly wronglySure: readonly string[]
  readonly complaints: readonly string[]
}

function rawOf(layout: Layout): RawWorkbook {
  if (typeof layout.book !== 'string') return layout.book
  const raw = readBytes(new TextEncoder().encode(layout.book))
  if (!raw.ok) throw new Error(`${layout.is}: ${raw.error} ${raw.detail}`)
  return raw.workbook
}

/** Reads a layout as the program does. */
export const readLayout = (layout: Layout): FileReading =>
  understandWorkbook(rawOf(layout), layout.file ?? 'ds.xlsx', layout.context ?? bacKan)

const place = (sheetName: string | null, row: number): string => `${sheetName ?? ''}!${row}`

function fileComplaints(layout: Layout, reading: FileReading): string[] {
  const complaints: string[] = []
  const ask = (what: string, wanted: string | null | undefined, got: string | null): void => {
    if (wanted !== undefined && wanted !== got)
      complaints.push(`${what}: ${String(got)} instead of ${String(wanted)}`)
  }
  const { submission, counts } = reading
  ask('unit', layout.unit, reading.unit)
  ask('paper', layout.paper, `${submission?.number ?? '-'} ${submission?.date ?? '-'}`)
  ask('totals', layout.totals, JSON.stringify(reading.statedTotals))
  if (counts.imported + counts.needsDecision + counts.leftOut !== counts.nonEmpty)
    complaints.push('the counts do not add up')
  return complaints
}

/** Compares what was read with what a person reads. */
export function judge(layout: Layout): Judgement {
  const reading = readLayout(layout)
  const many = new Set(reading.rows.map((row) => row.sheet)).size > 1 || layout.rows.includes('!')
  const wanted = layout.rows
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(expectedOf)
  const left = new Map<string, RowReading[]>()
  for (const row of reading.rows) {
    const key = place(many ? row.sheet : null, row.row)
    left.set(key, [...(left.get(key) ?? []), row])
  }
  const complaints = fileComplaints(layout, reading)
  const wrongFields: string[] = []
  const wronglySure: string[] = []
  let matched = 0
  let fields = 0
  for (const each of wanted) {
    const row = left.get(place(each.sheet, each.row))?.shift()
    const where = place(each.sheet, each.row)
    if (row === undefined) {
      const why = reading.leftOut.find(
        (out) => out.row === each.row && (each.sheet === null || out.sheet === each.sheet),
      )
      complaints.push(`${where} lost (${why?.reason ?? 'nowhere'})`)
      continue
    }
    matched += 1
    const waits = row.state === 'needs-decision'
    if (each.waits !== waits) {
      const codes = row.issues.map(({ code }) => code).join(',')
      complaints.push(`${where} ${waits ? `waits (${codes})` : 'does not wait'}`)
      if (!waits) wronglySure.push(where)
    }
    for (const [name, value] of each.fields) {
      fields += 1
      if (row[name] === value) continue
      const text = `${where} ${name}: ${JSON.stringify(row[name])} instead of ${String(value)}`
      wrongFields.push(text)
      complaints.push(text)
      if (!waits) wronglySure.push(where)
    }
  }
  for (const [where, rows] of left)
    for (const row of rows) {
      complaints.push(`${where} is no nominee: ${row.name}`)
      if (row.state !== 'needs-decision') wronglySure.push(where)
    }
  return {
    expected: wanted.length,
    read: reading.rows.length,
    matched,
    fields,
    wrongFields,
    wronglySure,
    complaints,
  }
}
