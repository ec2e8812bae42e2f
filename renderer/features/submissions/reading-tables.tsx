/** The parts of a reading that are no nominees: rows left out, texts mended. */
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { rowKeyOf } from '#shared/submissions/corrections.ts'
import type { LeftOutRow, Repair } from '#shared/submissions/file-reading.ts'
import { importText as say } from '#shared/text/import-page.ts'
import { reviewText } from '#shared/text/review-page.ts'
import { leftOutReasons } from '#shared/text/submissions.ts'
import { uiText } from '#shared/text/ui.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'

const LEFT_OUT: ReadonlyMap<string, string> = new Map(Object.entries(leftOutReasons))
const REPAIRS: ReadonlyMap<string, string> = new Map(Object.entries(say.repairKind))
const LEFT_OUT_COLUMNS: readonly Column<LeftOutRow>[] = [
  {
    key: 'at',
    title: say.leftColumn.at,
    width: 140,
    value: ({ sheet, row }) => say.at(sheet, row),
    compare: (left, right) => left.row - right.row,
  },
  {
    key: 'reason',
    title: say.leftColumn.reason,
    width: 240,
    value: ({ reason }) => LEFT_OUT.get(reason) ?? reason,
  },
  { key: 'text', title: say.leftColumn.text, width: 520, value: ({ text }) => text },
]

export interface LeftOutTableProps {
  readonly rows: readonly LeftOutRow[]
  /** Makes a row a nominee; absent where nothing can be changed any more. */
  readonly onTakeIn?: (row: LeftOutRow) => void
}

/** Rows that are no nominations, each with why; any can be taken in. */
export function LeftOutTable({ rows, onTakeIn }: LeftOutTableProps): ReactElement {
  return (
    <DataTable
      label={say.leftOut(rows.length)}
      height="whole"
      rows={rows}
      columns={
        onTakeIn === undefined
          ? LEFT_OUT_COLUMNS
          : [
              ...LEFT_OUT_COLUMNS.map((column) =>
                column.key === 'text' ? { ...column, width: 280 } : { ...column, width: 130 },
              ),
              {
                key: 'take-in',
                title: uiText.actions,
                width: 150,
                action: true,
                value: () => null,
                render: (row: LeftOutRow) => (
                  <Button size="small" onClick={() => onTakeIn(row)}>
                    {reviewText.takeIn}
                  </Button>
                ),
              },
            ]
      }
      rowKey={rowKeyOf}
      empty={{ title: say.noLeftOutTitle, hint: say.noLeftOutHint }}
    />
  )
}

const REPAIR_COLUMNS: readonly Column<Repair>[] = [
  {
    key: 'at',
    title: say.repairColumn.at,
    width: 140,
    value: ({ sheet, cell }) => (sheet === null ? cell : `${sheet}, ${cell}`),
  },
  { key: 'before', title: say.repairColumn.before, width: 320, value: ({ before }) => before },
  {
    key: 'after',
    title: say.repairColumn.after,
    width: 320,
    value: ({ after }) => after,
    render: ({ after, refused }) =>
      refused === true ? (
        <span className="sg-quiet">{reviewText.refused}</span>
      ) : (
        <span className="sg-strong">{after}</span>
      ),
  },
  {
    key: 'kind',
    title: say.repairColumn.kind,
    width: 180,
    value: ({ kind }) => REPAIRS.get(kind) ?? kind,
  },
]

export interface RepairsTableProps {
  readonly rows: readonly Repair[]
  /** Refuses a repair or takes that back; absent where nothing can be changed any more. */
  readonly onRefuse?: (repair: Repair, refused: boolean) => void
}

/** What was put right while reading, cell by cell; any can be refused. */
export function RepairsTable({ rows, onRefuse }: RepairsTableProps): ReactElement {
  return (
    <DataTable
      label={say.repairs(rows.length)}
      height="whole"
      rows={rows}
      columns={
        onRefuse === undefined
          ? REPAIR_COLUMNS
          : [
              ...REPAIR_COLUMNS.map((column) => ({
                ...column,
                width: column.key === 'at' ? 72 : 150,
              })),
              {
                key: 'refuse',
                title: uiText.actions,
                width: 110,
                action: true,
                value: () => null,
                render: (repair: Repair) => (
                  <Button size="small" onClick={() => onRefuse(repair, repair.refused !== true)}>
                    {repair.refused === true ? reviewText.useRepair : reviewText.refuse}
                  </Button>
                ),
              },
            ]
      }
      rowKey={({ sheet, cell }) => `${sheet ?? ''}!${cell}`}
      empty={{ title: say.noRepairsTitle, hint: say.noRepairsHint }}
    />
  )
}
