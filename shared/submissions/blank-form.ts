/**
 * The program's own form, come back filled in. Its hidden code says for which campaign and unit it
 * was made and its headings say what each column is, so that nothing has to be asked.
 */
import { identityKey } from '#shared/kernel/fold.ts'
import type { RawCell, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { blankFormText as text, FORM_HEADINGS } from '#shared/text/blank-form.ts'
import type { LeftOutRow } from './file-reading.ts'
import type { Meaning } from './reading/column-meaning.ts'
import { isNote, isSignature } from './reading/line-marks.ts'
import type { ColumnCorrection } from './reading/sheet-reading.ts'
import { opensTotals } from './reading/stated-totals.ts'

export type FormColumn = keyof typeof FORM_HEADINGS

/** The version of the form that this program writes; it reads all up to it. */
export const FORM_VERSION = 1

const MARK = 'so-thi-dua/bieu-mau'

/** What the hidden sheet says. */
export interface FormCode {
  readonly version: number
  readonly plan: string
  readonly campaignId: string
  readonly unitId: string
  readonly unit: string
}

/** The rows of the hidden sheet: a word and its value. */
export const codeRows = (code: FormCode): readonly (readonly [string, string])[] => [
  [MARK, String(code.version)],
  ['plan', code.plan],
  ['campaign', code.campaignId],
  ['unit-id', code.unitId],
  ['unit', code.unit],
]

const rowsOf = (sheet: RawSheet): ReadonlyMap<number, readonly RawCell[]> =>
  Map.groupBy(
    sheet.cells.filter((cell) => cell.text.trim() !== ''),
    (cell) => cell.row,
  )

function codeIn(sheet: RawSheet): FormCode | null {
  if (sheet.cells[0]?.text !== MARK) return null
  const values = new Map(
    [...rowsOf(sheet).values()].map((cells) => [
      cells.find(({ column }) => column === 1)?.text ?? '',
      cells.find(({ column }) => column === 2)?.text.normalize('NFC') ?? '',
    ]),
  )
  const version = Number(values.get(MARK))
  const [plan, campaignId, unitId, unit] = ['plan', 'campaign', 'unit-id', 'unit'].map((key) =>
    values.get(key),
  )
  if (!Number.isInteger(version) || version < 1 || version > FORM_VERSION) return null
  if (!plan || !campaignId || !unitId || !unit) return null
  return { version, plan, campaignId, unitId, unit }
}

/** The code of the program's own form; null for any other workbook, or one of a later program. */
export function formCode(workbook: RawWorkbook): FormCode | null {
  for (const sheet of workbook.sheets) {
    const code = sheet.hidden ? codeIn(sheet) : null
    if (code !== null) return code
  }
  return null
}

/** A form ready to be understood: nothing on it but the list, every row of the list numbered. */
export interface FilledForm {
  readonly code: FormCode
  readonly workbook: RawWorkbook
  readonly columns: readonly ColumnCorrection[]
  /** Guide, examples, hidden sheet: what is the form's own and no nominee. */
  readonly setAside: readonly LeftOutRow[]
}

const FORM_COLUMNS = [
  'order',
  'kind',
  'honorific',
  'name',
  'birth',
  'gender',
  'position',
  'workplace',
  'award',
  'achievement',
  'income',
  'households',
  'workers',
  'note',
] as const satisfies readonly (FormColumn & Meaning)[]

const MEANINGS: ReadonlyMap<string, (typeof FORM_COLUMNS)[number]> = new Map(
  FORM_COLUMNS.map((column) => [identityKey(FORM_HEADINGS[column]), column]),
)

type FoundColumns = ReadonlyMap<(typeof FORM_COLUMNS)[number], number>

const FEWEST_HEADINGS = 4

/** The row of headings, wherever it was moved to, and the column of each. */
function headingRow(
  sheet: RawSheet,
): { readonly row: number; readonly columns: FoundColumns } | null {
  for (const [row, cells] of rowsOf(sheet)) {
    const columns = new Map(
      cells.flatMap((cell) => {
        const column = MEANINGS.get(identityKey(cell.text))
        return column === undefined ? [] : [[column, cell.column] as const]
      }),
    )
    if (columns.size >= FEWEST_HEADINGS && columns.has('name')) return { row, columns }
  }
  return null
}

const textCell = (row: number, column: number, words: string): RawCell => ({
  row,
  column,
  text: words,
  value: { type: 'text' },
  font: null,
  runs: null,
  formula: false,
})

const numberCell = (row: number, column: number, number: number): RawCell => ({
  ...textCell(row, column, String(number)),
  value: { type: 'number', number },
})

/** What stands beside a label, up to the next label. */
function besideLabel(cells: readonly RawCell[], label: string): RawCell | null {
  const at = cells.findIndex((cell) => identityKey(cell.text) === identityKey(label))
  const next = at === -1 ? undefined : cells[at + 1]
  if (next === undefined) return null
  const labels = [text.paperNumber, text.paperDay].map(identityKey)
  return labels.includes(identityKey(next.text)) ? null : next
}

/** The two fields of the covering paper as one sentence; other rows as they are. */
function paperSentence(cells: readonly RawCell[]): readonly RawCell[] {
  const [first] = cells
  const number = besideLabel(cells, text.paperNumber)
  const day = besideLabel(cells, text.paperDay)
  if (first === undefined || (number === null && day === null)) return cells
  const written = number?.text.trim().replace(/^(?:tờ trình\s*)?(?:số\s*)?[:.]?\s*/iu, '') ?? ''
  const typed = day?.value.type === 'day' ? day.value.day.split('-').toReversed().join('/') : null
  const when = typed ?? day?.text.trim().replace(/^ngày\s*/iu, '') ?? ''
  return [textCell(first.row, first.column, text.paperLine(written, when))]
}

const isExample = (cells: readonly RawCell[], columns: FoundColumns): boolean => {
  const at = (column: (typeof FORM_COLUMNS)[number]): string =>
    identityKey(cells.find((cell) => cell.column === columns.get(column))?.text ?? '')
  const names = [text.examples.individual.name, text.examples.collective.name].map(identityKey)
  return at('order') === identityKey(text.example) && names.includes(at('name'))
}

const rowTextOf = (cells: readonly RawCell[]): string => cells.map((cell) => cell.text).join(' | ')

/** The rows of the list: examples apart, numbered anew, so that none is taken for part of another. */
function listRows(
  sheet: RawSheet,
  heading: { readonly row: number; readonly columns: FoundColumns },
): { readonly cells: readonly RawCell[]; readonly setAside: readonly LeftOutRow[] } {
  const { columns } = heading
  const order = columns.get('order')
  const setAside: LeftOutRow[] = []
  const kept: RawCell[] = []
  let number = 0
  let signed = false
  for (const [row, cells] of rowsOf(sheet)) {
    if (row < heading.row) kept.push(...paperSentence(cells))
    else if (row === heading.row) kept.push(...cells)
    else if (isExample(cells, columns))
      setAside.push({ sheet: sheet.name, row, reason: 'form-example', text: rowTextOf(cells) })
    else {
      const own = cells.filter((cell) => cell.column !== order)
      const name = own.find((cell) => cell.column === columns.get('name'))?.text ?? ''
      const chosen = own.some(({ column }) =>
        [columns.get('kind'), columns.get('award')].includes(column),
      )
      if (own.some((cell) => isSignature(cell.text))) signed = true
      const plain = !signed && !opensTotals(name) && !isNote(name) && !isSignature(name)
      if (/\p{L}/u.test(name) && (chosen || plain)) {
        number += 1
        kept.push(...(order === undefined ? [] : [numberCell(row, order, number)]), ...own)
      } else if (own.length > 0) kept.push(...own)
      else setAside.push({ sheet: sheet.name, row, reason: 'form-blank', text: rowTextOf(cells) })
    }
  }
  return { cells: kept.toSorted((a, b) => a.row - b.row || a.column - b.column), setAside }
}

const wholeSheet = (sheet: RawSheet): readonly LeftOutRow[] =>
  [...rowsOf(sheet)].map(([row, cells]) => ({
    sheet: sheet.name,
    row,
    reason: 'form-sheet',
    text: rowTextOf(cells),
  }))

/** A filled form taken apart; null where the workbook is no form, or its headings are gone. */
export function filledForm(workbook: RawWorkbook): FilledForm | null {
  const code = formCode(workbook)
  if (code === null) return null
  for (const sheet of workbook.sheets) {
    const heading = sheet.hidden ? null : headingRow(sheet)
    if (heading === null) continue
    const { cells, setAside } = listRows(sheet, heading)
    const others = workbook.sheets.filter((each) => each !== sheet)
    return {
      code,
      workbook: { ...workbook, sheets: [{ ...sheet, cells }] },
      columns: [...heading.columns].map(([meaning, column]) => ({
        sheet: sheet.name,
        column,
        meaning,
      })),
      setAside: [...setAside, ...others.flatMap(wholeSheet)],
    }
  }
  return null
}
