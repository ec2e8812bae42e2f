/**
 * A table of rows: header that stays, numbers at the right, sorting in Vietnamese order, arrow keys,
 * choice of columns, copy to Excel. Long tables draw only the rows in sight.
 */
import { Button, Checkbox, Popover, Table, type GetRef, type TableColumnsType } from 'antd'
import { useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { compareVietnamese } from '#shared/kernel/fold.ts'
import { uiText } from '#shared/text/ui.ts'
import { CopyButton } from './copy-button.tsx'
import { EmptyState, type EmptyStateProps } from './empty-state.tsx'
import { useFreeHeight } from './use-free-height.ts'
import { useTableRole } from './use-table-role.ts'
import { useWholeFrames } from './use-whole-frames.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly width: number
  /** What is sorted, copied and, without `render`, shown. */
  readonly value: (row: Row) => string | number | null
  readonly render?: (row: Row) => ReactNode
  /** A column of numbers: right-aligned. */
  readonly number?: boolean
  /** Another order than by value; personal names have one. */
  readonly compare?: (left: Row, right: Row) => number
  /** Stays in sight while the others scroll. */
  readonly fixed?: boolean
  /** A column of buttons: neither sorted nor copied. */
  readonly action?: boolean
}

export interface DataTableProps<Row> {
  /** What the table lists; read out, not shown. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly empty: EmptyStateProps
  /** Opens a row: a click, or Enter on it. */
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly selected?: readonly string[] | undefined
  readonly onSelect?: ((keys: readonly string[]) => void) | undefined
  /** Filters and buttons above the table, at the left. */
  readonly tools?: ReactNode
  /** Counted where only some rows are given. */
  readonly total?: number | undefined
  /** `fill` (usual): down to the bottom of the window; `whole`: as long as its rows. */
  readonly height?: 'fill' | 'whole'
  readonly loading?: boolean
}

const VIRTUAL_FROM = 150

/** Long tables are drawn as plain boxes: what a browser says of a table's own elements is said here. */
const CELL_ROLE = { role: 'cell' } as const

/**
 * Pixels of a row of one line: two of the cell's paddings, the line, the border (theme.ts). The kit
 * guesses 39 from its own spacing and then draws too few rows to fill the window; it takes this prop
 * but does not name it in its types. Rows of two lines are taller and are measured once drawn.
 */
const DRAWN_ROW = { listItemHeight: 6 + 22 + 6 + 1 }

const isRow = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.classList.contains('ant-table-row')

function onRowKey(event: KeyboardEvent<HTMLElement>, open: (() => void) | undefined): void {
  if (event.target !== event.currentTarget) return
  const row = event.currentTarget
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isRow(next)) {
    event.preventDefault()
    next.focus()
  } else if (event.key === 'Enter' && open !== undefined) {
    event.preventDefault()
    open()
  }
}

const compareValues = (left: string | number | null, right: string | number | null): number => {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : compareVietnamese(String(left), String(right))
}

const compareBy = <Row,>(column: Column<Row>, left: Row, right: Row): number =>
  column.compare?.(left, right) ?? compareValues(column.value(left), column.value(right))

interface Order {
  readonly key: string
  readonly descending: boolean
}

/** The rows as they are seen: sorted by the column whose head was pressed. */
function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key)
  if (order === null || column === undefined) return rows
  const sign = order.descending ? -1 : 1
  return rows.toSorted((left, right) => sign * compareBy(column, left, right))
}

/**
 * The checkbox of all rows. The kit measures columns by a hidden copy of the headings; there it must
 * not be reached by Tab.
 */
const HeadCheckbox = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span
    ref={(node) => {
      node?.toggleAttribute('inert', node.closest('[aria-hidden="true"]') !== null)
    }}
  >
    {children}
  </span>
)

const headCheckbox = (checkbox: ReactNode): ReactElement => <HeadCheckbox>{checkbox}</HeadCheckbox>

const insideControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, a, input, label, [role="button"]') !== null

export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactElement {
  const { rows, columns, rowKey, onOpen, selected, onSelect, height = 'fill' } = props
  const [hidden, setHidden] = useState<readonly string[]>([])
  const [order, setOrder] = useState<Order | null>(null)
  const shown = useMemo(() => columns.filter(({ key }) => !hidden.includes(key)), [columns, hidden])
  const copied = shown.filter(({ action }) => action !== true)
  const { frame, free } = useFreeHeight()
  const { around, table } = useWholeFrames<GetRef<typeof Table>>()

  const virtual = rows.length > VIRTUAL_FROM
  useTableRole(around, virtual ? { label: props.label, rows: rows.length } : null)
  const antColumns: TableColumnsType<Row> = shown.map((column) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    ...(column.number === true ? { align: 'right' as const, className: 'sg-number' } : {}),
    ...(column.fixed === true ? { fixed: 'start' as const } : {}),
    ...(virtual ? { onCell: () => CELL_ROLE } : {}),
    ...(column.action === true
      ? {}
      : { sorter: (left: Row, right: Row) => compareBy(column, left, right) }),
    render: (_: unknown, row: Row) => column.render?.(row) ?? column.value(row) ?? uiText.notStated,
  }))
  const width = shown.reduce((sum, column) => sum + column.width, onSelect === undefined ? 0 : 40)
  const tall = height === 'fill' ? { y: free } : {}

  return (
    <div className="sg-table" ref={around}>
      <div className="sg-toolbar">
        {props.tools}
        <div className="sg-toolbar-end sg-actions">
          <output className="sg-quiet">
            {uiText.rowsOf(rows.length, props.total ?? rows.length)}
          </output>
          <CopyButton
            disabled={rows.length === 0}
            rows={() => [
              copied.map(({ title }) => title),
              ...inOrder(rows, columns, order).map((row) =>
                copied.map((column) => column.value(row)),
              ),
            ]}
          />
          <Popover
            trigger="click"
            placement="bottomRight"
            content={
              <Checkbox.Group
                className="sg-column-choice"
                value={shown.map(({ key }) => key)}
                options={columns.map(({ key, title }) => ({ value: key, label: title }))}
                onChange={(keys) => {
                  if (keys.length > 0)
                    setHidden(columns.map(({ key }) => key).filter((key) => !keys.includes(key)))
                }}
              />
            }
          >
            <Button>{uiText.columns}</Button>
          </Popover>
        </div>
      </div>
      <div ref={frame}>
        {rows.length === 0 && props.loading !== true ? (
          <div className="sg-card">
            <EmptyState {...props.empty} />
          </div>
        ) : (
          <Table<Row>
            ref={table}
            size="small"
            aria-label={props.label}
            className={onOpen === undefined ? '' : 'sg-clickable'}
            dataSource={[...rows]}
            columns={antColumns}
            rowKey={rowKey}
            pagination={false}
            showSorterTooltip={false}
            loading={props.loading ?? false}
            virtual={virtual}
            {...DRAWN_ROW}
            scroll={{ x: width, ...(virtual ? { y: free } : tall) }}
            onChange={(_pages, _filters, sorter) => {
              const one = Array.isArray(sorter) ? sorter[0] : sorter
              setOrder(
                one?.order == null
                  ? null
                  : { key: String(one.columnKey), descending: one.order === 'descend' },
              )
            }}
            onRow={(row, index) => ({
              ...(virtual ? { role: 'row', 'aria-rowindex': (index ?? 0) + 1 } : {}),
              tabIndex: index === 0 ? 0 : -1,
              onKeyDown: (event) =>
                onRowKey(event, onOpen === undefined ? undefined : () => onOpen(row)),
              onClick: (event) => {
                if (!insideControl(event.target)) onOpen?.(row)
              },
            })}
            {...(onSelect === undefined
              ? {}
              : {
                  rowSelection: {
                    columnWidth: 40,
                    columnTitle: headCheckbox,
                    ...(virtual ? { onCell: () => CELL_ROLE } : {}),
                    selectedRowKeys: [...(selected ?? [])],
                    onChange: (keys) => onSelect(keys.map(String)),
                  },
                })}
          />
        )}
      </div>
    </div>
  )
}
