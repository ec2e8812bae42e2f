import { bareKey } from './word-keys.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { countsInWords, fileIssueMessages } from '#shared/text/submissions.ts'
import type { Issue, LeftOutRow, RowReading } from '../file-reading.ts'
import type { UnitDecision } from './find-unit.ts'
import { looksLikePerson } from './split-person.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { FoundList } from './sheet-reading.ts'
import type { Totals } from './stated-totals.ts'

interface FileFacts {
  readonly file: string
  readonly unit: UnitDecision & { readonly ofRows: readonly string[] | null }
  readonly lists: readonly FoundList[]
  readonly rows: readonly RowReading[]
  readonly leftOut: readonly LeftOutRow[]
  readonly grids: readonly SheetGrid[]
  readonly stated: Totals | null
  readonly replaces: boolean
}

const issue = (code: string, message: string): Issue => ({ code, cell: null, message })

function unitIssue({ unit, rivals, ofRows }: FileFacts['unit']): readonly Issue[] {
  if (unit !== null || ofRows !== null) return []
  if (rivals.length === 0) return [issue('unknown-unit', fileIssueMessages['unknown-unit'])]
  return [issue('ambiguous-unit', fileIssueMessages['ambiguous-unit'](rivals.join('; ')))]
}

/** What the totals line says against the rows read. */
function totalsIssue(stated: Totals | null, rows: readonly RowReading[]): readonly Issue[] {
  if (stated === null) return []
  const read: Totals = {}
  for (const kind of NOMINEE_KINDS) {
    const count = rows.filter((row) => row.kind === kind).length
    if (count > 0 || stated[kind] !== undefined) read[kind] = count
  }
  if (NOMINEE_KINDS.every((kind) => (stated[kind] ?? 0) === (read[kind] ?? 0))) return []
  return [
    issue(
      'totals-differ',
      fileIssueMessages['totals-differ'](countsInWords(stated), countsInWords(read)),
    ),
  ]
}

const SHOWN = 20

function namelessIssue(leftOut: readonly LeftOutRow[]): readonly Issue[] {
  const rows = leftOut.filter(({ reason }) => reason === 'no-name').map(({ row }) => row)
  if (rows.length === 0) return []
  const shown = `${rows.slice(0, SHOWN).join(', ')}${rows.length > SHOWN ? ', …' : ''}`
  return [issue('rows-without-name', fileIssueMessages['rows-without-name'](shown))]
}

/** People named on sheets in which no list was found: nobody may be lost without a word. */
function unreadNames(leftOut: readonly LeftOutRow[]): readonly Issue[] {
  const named = leftOut.filter(
    ({ reason, text }) =>
      reason === 'not-a-list' && text.split(' | ').some((part) => looksLikePerson(part)),
  )
  if (named.length < 2) return []
  const places = named
    .slice(0, SHOWN)
    .map(({ sheet, row }) => (sheet === null ? String(row) : `${sheet}: ${row}`))
  const shown = `${places.join(', ')}${named.length > SHOWN ? ', …' : ''}`
  return [issue('names-not-read', fileIssueMessages['names-not-read'](shown))]
}

/** A list turned on its side, by the sheets where one lies. */
function turnedIssue(leftOut: readonly LeftOutRow[]): readonly Issue[] {
  const turned = leftOut.filter(({ reason }) => reason === 'turned-list')
  const [first] = turned
  if (first === undefined) return []
  const sheets = [...new Set(turned.flatMap(({ sheet }) => sheet ?? []))].join(', ')
  return [issue('turned-list', fileIssueMessages['turned-list'](sheets, first.row))]
}

function unreadColumns(lists: readonly FoundList[]): readonly Issue[] {
  const headers = lists.flatMap(({ band }) =>
    band.columns.filter(({ meaning }) => meaning === null).map(({ header }) => header),
  )
  if (headers.length === 0) return []
  return [
    issue('unread-columns', fileIssueMessages['unread-columns']([...new Set(headers)].join('; '))),
  ]
}

/** Nothing was put forward in the file. */
const noListIssue = (leftOut: readonly LeftOutRow[]): Issue =>
  issue(
    'no-list',
    leftOut.some(({ reason }) => reason === 'unit-catalogue')
      ? fileIssueMessages['unit-catalogue']
      : fileIssueMessages['no-list'],
  )

/** A catalogue's sheet beside lists: who stands in it was not read, and nobody shall miss it. */
function catalogueIssue(leftOut: readonly LeftOutRow[]): readonly Issue[] {
  const rows = leftOut.filter(({ reason }) => reason === 'unit-catalogue')
  if (rows.length === 0) return []
  const sheets = [...new Set(rows.flatMap(({ sheet }) => sheet ?? []))].join(', ')
  return [issue('unit-catalogue', fileIssueMessages['catalogue-sheet'](sheets))]
}

/** A list for another end: who stands in it was not read, and the reason is told. */
function otherPaperIssue(leftOut: readonly LeftOutRow[]): readonly Issue[] {
  const rows = leftOut.filter(({ reason }) => reason === 'other-paper')
  if (rows.length === 0) return []
  const sheets = [...new Set(rows.flatMap(({ sheet }) => sheet ?? []))].join(', ')
  return [issue('other-paper', fileIssueMessages['other-paper'](sheets))]
}

/** Doubts about the file as a whole, worded. */
export function fileIssues(facts: FileFacts): readonly Issue[] {
  const { file, unit, lists, rows, leftOut, grids, stated, replaces } = facts
  const hidden = grids.filter((grid) => grid.hidden && grid.rows.length > 0)
  const nameReplaces = /\bthay the\b|\bthay cho\b|\bdinh chinh\b/u.test(bareKey(file)) && !replaces
  return [
    ...(rows.length === 0 ? [noListIssue(leftOut)] : catalogueIssue(leftOut)),
    ...otherPaperIssue(leftOut),
    ...unitIssue(unit),
    ...totalsIssue(stated, rows),
    ...namelessIssue(leftOut),
    ...unreadNames(leftOut),
    ...turnedIssue(leftOut),
    ...unreadColumns(lists),
    ...(hidden.length === 0
      ? []
      : [
          issue(
            'hidden-sheets',
            fileIssueMessages['hidden-sheets'](hidden.map(({ name }) => name ?? '').join(', ')),
          ),
        ]),
    ...(nameReplaces ? [issue('name-says-replaces', fileIssueMessages['name-says-replaces'])] : []),
  ]
}
