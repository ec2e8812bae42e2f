/** What was understood, row by row, to be mended in place; below it the row in hand with its doubts. */
import { Button } from 'antd'
import { useMemo, type ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS, nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import { rowKeyOf, type Corrections, type RowFields } from '#shared/submissions/corrections.ts'
import type { FileReading, RowReading } from '#shared/submissions/file-reading.ts'
import { importText } from '#shared/text/import-page.ts'
import { birthText, KIND_LABELS } from '#shared/text/nominees.ts'
import { registrationsText } from '#shared/text/receipts-page.ts'
import { reviewText as say } from '#shared/text/review-page.ts'
import { EditGrid, type GridColumn } from '#renderer/ui/edit-grid.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { birthOf } from './birth-input.ts'
import { withRow, withRowAs } from './corrections-of.ts'
import { filledText } from './filled-text.ts'

export interface RowsPaneProps {
  readonly reading: FileReading
  readonly plan: Plan
  readonly active: string | null
  readonly onActive: (row: RowReading) => void
  readonly onCorrect: (change: (before: Corrections) => Corrections) => void
  readonly onBirthWrong: () => void
}

const TONES = { ok: 'good', warning: 'warn', 'needs-decision': 'bad' } as const

const itemText = ({ item }: RowReading): string =>
  item === undefined
    ? ''
    : [registrationsText.type[item.type], item.due, item.owner]
        .filter((part) => part !== null)
        .join('; ')

function columnsOf(reading: FileReading, plan: Plan): readonly GridColumn<RowReading>[] {
  const { rowColumn } = importText
  const awards = plan.awards.map(({ id, name }) => ({ value: id, label: name }))
  const names = new Map(awards.map(({ value, label }) => [value, label]))
  const text = (
    key: 'honorific' | 'name' | 'position' | 'workplace' | 'achievement',
    title: string,
    width: number,
  ): GridColumn<RowReading> => ({
    key,
    title,
    width,
    text: (row) => row[key] ?? '',
    edit: 'text',
  })
  return [
    { key: 'at', title: rowColumn.at, width: 56, text: ({ row }) => String(row) },
    text('name', rowColumn.name, 190),
    {
      key: 'kind',
      title: rowColumn.kind,
      width: 92,
      text: ({ kind }) => KIND_LABELS[kind],
      edit: NOMINEE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
      edited: ({ kind }) => kind,
    },
    ...(reading.purpose === 'registration'
      ? [{ key: 'item', title: rowColumn.item, width: 220, text: itemText }]
      : [
          {
            key: 'award',
            title: rowColumn.award,
            width: 170,
            text: ({ award }: RowReading) => (award === null ? '' : (names.get(award) ?? award)),
            edit: awards,
            edited: ({ award }: RowReading) => award ?? '',
          },
          {
            key: 'birth',
            title: rowColumn.birth,
            width: 100,
            text: ({ birth }: RowReading) => birthText(birth) ?? '',
            edit: 'text' as const,
          },
          text('position', rowColumn.position, 150),
          text('workplace', rowColumn.workplace, 170),
        ]),
    text('achievement', rowColumn.achievement, 320),
    {
      key: 'state',
      title: rowColumn.state,
      width: 110,
      text: ({ state }) => importText.state[state],
    },
  ]
}

const isField = (column: string): column is 'name' | 'position' | 'workplace' | 'achievement' =>
  ['name', 'position', 'workplace', 'achievement'].includes(column)

/** What an edited cell says of its row; null where the text is none that it can hold. */
function fieldsOf(column: string, text: string): RowFields | null {
  const filled = filledText(text)
  if (column === 'kind') {
    const kind = nomineeKindSchema.safeParse(text)
    return kind.success ? { kind: kind.data } : null
  }
  if (column === 'award') return { award: filled }
  if (column === 'birth') {
    const birth = birthOf(text)
    return birth === undefined ? null : { birth }
  }
  if (column === 'name') return filled === null ? null : { name: filled }
  return isField(column) ? { [column]: filled } : null
}

function RowInHand({ row, props }: { row: RowReading; props: RowsPaneProps }): ReactElement {
  const { onCorrect } = props
  return (
    <div className="sb-in-hand">
      <div className="sb-in-hand-head">
        <StatusTag tone={TONES[row.state]}>{importText.state[row.state]}</StatusTag>
        <span className="sg-strong">{row.name}</span>
        {row.state === 'ok' ? null : (
          <Button
            size="small"
            title={say.acceptHint}
            onClick={() => onCorrect((before) => withRow(before, row, { accept: true }))}
          >
            {say.accept}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => onCorrect((before) => withRowAs(before, row, 'left-out'))}
        >
          {say.leaveOut}
        </Button>
      </div>
      {row.issues.map(({ code, message }) => (
        <div key={`${code} ${message}`}>{message}</div>
      ))}
      {row.achievement === null ? null : <div className="sg-quiet">{row.achievement}</div>}
    </div>
  )
}

export function RowsPane(props: RowsPaneProps): ReactElement {
  const { reading, plan, active, onCorrect } = props
  const columns = useMemo(() => columnsOf(reading, plan), [reading, plan])
  const inHand = reading.rows.find((row) => rowKeyOf(row) === active)
  const edit = (row: RowReading, column: string, text: string): void => {
    const set = fieldsOf(column, text)
    if (set !== null) onCorrect((before) => withRow(before, row, { set }))
    else if (column === 'birth') props.onBirthWrong()
  }
  if (reading.rows.length === 0)
    return <EmptyState title={importText.noRowsTitle} hint={say.headerHint} />
  return (
    <div className="sb-rows">
      <EditGrid
        label={say.understood}
        rows={reading.rows}
        columns={columns}
        rowKey={rowKeyOf}
        rowTone={({ state }) => (state === 'ok' ? null : state === 'warning' ? 'warn' : 'bad')}
        active={active}
        onActive={(key) => {
          const row = reading.rows.find((each) => rowKeyOf(each) === key)
          if (row !== undefined) props.onActive(row)
        }}
        onEdit={edit}
      />
      {inHand === undefined ? (
        <div className="sb-in-hand sg-quiet">{say.keys}</div>
      ) : (
        <RowInHand row={inHand} props={props} />
      )}
    </div>
  )
}
