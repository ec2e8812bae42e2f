/** A second list of a unit beside the one that stands, before it is written. */
import { Radio } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { ListDifference } from '#shared/submissions/compare-lists.ts'
import type { Corrections } from '#shared/submissions/corrections.ts'
import { birthText } from '#shared/text/nominees.ts'
import { reviewText as say } from '#shared/text/review-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import type { ImportItem } from './import-queue.ts'
import { useComparison } from './use-review.ts'

export interface ComparePanelProps {
  readonly item: ImportItem
  readonly plan: Plan
  readonly onCorrect: (change: (before: Corrections) => Corrections) => void
}

const TONES = { new: 'info', changed: 'warn', same: 'good', gone: 'bad' } as const
const ORDER = ['new', 'changed', 'gone', 'same'] as const

interface Line {
  readonly key: string
  readonly difference: ListDifference
}

const nameOf = ({ after, before }: ListDifference): string => (after ?? before)?.name ?? ''

function columnsOf(plan: Plan): readonly Column<Line>[] {
  const awards = new Map(plan.awards.map(({ id, name }) => [id, name]))
  const shown = (field: string, value: string | null): string => {
    if (value === null || value === '') return say.empty
    if (field === 'award') return awards.get(value) ?? value
    return field === 'birth' ? (birthText(value) ?? value) : value
  }
  const fieldWords = ({ before, after, fields }: ListDifference): readonly string[] =>
    fields.map((field) =>
      say.fieldChange(
        say.field[field],
        shown(field, before?.[field] ?? null),
        shown(field, after?.[field] ?? null),
      ),
    )
  return [
    {
      key: 'change',
      title: say.compareColumn.change,
      width: 110,
      value: ({ difference }) => say.change[difference.change],
      render: ({ difference: { change } }) => (
        <StatusTag tone={TONES[change]}>{say.change[change]}</StatusTag>
      ),
    },
    {
      key: 'name',
      title: say.compareColumn.name,
      width: 180,
      value: ({ difference }) => nameOf(difference),
    },
    {
      key: 'fields',
      title: say.compareColumn.fields,
      width: 340,
      value: ({ difference }) => fieldWords(difference).join('; '),
      render: ({ difference }) =>
        fieldWords(difference).map((words) => <div key={words}>{words}</div>),
    },
  ]
}

export function ComparePanel({ item, plan, onCorrect }: ComparePanelProps): ReactElement {
  const { data, error } = useComparison(item)
  if (error !== null) return <FailureAlert failure={failureOf(error)} />
  if (data === undefined) return <Waiting />
  if (data.standing.length === 0)
    return <EmptyState title={say.noEarlier} hint={say.noEarlierHint} />
  const count = (change: ListDifference['change']): number =>
    data.rows.filter((row) => row.change === change).length
  const lines = data.rows
    .map((difference, index): Line => ({ key: String(index), difference }))
    .toSorted((a, b) => ORDER.indexOf(a.difference.change) - ORDER.indexOf(b.difference.change))
  return (
    <div className="sg-stack sg-tight">
      <div>
        <span className="sg-strong">{say.standing(data.standing.join(', '))}</span>{' '}
        {say.changeCount(count('new'), count('changed'), count('gone'), count('same'))}
      </div>
      <Radio.Group
        aria-label={say.replaceLabel}
        value={data.replaces}
        options={[
          { value: true, label: say.replace },
          { value: false, label: say.add },
        ]}
        onChange={(event) =>
          onCorrect((before) => ({ ...before, replaces: event.target.value === true }))
        }
      />
      <div className="sg-quiet">{data.replaces ? say.goneWhenReplaced : say.goneWhenAdded}</div>
      <DataTable
        label={say.tab.compare}
        rows={lines}
        columns={columnsOf(plan)}
        rowKey={({ key }) => key}
        empty={{ title: say.noEarlier, hint: say.noEarlierHint }}
      />
    </div>
  )
}
