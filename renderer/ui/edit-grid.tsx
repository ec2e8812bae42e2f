/**
 * A grid to read and to mend: ten thousand rows draw only those in sight; the arrows move, F2 or
 * Enter edits in place, Enter keeps, Esc gives up.
 */
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { GridEditor } from './grid-editor.tsx'
import './edit-grid.css'

export interface GridColumn<Row> {
  readonly key: string
  readonly title: string
  /** What stands in the heading instead of the title, e.g. a choice. */
  readonly head?: ReactNode
  readonly width: number
  readonly text: (row: Row) => string
  /** Columns that this cell covers, itself included; 1 where it says nothing. */
  readonly span?: (row: Row) => number
  /** Whether it can be edited: as text, or by choosing. */
  readonly edit?: 'text' | readonly GridChoice[]
  /** The text or the choice that editing begins with; the shown text where it says nothing. */
  readonly edited?: (row: Row) => string
}

export interface GridChoice {
  readonly value: string
  readonly label: string
}

export interface EditGridProps<Row> {
  /** What the grid shows; read out, not shown. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly rowTone?: (row: Row) => 'good' | 'warn' | 'bad' | 'quiet' | null
  /** The row that is in hand; brought into sight when it changes. */
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly onEdit?: (row: Row, column: string, text: string) => void
}

const ROW = 28
const BEYOND = 8
/** What the heading takes, and the row itself. */
const HEAD = 84

interface Place {
  readonly row: number
  readonly column: number
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
}

const within = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1)

/** Which rows are in sight, as the frame is scrolled and as tall as it is. */
function useWindow(rows: number, inHand: number) {
  const frame = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 400 })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  const from = Math.max(0, Math.floor(seen.top / ROW) - BEYOND)
  const to = Math.min(rows, Math.ceil((seen.top + seen.height) / ROW) + BEYOND)
  useEffect(() => {
    const element = frame.current
    if (element === null || inHand < 0) return
    const top = inHand * ROW
    // The heading covers the first rows in sight.
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + HEAD > element.scrollTop + element.clientHeight)
      element.scrollTop = top + HEAD - element.clientHeight
  }, [inHand])
  return { frame, from, to }
}

export function EditGrid<Row>(props: EditGridProps<Row>): ReactElement {
  const { rows, columns, rowKey, active, onActive, onEdit } = props
  const id = useId()
  const [column, setColumn] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const activeRow = rows.findIndex((row) => rowKey(row) === active)
  const { frame, from, to } = useWindow(rows.length, activeRow)
  const lefts = columns.reduce<readonly number[]>(
    (before, each) => [...before, (before.at(-1) ?? 0) + each.width],
    [0],
  )
  const width = lefts.at(-1) ?? 0
  const cellId = (row: number, at: number): string => `${id}-${row}-${at}`

  const go = (place: Place): void => {
    const row = rows[within(place.row, rows.length)]
    setColumn(within(place.column, columns.length))
    if (row !== undefined) onActive(rowKey(row))
  }
  const canEdit = onEdit !== undefined && columns[column]?.edit !== undefined && activeRow >= 0
  const stop = (): void => {
    setEditing(null)
    frame.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const step = STEPS[event.key]
    if (step !== undefined) go({ row: activeRow + step[0], column: column + step[1] })
    else if (event.key === 'Home') go({ row: activeRow, column: 0 })
    else if (event.key === 'End') go({ row: activeRow, column: columns.length - 1 })
    else if ((event.key === 'F2' || event.key === 'Enter') && canEdit) setEditing(active)
    else return
    event.preventDefault()
  }

  const cell = (row: Row, index: number, each: GridColumn<Row>, at: number): ReactElement => {
    const span = each.span?.(row) ?? 1
    const here = index === activeRow && at === column
    const text = each.text(row)
    const wide = (lefts[at + span] ?? width) - (lefts[at] ?? 0)
    return (
      <div
        key={each.key}
        id={cellId(index, at)}
        role="gridcell"
        aria-colindex={at + 1}
        tabIndex={-1}
        className={here ? 'sg-grid-cell sg-grid-here' : 'sg-grid-cell'}
        style={{ left: lefts[at] ?? 0, width: wide }}
        title={text}
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget) return
          event.preventDefault()
          frame.current?.focus()
          go({ row: index, column: at })
        }}
        onDoubleClick={() => {
          if (each.edit !== undefined && onEdit !== undefined) setEditing(rowKey(row))
        }}
      >
        {here && editing === rowKey(row) && each.edit !== undefined ? (
          <GridEditor
            label={each.title}
            edit={each.edit}
            start={each.edited?.(row) ?? text}
            onKeep={(next) => {
              stop()
              if (next !== (each.edited?.(row) ?? text)) onEdit?.(row, each.key, next)
            }}
            onGiveUp={stop}
          />
        ) : (
          text
        )}
      </div>
    )
  }

  return (
    <div
      ref={frame}
      role="grid"
      tabIndex={0}
      className="sg-grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={activeRow < 0 ? undefined : cellId(activeRow, column)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && activeRow < 0) go({ row: from, column })
      }}
    >
      <div role="rowgroup" className="sg-grid-head" style={{ width }}>
        <div role="row" aria-rowindex={1} className="sg-grid-titles">
          {columns.map((each, at) => (
            <div
              key={each.key}
              role="columnheader"
              aria-colindex={at + 1}
              className="sg-grid-title"
              style={{ width: each.width }}
            >
              {each.head ?? each.title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="sg-grid-body" style={{ width, height: rows.length * ROW }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset
          const key = rowKey(row)
          const tone = props.rowTone?.(row) ?? null
          const covered = new Set<number>()
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={key === active}
              className={`sg-grid-row${tone === null ? '' : ` sg-grid-${tone}`}`}
              style={{ top: index * ROW, width }}
            >
              {columns.map((each, at) => {
                if (covered.has(at)) return null
                for (let next = 1; next < (each.span?.(row) ?? 1); next += 1) covered.add(at + next)
                return cell(row, index, each, at)
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}
