/** The sheet as it came: every row with what it was taken for, every column with its meaning. */
import { Button, Segmented } from 'antd'
import { useMemo, type ReactElement } from 'react'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import type { Corrections } from '#shared/submissions/corrections.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { MEANINGS } from '#shared/submissions/reading/column-meaning.ts'
import type { ReviewRow, ReviewSheet } from '#shared/submissions/review.ts'
import { MEANING_LABELS, reviewText as say } from '#shared/text/review-page.ts'
import { leftOutReasons } from '#shared/text/submissions.ts'
import { EditGrid, type GridColumn } from '#renderer/ui/edit-grid.tsx'
import { withCell, withMeaning, withRowAs } from './corrections-of.ts'

type Correct = (change: (before: Corrections) => Corrections) => void

export interface SheetPaneProps {
  readonly sheets: readonly ReviewSheet[]
  readonly reading: FileReading
  readonly corrections: Corrections
  readonly shown: number
  readonly onShow: (index: number) => void
  /** Row in hand, or null. */
  readonly row: number | null
  readonly onRow: (row: number) => void
  readonly onCorrect: Correct
}

const REASONS: ReadonlyMap<string, string> = new Map(Object.entries(leftOutReasons))
const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(MEANING_LABELS))
/** Far cells would make a grid of sixteen thousand columns. */
const MOST_COLUMNS = 60
/** The head of a column is a choice of meanings, which must be readable. */
const NARROWEST = 120
const WIDEST = 240

const letterOf = (column: number): string => cellAddress(1, column).slice(0, -1)

interface Taken {
  readonly as: 'nominee' | 'left-out'
  readonly words: string
  readonly tone: 'warn' | 'bad' | 'quiet' | null
}

/** What every row of a sheet was taken for. */
function takenRows(reading: FileReading, sheet: string | null): ReadonlyMap<number, Taken> {
  const taken = new Map<number, Taken>()
  for (const row of reading.leftOut)
    if (row.sheet === sheet)
      taken.set(row.row, {
        as: 'left-out',
        words: REASONS.get(row.reason) ?? row.reason,
        tone: 'quiet',
      })
  for (const row of reading.rows)
    if (row.sheet === sheet)
      taken.set(row.row, {
        as: 'nominee',
        words: say.rowState[row.state],
        tone: row.state === 'ok' ? null : row.state === 'warning' ? 'warn' : 'bad',
      })
  return taken
}

const ROW_CHOICES = [
  { value: 'nominee', label: say.rowIsChoice.nominee },
  { value: 'left-out', label: say.rowIsChoice['left-out'] },
]

function MeaningChoice(props: {
  readonly letter: string
  readonly meaning: string | null
  readonly onChoose: (meaning: (typeof MEANINGS)[number]) => void
}): ReactElement {
  const { meaning } = props
  return (
    <>
      <span className="sg-grid-letter">{props.letter}</span>
      <select
        aria-label={say.meaningOf(props.letter)}
        title={LABELS.get(meaning ?? '') ?? say.meaningNone}
        value={meaning ?? ''}
        onChange={(event) => {
          const chosen = MEANINGS.find((each) => each === event.target.value)
          if (chosen !== undefined) props.onChoose(chosen)
        }}
      >
        {meaning === null || !LABELS.has(meaning) ? (
          <option value={meaning ?? ''}>{say.meaningNone}</option>
        ) : null}
        {[...LABELS].map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  )
}

/** Width of every column that holds something, by the rows of the list; without one by all rows. */
function columnWidths(
  sheet: ReviewSheet,
  taken: ReadonlyMap<number, Taken>,
): ReadonlyMap<number, number> {
  const longest = new Map<number, number>()
  const listed = sheet.columns.length > 0
  for (const { row, cells } of sheet.rows) {
    const counts = !listed || taken.get(row)?.as === 'nominee'
    for (const [column, text] of cells)
      longest.set(column, Math.max(longest.get(column) ?? 0, counts ? text.length : 0))
  }
  const numbers = [...longest.keys()].toSorted((a, b) => a - b).slice(0, MOST_COLUMNS)
  return new Map(
    numbers.map((column) => [
      column,
      Math.max(NARROWEST, Math.min(WIDEST, 16 + (longest.get(column) ?? 0) * 7)),
    ]),
  )
}

/** How many columns a text takes: those merged with it, or, in a row of no nominee, the empty ones after it. */
function spans(
  sheet: ReviewSheet,
  numbers: readonly number[],
  taken: ReadonlyMap<number, Taken>,
): (row: ReviewRow, column: number) => number {
  const merged = new Map(
    sheet.merges.map(({ top, left, right }) => [
      `${top} ${left}`,
      numbers.filter((column) => column >= left && column <= right).length,
    ]),
  )
  return ({ row, cells }, column) => {
    const known = merged.get(`${row} ${column}`)
    if (known !== undefined && known > 0) return known
    if (taken.get(row)?.as === 'nominee' || !cells.some(([at]) => at === column)) return 1
    const next = cells.find(([at]) => at > column)?.[0] ?? Infinity
    return numbers.filter((at) => at >= column && at < next).length
  }
}

function columnsOf(
  sheet: ReviewSheet,
  corrections: Corrections,
  taken: ReadonlyMap<number, Taken>,
  onCorrect: Correct,
): readonly GridColumn<ReviewRow>[] {
  const { name } = sheet
  const widths = columnWidths(sheet, taken)
  const span = spans(sheet, [...widths.keys()], taken)
  const mended = new Map(
    corrections.cells.flatMap((one) => (one.sheet === name ? [[one.cell, one.text] as const] : [])),
  )
  const names = sheet.columns.flatMap(({ column, meaning }) => (meaning === 'name' ? [column] : []))
  return [
    { key: 'row', title: say.rowNumber, width: 56, text: ({ row }) => String(row) },
    {
      key: 'is',
      title: say.rowIs,
      width: 128,
      text: ({ row }) => taken.get(row)?.words ?? '',
      edit: ROW_CHOICES,
      edited: ({ row }) => taken.get(row)?.as ?? '',
    },
    ...[...widths].map(([column, width]): GridColumn<ReviewRow> => {
      const letter = letterOf(column)
      const meaning = sheet.columns.find((each) => each.column === column)?.meaning ?? null
      return {
        key: letter,
        title: letter,
        head: (
          <MeaningChoice
            letter={letter}
            meaning={meaning}
            onChoose={(chosen) =>
              onCorrect((before) =>
                withMeaning(before, { sheet: name, column, meaning: chosen }, names),
              )
            }
          />
        ),
        width,
        text: ({ row, cells }) =>
          mended.get(`${letter}${row}`) ?? cells.find(([at]) => at === column)?.[1] ?? '',
        span: (row) => span(row, column),
        edit: 'text',
      }
    }),
  ]
}

export function SheetPane(props: SheetPaneProps): ReactElement | null {
  const { sheets, reading, corrections, onCorrect, shown, row } = props
  const sheet = sheets[shown] ?? sheets[0]
  const taken = useMemo(
    () => (sheet === undefined ? new Map<number, Taken>() : takenRows(reading, sheet.name)),
    [reading, sheet],
  )
  const columns = useMemo(
    () => (sheet === undefined ? [] : columnsOf(sheet, corrections, taken, onCorrect)),
    [sheet, corrections, taken, onCorrect],
  )
  if (sheet === undefined) return null
  const named = sheet.columns.some(({ meaning }) => meaning === 'name')
  const edit = (at: ReviewRow, column: string, text: string): void =>
    onCorrect((before) => {
      if (column !== 'is')
        return withCell(before, { sheet: sheet.name, cell: `${column}${at.row}`, text })
      const as = text === 'nominee' ? 'nominee' : 'left-out'
      return withRowAs(before, { sheet: sheet.name, row: at.row }, as)
    })
  return (
    <section className="sb-pane" aria-label={say.asItCame}>
      <div className="sb-pane-head">
        <h2>{say.asItCame}</h2>
        {sheets.length > 1 ? (
          <Segmented
            size="small"
            aria-label={say.sheetLabel}
            value={shown}
            options={sheets.map(({ name, hidden }, value) => ({
              value,
              label: hidden ? say.hiddenSheet(say.sheet(name)) : say.sheet(name),
            }))}
            onChange={props.onShow}
          />
        ) : null}
        {named || row === null ? null : (
          <Button
            size="small"
            title={say.headerHint}
            onClick={() =>
              onCorrect((before) => ({
                ...before,
                headers: [
                  ...before.headers.filter((one) => one.sheet !== sheet.name),
                  { sheet: sheet.name, row },
                ],
              }))
            }
          >
            {say.headerHere(row)}
          </Button>
        )}
      </div>
      <EditGrid
        label={say.asItCame}
        rows={sheet.rows}
        columns={columns}
        rowKey={(at) => String(at.row)}
        rowTone={(at) => taken.get(at.row)?.tone ?? null}
        active={row === null ? null : String(row)}
        onActive={(key) => props.onRow(Number(key))}
        onEdit={edit}
      />
    </section>
  )
}
