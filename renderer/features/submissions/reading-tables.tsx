/** The parts of a reading: nominees with their doubts, rows left out, texts mended. */
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { importText as say } from '#shared/text/import-page.ts'
import { birthText, fullName, KIND_LABELS } from '#shared/text/nominees.ts'
import { registrationsText } from '#shared/text/receipts-page.ts'
import { leftOutReasons } from '#shared/text/submissions.ts'
import type {
  FileReading,
  LeftOutRow,
  Repair,
  RowReading,
} from '#shared/submissions/file-reading.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const LEFT_OUT: ReadonlyMap<string, string> = new Map(Object.entries(leftOutReasons))
const REPAIRS: ReadonlyMap<string, string> = new Map(Object.entries(say.repairKind))
const TONES = { ok: 'good', warning: 'warn', 'needs-decision': 'bad' } as const

const issueWords = ({ issues }: RowReading): readonly string[] =>
  issues.map(({ cell, message }) => (cell === null ? message : `${cell}: ${message}`))

const keyOf = (row: { readonly sheet: string | null; readonly row: number }): string =>
  `${row.sheet ?? ''}!${row.row}`

function rowColumns(reading: FileReading, plan: Plan): readonly Column<RowReading>[] {
  const registration = reading.purpose === 'registration'
  const awardName = (id: string | null): string | null =>
    id === null ? null : (plan.awards.find((award) => award.id === id)?.name ?? id)
  return [
    {
      key: 'at',
      title: say.rowColumn.at,
      width: 120,
      value: ({ sheet, row }) => say.at(sheet, row),
      compare: (left, right) => left.row - right.row,
    },
    {
      key: 'state',
      title: say.rowColumn.state,
      width: 240,
      value: (row) => [say.state[row.state], ...issueWords(row)].join('; '),
      render: (row) => (
        <>
          <StatusTag tone={TONES[row.state]}>{say.state[row.state]}</StatusTag>
          {issueWords(row).map((words) => (
            <div key={words}>{words}</div>
          ))}
        </>
      ),
    },
    {
      key: 'name',
      title: say.rowColumn.name,
      width: 220,
      value: fullName,
      render: (row) => <span className="sg-strong">{fullName(row)}</span>,
    },
    {
      key: 'kind',
      title: say.rowColumn.kind,
      width: 90,
      value: ({ kind }) => KIND_LABELS[kind],
    },
    ...(registration
      ? [
          {
            key: 'item',
            title: say.rowColumn.item,
            width: 160,
            value: ({ item }: RowReading) =>
              item === undefined
                ? null
                : [registrationsText.type[item.type], item.due, item.owner]
                    .filter((part) => part !== null)
                    .join('; '),
          },
        ]
      : [
          {
            key: 'award',
            title: say.rowColumn.award,
            width: 200,
            value: ({ award }: RowReading) => awardName(award),
          },
          {
            key: 'birth',
            title: say.rowColumn.birth,
            width: 100,
            value: ({ birth }: RowReading) => birthText(birth),
          },
          {
            key: 'position',
            title: say.rowColumn.position,
            width: 160,
            value: ({ position }: RowReading) => position,
          },
          {
            key: 'workplace',
            title: say.rowColumn.workplace,
            width: 180,
            value: ({ workplace }: RowReading) => workplace,
          },
        ]),
    {
      key: 'achievement',
      title: say.rowColumn.achievement,
      width: 320,
      value: ({ achievement }) => achievement,
    },
  ]
}

export interface RowsTableProps {
  readonly reading: FileReading
  readonly plan: Plan
}

export function RowsTable({ reading, plan }: RowsTableProps): ReactElement {
  return (
    <DataTable
      label={say.rows(reading.rows.length)}
      height="whole"
      rows={reading.rows}
      columns={rowColumns(reading, plan)}
      rowKey={keyOf}
      empty={{ title: say.noRowsTitle, hint: say.noRowsHint }}
    />
  )
}

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

export function LeftOutTable({ rows }: { readonly rows: readonly LeftOutRow[] }): ReactElement {
  return (
    <DataTable
      label={say.leftOut(rows.length)}
      height="whole"
      rows={rows}
      columns={LEFT_OUT_COLUMNS}
      rowKey={keyOf}
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
    render: ({ after }) => <span className="sg-strong">{after}</span>,
  },
  {
    key: 'kind',
    title: say.repairColumn.kind,
    width: 180,
    value: ({ kind }) => REPAIRS.get(kind) ?? kind,
  },
]

export function RepairsTable({ rows }: { readonly rows: readonly Repair[] }): ReactElement {
  return (
    <DataTable
      label={say.repairs(rows.length)}
      height="whole"
      rows={rows}
      columns={REPAIR_COLUMNS}
      rowKey={({ sheet, cell }) => `${sheet ?? ''}!${cell}`}
      empty={{ title: say.noRepairsTitle, hint: say.noRepairsHint }}
    />
  )
}
