import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { Issue, ReadingContext, RowReading } from '../file-reading.ts'
import { dropContacts } from './contact-text.ts'
import { decideAward } from './decide-award.ts'
import { decideBirth } from './decide-birth.ts'
import { decideFigures } from './decide-figures.ts'
import { decideKind } from './decide-kind.ts'
import { decidePlace } from './decide-place.ts'
import { takeKindLabel } from './kind-label.ts'
import { cleanHonorific } from './honorific.ts'
import { dropNumber } from './line-numbering.ts'
import type { ListColumn } from './list-layout.ts'
import { cellsOf, columnsOf, textOf, textsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { takeTails } from './name-tails.ts'
import { splitNameCell } from './nominee-name.ts'
import { rowIssue, stateOf } from './reading-issues.ts'
import { cellLines } from './sheet-grid.ts'
import type { Cell } from './sheet-grid.ts'
import { bareKey } from './word-keys.ts'
import {
  areTwoPeople,
  holdsTwoPeople,
  isNoName,
  isOnlyHonorific,
  isPlaceholderName,
} from './split-person.ts'
import { withdrawnBy } from './withdrawn.ts'

/** A row, and what its neighbours must know of its date. */
export interface UnderstoodNominee {
  readonly row: RowReading
  readonly swappable: Cell | null
  readonly swappedColumn: number | null
}

interface NameText {
  readonly text: string
  readonly lines: readonly string[]
  /** What stood in each row where the name is split. */
  readonly fragments: readonly string[]
  readonly cell: Cell | null
  /** The column in which it stands, the first of several. */
  readonly column: ListColumn | null
  readonly tcvn3: boolean
}

/** The text of the name: one cell, its parts in two columns, or fragments over two rows. */
export function nameTextOf(draft: NomineeDraft): NameText {
  const names = columnsOf(draft.band, 'name')
  const only = draft.cells.get(names[0]?.column ?? 0)
  const [cell] = only ?? []
  // One column with one cell, as nearly always.
  if (names.length === 1 && only?.length === 1 && cell !== undefined && cell.text !== '')
    return {
      text: cell.text,
      lines: cellLines(cell),
      fragments: [cell.text],
      cell,
      column: names[0] ?? null,
      tcvn3: cell.encoding === 'tcvn3',
    }
  const named = cellsOf(draft, 'name').filter(({ cell: each }) => each.text !== '')
  const parts = cellsOf(draft, 'family-name', 'given-name').filter(
    ({ cell: each }) => each.text !== '',
  )
  const [first] = named.length > 0 ? named : parts
  if (first === undefined)
    return { text: '', lines: [], fragments: [], cell: null, column: null, tcvn3: false }
  const shown =
    named.length > 0 ? named.filter(({ column }) => column.anchor === first.column.anchor) : parts
  const cells = shown.map(({ cell: each }) => each)
  return {
    text: cells.map(({ text }) => text).join(' '),
    lines: cells.length === 1 ? cellLines(first.cell) : [cells.map(({ text }) => text).join(' ')],
    fragments: named.length > 0 ? cells.map(({ text }) => text) : [],
    cell: first.cell,
    column: first.column,
    tcvn3: cells.some(({ encoding }) => encoding === 'tcvn3'),
  }
}

const ADDRESS = /^(?:ông|bà)$/iu

/** What a column of names says of all the names in it. */
interface NameHeading {
  /** The post stands in the same cell: "Họ và tên, chức vụ". */
  readonly post: boolean
  /** "Bà" above the column in which the name stands, one of two: "Ông | Bà". */
  readonly address: string
}

const NO_HEADING: NameHeading = { post: false, address: '' }
const nameHeadings = new WeakMap<ListColumn, NameHeading>()

function nameHeadingOf(column: ListColumn | null): NameHeading {
  if (column === null) return NO_HEADING
  const known = nameHeadings.get(column)
  if (known !== undefined) return known
  const leaf = column.leaf.trim().toLocaleLowerCase('vi').normalize('NFC')
  const heading = {
    post: /\bchuc (?:vu|danh)\b/u.test(bareKey(column.header)),
    address: ADDRESS.test(leaf) ? `${leaf.charAt(0).toLocaleUpperCase('vi')}${leaf.slice(1)}` : '',
  }
  nameHeadings.set(column, heading)
  return heading
}

function withoutContacts(name: NameText): NameText {
  const text = dropContacts(name.text)
  if (text === name.text) return name
  const lines = name.lines.map(dropContacts).filter((line) => line !== '')
  return { ...name, text, lines, fragments: name.fragments.map(dropContacts) }
}

/** What is doubtful about a person's name cell: two people in it, or a form's example. */
function personDoubts(
  { text, lines }: NameText,
  fragments: readonly string[],
  own: string,
): readonly ('two-people' | 'placeholder-name')[] {
  const two = holdsTwoPeople(text, lines) || areTwoPeople(fragments)
  return [
    ...(two ? ['two-people' as const] : []),
    ...(isPlaceholderName(own) || isOnlyHonorific(own) ? ['placeholder-name' as const] : []),
  ]
}

function withoutLabel(name: NameText): {
  readonly whole: NameText
  readonly label: NomineeKind | null
} {
  const label = takeKindLabel(name.text)
  if (label === null) return { whole: name, label: null }
  const lines = name.lines.flatMap((line, index) =>
    index === 0 ? (takeKindLabel(line)?.rest ?? []) : line,
  )
  return { whole: { ...name, text: label.rest, lines }, label: label.kind }
}

/** Reads a nominee of a list of nominations from his cells. */
export function understandNominee(draft: NomineeDraft, context: ReadingContext): UnderstoodNominee {
  const { whole, label } = withoutLabel(withoutContacts(nameTextOf(draft)))
  const tails = takeTails(whole.text)
  const name =
    tails.rest === whole.text ? whole : { ...whole, text: tails.rest, lines: [tails.rest] }
  const { kind, doubt: kindDoubt } = decideKind(
    draft,
    dropNumber(name.lines[0] ?? name.text),
    label,
  )
  const heading = nameHeadingOf(name.column)
  const parts = splitNameCell(name.text, name.lines, kind, name.tcvn3, heading.post)
  const person = kind === 'individual'
  const {
    birth,
    gender,
    doubts: birthDoubts,
    swappable,
    swappedColumn,
  } = decideBirth(draft, parts.birth)
  const { position, workplace } = decidePlace(draft, kind, parts)
  const { award, doubt: awardDoubt, cell: awardCell } = decideAward(draft, context, tails.award)
  const { figures, doubts: figureDoubts } = decideFigures(draft)
  const own = cleanHonorific(textOf(draft, 'honorific') ?? heading.address)
  const honorific = kind === 'collective' || kind === 'enterprise' ? null : (own ?? parts.honorific)
  const issues: Issue[] = []
  const add = (code: string, cell: Cell | null): void => {
    issues.push(rowIssue(code, draft.row, cell))
  }
  if (kindDoubt !== null) add(kindDoubt, name.cell)
  for (const code of person ? personDoubts(name, whole.fragments, parts.name) : [])
    add(code, name.cell)
  if (isNoName(parts.name)) add('placeholder-name', name.cell)
  if (awardDoubt !== null) add(awardDoubt, awardCell)
  for (const { code, cell } of birthDoubts) add(code, cell)
  for (const { code, cell } of figureDoubts) add(code, cell)
  for (const code of draft.doubts) add(code, name.cell)
  for (const cell of withdrawnBy(draft)) add('withdrawn', cell)
  if (draft.hidden) add('hidden-row', null)
  const row: RowReading = {
    sheet: draft.sheet,
    row: draft.row,
    kind,
    honorific,
    name: parts.name,
    birth,
    gender,
    position,
    workplace,
    award,
    achievement: achievementOf(draft) ?? tails.achievement,
    ...(figures === null ? {} : { figures }),
    state: stateOf(issues),
    issues,
  }
  return { row, swappable, swappedColumn }
}

const NO_TEXT = /^[-–—.]*$/u

const achievementOf = (draft: NomineeDraft): string | null => {
  const stated = textsOf(draft, 'achievement')
  const texts = stated.some((text) => NO_TEXT.test(text))
    ? stated.filter((text) => !NO_TEXT.test(text))
    : stated
  if (texts.length > 0) return texts.length === 1 ? (texts[0] ?? null) : texts.join(' ')
  return behindAward(draft) ?? textOf(draft, 'item')
}

/** "Giấy khen: bắt giữ 05 vụ" beneath "Hình thức, lý do". */
const REASONED = /\b(?:ly do|thanh tich)\b/u
const LONGEST_FORM = 120

function behindAward(draft: NomineeDraft): string | null {
  const [column] = columnsOf(draft.band, 'award')
  if (column === undefined || !REASONED.test(bareKey(column.leaf))) return null
  const text = textOf(draft, 'award') ?? ''
  const end = text.slice(0, LONGEST_FORM).search(/[:;,(–-]/u)
  if (end === -1 || !/khen/iu.test(text.slice(0, end))) return null
  const reason = text
    .slice(end + 1)
    .trim()
    .replace(/\)$/u, '')
  return reason === '' ? null : reason
}

/**
 * Marks dates of a column in which another date only exists month first: there, "03/04/1990" could
 * be either day, and is left to a person.
 */
export function markAmbiguousDates(rows: readonly UnderstoodNominee[]): readonly RowReading[] {
  const swapped = new Set<string>()
  for (const { row, swappedColumn } of rows)
    if (swappedColumn !== null) swapped.add(`${row.sheet ?? ''}:${swappedColumn}`)
  return rows.map(({ row, swappable }) => {
    if (
      swappable === null ||
      swappable.value.type !== 'text' ||
      !swapped.has(`${row.sheet ?? ''}:${swappable.column}`)
    )
      return row
    const issues = [...row.issues, rowIssue('date-ambiguous', row.row, swappable)]
    return { ...row, issues, state: stateOf(issues) }
  })
}
