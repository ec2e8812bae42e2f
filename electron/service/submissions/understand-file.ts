/**
 * The whole understanding of a unit's file: its cells as corrected, what is remembered of its layout,
 * the rows as corrected. Every way into the store goes through here, so that what was shown is what
 * is written.
 */
import { createHash } from 'node:crypto'
import type { ServiceContext } from '#electron/service/context.ts'
import type { ReaderHost } from '#electron/workbook/reader-host.ts'
import type { RawReading, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import {
  correctReading,
  correctWorkbook,
  isUncorrected,
  NO_CORRECTIONS,
  readingOptionsOf,
  type Corrections,
} from '#shared/submissions/corrections.ts'
import type { FileReading, FileRefusal, ReadingContext } from '#shared/submissions/file-reading.ts'
import { readingAhead, type ReadingAhead } from '#shared/submissions/reading/reading-ahead.ts'
import type { FoundList } from '#shared/submissions/reading/sheet-reading.ts'
import type {
  ListShape,
  ReadingOptions,
  ReadingWithShapes,
} from '#shared/submissions/reading/understand-workbook.ts'
import { understandUnitFile } from '#shared/submissions/understand-unit-file.ts'
import { unreadableMessage } from '#shared/text/reading.ts'
import { fileIssueMessages } from '#shared/text/submissions.ts'
import { rememberedFor } from './column-memory.ts'
import { readingContext } from './reading-context.ts'

export interface UnderstoodFile {
  readonly content: Uint8Array
  readonly sha256: string
  /** As it lies, without corrections. */
  readonly workbook: RawWorkbook
  readonly lists: readonly ListShape[]
  readonly reading: FileReading
  readonly known: ReadingContext
  /** Keys of the remembered layouts that were made use of. */
  readonly remembered: readonly string[]
}

const KEPT = 2
/** A file of more cells is let go of before the next is read: a list of 50 000 rows is 200 MB. */
const LONG_CELLS = 100_000
/** Readings as they are without a correction of a row, which a preview and its import ask alike. */
const uncorrected = new WeakMap<FileReading, FileReading>()

function corrected(reading: FileReading, corrections: Corrections): FileReading {
  if (!isUncorrected(corrections)) return correctReading(reading, corrections)
  const before = uncorrected.get(reading)
  if (before !== undefined) return before
  const own = correctReading(reading, corrections)
  uncorrected.set(reading, own)
  return own
}

const shapeOf = ({ drafts: _understood, ...shape }: FoundList): ListShape => shape

/** A file that was asked for lately: its cells, and what they were understood to be in each way asked. */
interface RecentFile {
  readonly cells: RawReading
  readonly readings: Map<string, ReadingWithShapes>
}

const recentFiles = new WeakMap<ReaderHost, Map<string, RecentFile>>()

/** Puts a value last and lets go of all but the last few. */
function keep<Value>(values: Map<string, Value>, key: string, value: Value): void {
  values.delete(key)
  values.set(key, value)
  for (const oldest of [...values.keys()].slice(0, -KEPT)) values.delete(oldest)
}

const isLong = (reading: RawReading): boolean =>
  reading.ok &&
  reading.workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0) > LONG_CELLS

/** The cells of a file; of the last few files they are still there, so that a correction is quick. */
async function cellsOf(
  { files }: ServiceContext,
  content: Uint8Array,
  file: { readonly name: string; readonly sha256: string },
  ahead: ReadingAhead,
): Promise<RecentFile> {
  const recent = recentFiles.get(files) ?? new Map<string, RecentFile>()
  recentFiles.set(files, recent)
  const key = `${file.sha256} ${file.name}`
  const known = recent.get(key)
  if (known === undefined)
    for (const [other, { cells }] of recent) if (isLong(cells)) recent.delete(other)
  const own = known ?? {
    cells: await files.read(content, file.name, undefined, ahead.seen),
    readings: new Map<string, ReadingWithShapes>(),
  }
  if (own.cells.ok) keep(recent, key, own)
  return own
}

const numbers = new WeakMap<ReadingContext, number>()
let lastNumber = 0

/** What is known of a campaign is one object as long as it says the same (`readingContext`). */
function numberOf(known: ReadingContext): number {
  const number = numbers.get(known)
  if (number !== undefined) return number
  lastNumber += 1
  numbers.set(known, lastNumber)
  return lastNumber
}

type Options = ReturnType<typeof readingOptionsOf>

interface Asked {
  readonly workbook: RawWorkbook
  readonly readings: RecentFile['readings']
  readonly name: string
  readonly campaignId: string
  readonly known: ReadingContext
  readonly corrections: Corrections
  readonly options: Options
  /** What was understood of the file while it was read. */
  readonly ahead: ReadingAhead
}

/**
 * What a file is understood to be. The same file, asked again with the same columns and cells in the
 * same campaign (to be written after it was looked at, or with another row corrected), is not
 * understood anew.
 */
function readingOf(asked: Asked, options: ReadingOptions): ReadingWithShapes {
  const { workbook, readings, name, campaignId, known, corrections, ahead } = asked
  const key = JSON.stringify([campaignId, numberOf(known), options, corrections.cells])
  let own = readings.get(key)
  if (own === undefined) {
    const { reading, lists } = understandUnitFile(
      correctWorkbook(workbook, corrections.cells),
      name,
      { campaignId, context: known },
      { ...options, ahead },
    )
    own = { reading, lists: lists.map(shapeOf) }
  }
  keep(readings, key, own)
  return own
}

interface Understood extends ReadingWithShapes {
  readonly remembered: readonly string[]
}

/** Reads once as the file says, and again where somebody corrected a list like it before. */
async function understand(context: ServiceContext, asked: Asked): Promise<Understood> {
  const { corrections, options } = asked
  const first = readingOf(asked, options)
  // Of the program's own form the columns are certain: nothing is to be remembered.
  if (corrections.ignoreRemembered || first.reading.form !== undefined)
    return { ...first, remembered: [] }
  const { keys, columns } = await rememberedFor(context.store.read, first.lists)
  const own = new Set(corrections.columns.map(({ sheet, column }) => `${sheet ?? ''} ${column}`))
  const added = columns.filter(({ sheet, column }) => !own.has(`${sheet ?? ''} ${column}`))
  if (added.length === 0) return { ...first, remembered: keys }
  const again = readingOf(asked, {
    ...options,
    columns: [...corrections.columns, ...added],
  })
  const issue = {
    code: 'layout-remembered',
    cell: null,
    message: fileIssueMessages['layout-remembered'],
  }
  return {
    lists: again.lists,
    reading: { ...again.reading, issues: [...again.reading.issues, issue] },
    remembered: keys,
  }
}

/**
 * A unit's file with everything that was put right, or why it cannot be read.
 * @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function understandFile(
  input: {
    readonly campaignId: string
    readonly file: File
    readonly corrections?: Corrections | undefined
  },
  context: ServiceContext,
): Promise<UnderstoodFile | FileRefusal> {
  const { campaignId, file, corrections = NO_CORRECTIONS } = input
  const known = await readingContext(context.store.read, campaignId)
  const name = file.name.normalize('NFC')
  const content = new Uint8Array(await file.arrayBuffer())
  const sha256 = createHash('sha256').update(content).digest('hex')
  const options = readingOptionsOf(corrections)
  const ahead = readingAhead(known, options)
  const { cells: raw, readings } = await cellsOf(
    context,
    content,
    { name: file.name, sha256 },
    ahead,
  )
  if (!raw.ok) return { file: name, error: raw.error, message: unreadableMessage(raw.error, name) }
  const { reading, lists, remembered } = await understand(context, {
    workbook: raw.workbook,
    readings,
    name,
    campaignId,
    known,
    corrections,
    options,
    ahead,
  })
  return {
    content,
    sha256,
    workbook: raw.workbook,
    lists,
    reading: corrected(reading, corrections),
    known,
    remembered,
  }
}
