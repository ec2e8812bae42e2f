/** Lịch sử khen thưởng: awards of earlier years, searched, entered, filled from files. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState, type ReactElement } from 'react'
import type { PastAwardRow } from '#shared/appraisal/history-contract.ts'
import { comparePersonalNames } from '#shared/kernel/fold.ts'
import { historyText as say } from '#shared/text/history-page.ts'
import { birthText, fullName, KIND_LABELS } from '#shared/text/nominees.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { PastAwardForm } from './past-award-form.tsx'
import { RegisterTools, useRegisterView } from './register-tools.tsx'

const { column } = say

const COLUMNS: readonly Column<PastAwardRow>[] = [
  { key: 'year', title: column.year, width: 64, value: ({ year }) => year },
  {
    key: 'name',
    title: column.name,
    width: 190,
    value: fullName,
    compare: (left, right) => comparePersonalNames(left.name, right.name),
    render: (row) => (
      <>
        <span className="sg-strong">{fullName(row)}</span>
        {row.birth === null ? null : <div className="sg-quiet">{birthText(row.birth)}</div>}
      </>
    ),
    fixed: true,
  },
  { key: 'kind', title: column.kind, width: 96, value: ({ kind }) => KIND_LABELS[kind] },
  { key: 'award', title: column.award, width: 200, value: ({ award }) => award },
  { key: 'unit', title: column.unit, width: 170, value: ({ unit }) => unit },
  {
    key: 'workplace',
    title: column.workplace,
    width: 190,
    value: ({ position, workplace }) =>
      [position, workplace].filter((part) => part !== null).join(', '),
  },
  {
    key: 'decision',
    title: column.decision,
    width: 140,
    value: ({ number, day }) => say.decision(number, day),
  },
]

export function PastAwardsTab(): ReactElement {
  const { message } = App.useApp()
  const mayRemove = useMay()('appraisal.removePastAwards')
  const view = useRegisterView()
  const [adding, setAdding] = useState(false)
  const list = useQuery(
    api.appraisal.pastAwards.queryOptions({ input: view.query, placeholderData: keepPreviousData }),
  )
  const { mutate: remove } = useMutation(
    api.appraisal.removePastAwards.mutationOptions({
      onSuccess: ({ removed }) => {
        view.setSelected([])
        void message.success(say.removed(removed))
      },
    }),
  )
  if (list.error !== null)
    return <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} />
  const { rows = [], total = 0, years = [] } = list.data ?? {}
  return (
    <>
      <DataTable
        label={say.awards.table}
        rows={rows}
        total={total}
        loading={list.isPending}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        selected={view.selected}
        onSelect={mayRemove ? view.setSelected : undefined}
        tools={
          <RegisterTools
            register="awards"
            view={view}
            years={years}
            onAdd={() => setAdding(true)}
            onRemove={(ids) => remove({ ids: [...ids] })}
          />
        }
        empty={
          years.length === 0
            ? { title: say.awards.emptyTitle, hint: say.awards.emptyHint }
            : { title: say.noneFoundTitle, hint: say.noneFoundHint }
        }
      />
      {rows.length < total ? <p className="sg-quiet">{say.limited(rows.length, total)}</p> : null}
      {adding ? <PastAwardForm onClose={() => setAdding(false)} /> : null}
    </>
  )
}
