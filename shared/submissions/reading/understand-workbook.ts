import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { FileReading, ReadingContext, Repair, RowReading } from '../file-reading.ts'
import type { RawCell, RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { withAwardOfFile } from './award-of-file.ts'
import { documentEncoding } from '../legacy-encoding/decode-cell.ts'
import { fileIssues } from './file-issues.ts'
import { headFacts, submissionOf } from './file-facts.ts'
import type { HeadFacts } from './file-facts.ts'
import { statedTotals } from './file-totals.ts'
import { findUnit } from './find-unit.ts'
import { matchUnit } from './match-unit.ts'
import type { UnitDecision } from './find-unit.ts'
import { textOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { isRegistration, understandItem } from './registration-item.ts'
import { mendedTexts } from './mended-texts.ts'
import { olderLists } from './older-lists.ts'
import type { ReadingAhead } from './reading-ahead.ts'
import { readSheets } from './read-sheets.ts'
import { rowIssue, stateOf } from './reading-issues.ts'
import { gridOf, rowText } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { RowPlace } from './sheet-corrections.ts'
import type { ColumnCorrection, FoundList, SheetReading } from './sheet-reading.ts'
import { opensTotals, saysTotals, totalsOf } from './stated-totals.ts'
import type { Totals } from './stated-totals.ts'
import { namesSender, unitsOfRows } from './units-of-rows.ts'
import { markAmbiguousDates, understandNominee } from './understand-nominee.ts'

/** What a user corrected in an earlier look at the same file. */
export interface ReadingOptions {
  /** The unit, chosen by the user: nothing in the file is asked. */
  readonly unit?: string
  readonly columns?: readonly ColumnCorrection[]
  /** Rows that were left out and are nominees all the same. */
  readonly takenIn?: readonly RowPlace[]
  /** The last row of the headings of a sheet where no list was found. */
  readonly headers?: readonly RowPlace[]
  /** Cells whose repair was refused. */
  readonly refusedRepairs?: readonly { readonly sheet: string | null; readonly cell: string }[]
  /** What was understood of the file while it was read. */
  readonly ahead?: ReadingAhead
}

/** A reading, and the columns it was read by, for the review screen and the memory of layouts. */
export interface ReadingWithLists {
  readonly reading: FileReading
  readonly lists: readonly FoundList[]
}

/** A list without the cells of its nominees, which are most of a file's memory. */
export type ListShape = Omit<FoundList, 'drafts'>

/** What is kept of a reading. */
export interface ReadingWithShapes {
  readonly reading: FileReading
  readonly lists: readonly ListShape[]
}

function* cellsOf(raw: RawWorkbook): Generator<RawCell> {
  for (const sheet of raw.sheets) yield* sheet.cells
}

/** Totals in a document's paragraphs, beneath its tables. */
const looseTotals = (sheets: readonly SheetReading[]): readonly Totals[] =>
  sheets
    .filter(({ grid, lists }) => grid.name === 'paragraphs' && lists.length === 0)
    .flatMap(({ grid }) => grid.rows)
    .map(({ cells }) => rowText(cells))
    .filter(opensTotals)
    .map(totalsOf)
    .filter((totals) => Object.keys(totals).length > 0)

/** Totals above a list, beneath its title: they count where none stand below. */
const totalsAbove = (sheets: readonly SheetReading[]): readonly Totals[] =>
  sheets
    .filter(({ lists }) => lists.length > 0)
    .flatMap(({ leftOut }) => leftOut)
    .filter(({ reason, text }) => reason === 'total' && saysTotals(text))
    .map(({ text }) => totalsOf(text))

interface UnderstoodList {
  readonly list: FoundList
  readonly rows: readonly RowReading[]
}

function understandLists(
  lists: readonly FoundList[],
  unit: string | null,
  sender: string,
  context: ReadingContext,
  ahead: ReadingAhead | undefined,
): readonly UnderstoodList[] {
  return lists.map((list) => {
    const [first] = list.drafts
    if (first !== undefined && isRegistration(first))
      return { list, rows: list.drafts.map((draft) => understandItem(draft, unit, sender)) }
    const begun = ahead?.understood(list) ?? []
    const rest = list.drafts.slice(begun.length).map((draft) => understandNominee(draft, context))
    return { list, rows: markAmbiguousDates([...begun, ...rest]) }
  })
}

/** A row of a list that is not this time's: a person says whether it is meant. */
function asOlder(row: RowReading): RowReading {
  const issues = [...row.issues, rowIssue('older-list', row.row, null)]
  return { ...row, issues, state: stateOf(issues) }
}

/** Who sent the file, in its own words, where the catalogue does not know him. */
const senderOf = (heads: readonly HeadFacts[], file: string): string =>
  heads.flatMap(({ letterhead }) => letterhead.at(-1) ?? [])[0] ?? file

interface DecidedUnit extends UnitDecision {
  /** Of each row, where every row names one and not all the same. */
  readonly ofRows: readonly string[] | null
}

/**
 * Where nothing in the file says whose it is: what its rows say. The council's standing office sends
 * lists for others (tờ trình), so its letterhead says nothing where every row names a unit.
 */
function unitOrUnits(
  decided: UnitDecision,
  heads: readonly HeadFacts[],
  understood: readonly UnderstoodList[],
  context: ReadingContext,
): DecidedUnit {
  const own = { ...decided, ofRows: null }
  const forOthers =
    decided.unit !== null &&
    context.standingOffice !== undefined &&
    matchUnit(context.standingOffice, context.units).unit === decided.unit
  if (decided.rivals.length > 0 || (decided.unit !== null && !forOthers)) return own
  if (namesSender(heads, context)) return own
  const found = unitsOfRows(
    understood.flatMap(({ rows }) => rows),
    understood.flatMap(({ list: { drafts } }) => drafts.map((draft) => textOf(draft, 'unit'))),
    context.units,
  )
  if (found === null) return own
  const [only = null, second] = new Set(found)
  if (second !== undefined) return { unit: null, rivals: [], ofRows: found }
  return only === decided.unit ? own : { unit: only, rivals: [], ofRows: found }
}

const withUnits = (
  rows: readonly RowReading[],
  units: readonly string[] | null,
): readonly RowReading[] =>
  units === null ? rows : rows.map((row, index) => ({ ...row, unit: units[index] ?? '' }))

const unitColumn = (drafts: readonly NomineeDraft[]): readonly string[] =>
  drafts.flatMap((draft) => textOf(draft, 'unit') ?? [])

function decideUnit(
  heads: readonly HeadFacts[],
  lists: readonly FoundList[],
  file: string,
  context: ReadingContext,
  options: ReadingOptions,
): UnitDecision {
  if (options.unit !== undefined) return { unit: options.unit, rivals: [] }
  return findUnit(heads, unitColumn(lists.flatMap(({ drafts }) => drafts)), file, context.units)
}

/**
 * Understands a unit's file: every nominee with what the list says of him, the unit, the paper, the
 * totals; and every other non-empty line with the reason why it is no nominee, so that
 * `imported + needsDecision + leftOut = nonEmpty` always. A line is a sheet row, or, where lists lie
 * beside each other, each list's part of it. Nothing is decided that the file leaves open: such a
 * row has the state `needs-decision`. Source: samples README, "Expected result, field by field".
 */
export function understandWorkbook(
  raw: RawWorkbook,
  file: string,
  context: ReadingContext,
  options: ReadingOptions = {},
): FileReading {
  return understandWithLists(raw, file, context, options).reading
}

/** A letterhead in text boxes; what stands above a list in a document's cell is read with its table. */
const boxHeads = ({ format }: RawWorkbook, { above }: SheetGrid): readonly HeadFacts[] =>
  format === 'docx' || above.length === 0 ? [] : [headFacts(above)]

/** As `understandWorkbook`, with the lists and columns that were found. */
export function understandWithLists(
  raw: RawWorkbook,
  file: string,
  context: ReadingContext,
  options: ReadingOptions = {},
): ReadingWithLists {
  const repairs: Repair[] = []
  const refused = new Set(
    (options.refusedRepairs ?? []).map(({ sheet, cell }) => `${sheet ?? ''}!${cell}`),
  )
  const { ahead } = options
  const encoding = ahead?.encodingOf(raw) ?? documentEncoding(cellsOf(raw))
  const texts = ahead?.texts ?? mendedTexts()
  const grids = raw.sheets.map((sheet: RawSheet) =>
    gridOf(sheet, repairs, refused, encoding, texts, ahead?.begun(sheet, encoding)),
  )
  const shown = {
    columns: options.columns ?? [],
    takenIn: options.takenIn ?? [],
    headers: options.headers ?? [],
  }
  const begun = (grid: SheetGrid) => ahead?.readerOf(grid, shown) ?? null
  const sheets = readSheets(grids, context, shown, file, begun)
  const lists = sheets.flatMap((sheet) => sheet.lists)
  const heads = sheets.flatMap(({ grid, heads: own }) => [...boxHeads(raw, grid), ...own])
  const decided = decideUnit(heads, lists, file, context, options)
  const submission = submissionOf(heads)
  const older = olderLists(
    lists,
    submission?.date == null ? null : Number(submission.date.slice(0, 4)),
  )
  const sender = senderOf(heads, file)
  const understood = understandLists(lists, decided.unit, sender, context, ahead).map((each) =>
    older.has(each.list) ? { ...each, rows: each.rows.map(asOlder) } : each,
  )
  const kinds = new Map<FoundList, ReadonlySet<NomineeKind>>(
    understood.map(({ list, rows }) => [list, new Set(rows.map(({ kind }) => kind))]),
  )
  const leftOut = sheets.flatMap((sheet) => sheet.leftOut)
  const registration = lists.some(
    ({ drafts: [first] }) => first !== undefined && isRegistration(first),
  )
  const unit = registration
    ? { ...decided, ofRows: null }
    : unitOrUnits(decided, heads, understood, context)
  const asked = understood.flatMap((each) => each.rows)
  const rows = withUnits(
    registration ? asked : withAwardOfFile(asked, lists, file, context),
    unit.ofRows,
  )
  const totals =
    statedTotals(lists, (list) => kinds.get(list) ?? new Set(), looseTotals(sheets)) ??
    statedTotals([], () => new Set(), totalsAbove(sheets))
  const stated = registration ? null : totals
  const needsDecision = rows.filter(({ state }) => state === 'needs-decision').length
  const reading: FileReading = {
    file,
    plan: context.plan,
    unit: unit.unit,
    ...(unit.ofRows === null || unit.unit !== null ? {} : { units: [...new Set(unit.ofRows)] }),
    submission,
    purpose: registration ? 'registration' : 'nomination',
    replaces: heads.some(({ replaces }) => replaces),
    rows,
    statedTotals: stated,
    leftOut,
    repairs,
    counts: {
      imported: rows.length - needsDecision,
      needsDecision,
      leftOut: leftOut.length,
      nonEmpty: sheets.reduce((sum, { lines }) => sum + lines, 0),
    },
    issues: fileIssues({
      file,
      unit,
      lists,
      rows,
      leftOut,
      grids,
      stated,
      replaces: heads.some(({ replaces }) => replaces),
    }),
  }
  return { reading, lists }
}
