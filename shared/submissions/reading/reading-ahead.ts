/**
 * Understands a long list while it is still being read, so that little is left to do when its last row
 * is there. What was taken for granted meanwhile (the encoding, the width, no hidden rows) is held
 * against the whole sheet; where it was wrong, the work was in vain and is done anew.
 */
import type { RawCell, RawSheet, RawWorkbook, SheetFront } from '#shared/kernel/raw-workbook.ts'
import type { ReadingContext } from '../file-reading.ts'
import { encodingVotes } from '../legacy-encoding/decode-cell.ts'
import type { FileEncoding } from '../legacy-encoding/decode-cell.ts'
import { GridRows } from './grid-rows.ts'
import type { MendedText } from './mend-text.ts'
import { isPlainNumber, mendedTexts } from './mended-texts.ts'
import type { MendedTexts } from './mended-texts.ts'
import { isRegistration } from './registration-item.ts'
import type { SheetCorrections } from './sheet-corrections.ts'
import { growingGrid } from './sheet-grid.ts'
import type { BegunSheet, SheetGrid } from './sheet-grid.ts'
import { NOTHING_AROUND, SheetReader } from './sheet-reading.ts'
import type { FoundList } from './sheet-reading.ts'
import { understandNominee } from './understand-nominee.ts'
import type { UnderstoodNominee } from './understand-nominee.ts'

export interface ReadingAhead {
  /** Texts of the file that were mended meanwhile. */
  readonly texts: MendedTexts
  /**
   * Goes on with a sheet: the list of its cells that are there, the same one each time, the first
   * sheet first; `front` null where nothing else is known of it.
   */
  seen(cells: readonly RawCell[], front: SheetFront | null): void
  /** The encoding of the file, where its first sheet settled it. */
  encodingOf(raw: RawWorkbook): FileEncoding | null
  /** What was made of a sheet in a file of this encoding; null where there is nothing. */
  begun(sheet: RawSheet, encoding: FileEncoding): BegunSheet | null
  /** The reader that began with this grid, by these very corrections; it can be asked for once. */
  readerOf(grid: SheetGrid, corrections: SheetCorrections): SheetReader | null
  /** The first nominees of a list of such a reader, as far as they were understood meanwhile. */
  understood(list: FoundList): readonly UnderstoodNominee[]
}

/** Cells that change the file's encoding more often say nothing of it before the end. */
const MOST_BEGUN = 3

interface BegunList {
  /** Of the file, as it seems so far. */
  encoding: FileEncoding
  readonly rows: GridRows
  readonly front: SheetFront | null
  readonly grid: SheetGrid | null
  readonly reader: SheetReader | null
  /** The grid's width when the first header was looked for. */
  width: number
}

const sameMerges = (left: SheetFront['merges'], right: SheetFront['merges']): boolean =>
  left.length === right.length &&
  left.every((merge, index) => {
    const other = right[index]
    return (
      merge.top === other?.top &&
      merge.left === other.left &&
      merge.bottom === other.bottom &&
      merge.right === other.right
    )
  })

const sameMended = (left: MendedText, right: MendedText): boolean =>
  left === right ||
  (left.text === right.text &&
    left.encoding === right.encoding &&
    left.repair === right.repair &&
    left.lines.join('\n') === right.lines.join('\n'))

/** Whether a sheet is no more than its front and its cells. */
const isPlain = (sheet: RawSheet, front: SheetFront): boolean =>
  sheet.name === front.name &&
  !sheet.hidden &&
  sheet.paragraphsAbove === undefined &&
  (sheet.linesAbove ?? []).length === 0 &&
  sheet.hiddenRows.length === 0 &&
  (sheet.struck ?? []).length === 0 &&
  sameMerges(sheet.merges, front.merges)

/** Begins with a file of which nothing has come yet; `corrections` as it will be read by. */
export function readingAhead(context: ReadingContext, corrections: SheetCorrections): ReadingAhead {
  const texts = mendedTexts()
  const votes = encodingVotes()
  const lists = new Map<readonly RawCell[], BegunList>()
  const readers = new Map<SheetGrid, BegunList>()
  const nominees = new Map<FoundList, UnderstoodNominee[]>()
  let asked = 0
  /** Whose cells settled the encoding. */
  let settledBy: readonly RawCell[] | null = null
  let changes = 0
  let failed = false
  let last: readonly RawCell[] | null = null

  const begin = (encoding: FileEncoding, front: SheetFront | null): BegunList => {
    const rows = new GridRows(
      (raw) => texts.mend(raw, own.encoding),
      () => false,
    )
    const grid = front === null ? null : growingGrid(front, rows)
    const reader =
      grid === null ? null : new SheetReader(grid, context, corrections, NOTHING_AROUND)
    const own: BegunList = { encoding, rows, front, grid, reader, width: 0 }
    return own
  }

  /** Whether all that was taken of a sheet is the same in another encoding of the file. */
  const isSameIn = (encoding: FileEncoding, own: BegunList, cells: readonly RawCell[]): boolean => {
    for (let index = 0; index < own.rows.taken; index += 1) {
      const raw = cells[index]
      if (raw === undefined || raw.value.type === 'error' || isPlainNumber(raw)) continue
      const mended = texts.mend(raw, encoding)
      if (!sameMended(mended, texts.mend(raw, own.encoding))) return false
    }
    return true
  }

  /** A sheet in this encoding: what was begun of it, or from its first cell. */
  const goOn = (
    cells: readonly RawCell[],
    encoding: FileEncoding,
    front: SheetFront | null,
  ): BegunList | null => {
    const before = lists.get(cells)
    if (before?.encoding === encoding) return before
    if (before !== undefined) changes += 1
    if (changes > MOST_BEGUN) return null
    if (before === undefined || !isSameIn(encoding, before, cells)) return begin(encoding, front)
    before.encoding = encoding
    return before
  }

  /** The last nominee of a list may still get cells of the row below him. */
  const understand = (found: readonly FoundList[]): void => {
    for (const list of found) {
      const [first] = list.drafts
      if (first === undefined || isRegistration(first)) continue
      const understood = nominees.get(list) ?? []
      nominees.set(list, understood)
      for (let next = understood.length; next < list.drafts.length - 1; next += 1) {
        const draft = list.drafts[next]
        if (draft !== undefined) understood.push(understandNominee(draft, context))
      }
    }
  }

  const vote = (cells: readonly RawCell[]): FileEncoding => {
    if (last !== cells) asked = 0
    last = cells
    for (; settledBy === null && asked < cells.length; asked += 1) {
      const cell = cells[asked]
      if (cell !== undefined && !votes.ask(cell)) settledBy = cells
    }
    return votes.result()
  }

  const goOnWith = (cells: readonly RawCell[], front: SheetFront | null): void => {
    const encoding = vote(cells)
    const own = goOn(cells, encoding, front)
    if (own === null) return
    lists.set(cells, own)
    own.rows.take(cells)
    if (own.grid === null || own.reader === null) return
    if (own.width === 0) own.width = own.grid.width
    if (own.width !== own.grid.width) return
    readers.set(own.grid, own)
    own.reader.readAhead()
    understand(own.reader.lists)
  }

  return {
    texts,
    seen: (cells, front) => {
      if (failed) return
      try {
        goOnWith(cells, front)
      } catch {
        // It fails again where the whole file is understood, and is told there.
        failed = true
        lists.clear()
        readers.clear()
      }
    },
    encodingOf: ({ sheets: [first] }) =>
      !failed && settledBy !== null && settledBy === first?.cells ? votes.result() : null,
    begun: (sheet, encoding) => {
      const own = lists.get(sheet.cells)
      if (own?.encoding !== encoding) return null
      const plain = own.front !== null && isPlain(sheet, own.front)
      return { rows: own.rows, grid: plain ? own.grid : null }
    },
    readerOf: (grid, { columns, takenIn, headers }) => {
      const own = readers.get(grid)
      readers.delete(grid)
      const same =
        columns === corrections.columns &&
        takenIn === corrections.takenIn &&
        headers === corrections.headers
      return same && own?.width === grid.width ? own.reader : null
    },
    understood: (list) => nominees.get(list) ?? [],
  }
}
