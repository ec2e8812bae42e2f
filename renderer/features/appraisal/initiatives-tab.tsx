/** Sáng kiến: recognised initiatives and research topics, by whom, when and with what reach. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState, type ReactElement } from 'react'
import type { InitiativeRow } from '#shared/appraisal/history-contract.ts'
import { comparePersonalNames } from '#shared/kernel/fold.ts'
import { REACH_LABELS } from '#shared/text/history.ts'
import { historyText as say } from '#shared/text/history-page.ts'
import { capitalised } from '#shared/text/papers.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { RegisterTools, useRegisterView } from './register-tools.tsx'

const { column } = say

const COLUMNS: readonly Column<InitiativeRow>[] = [
  { key: 'year', title: column.year, width: 64, value: ({ year }) => year },
  {
    key: 'author',
    title: column.author,
    width: 150,
    value: ({ author }) => author,
    compare: (left, right) => comparePersonalNames(left.author, right.author),
    render: ({ author }) => <span className="sg-strong">{author}</span>,
    fixed: true,
  },
  { key: 'title', title: column.title, width: 220, value: ({ title }) => title },
  {
    key: 'unit',
    title: column.unit,
    width: 150,
    value: ({ unit, workplace }) => unit ?? workplace,
  },
  {
    key: 'recognisedBy',
    title: column.recognisedBy,
    width: 150,
    value: ({ recognisedBy }) => recognisedBy,
  },
  {
    key: 'reach',
    title: column.reach,
    width: 110,
    value: ({ reach }) => (reach === null ? null : capitalised(REACH_LABELS[reach])),
  },
  {
    key: 'decision',
    title: column.decision,
    width: 130,
    value: ({ number, day }) => say.decision(number, day),
  },
  { key: 'note', title: column.note, width: 80, value: ({ note }) => note },
]

export function InitiativesTab(): ReactElement {
  const { message } = App.useApp()
  const mayRemove = useMay()('appraisal.removeInitiatives')
  const view = useRegisterView()
  const [adding, setAdding] = useState(false)
  const list = useQuery(
    api.appraisal.initiatives.queryOptions({
      input: view.query,
      placeholderData: keepPreviousData,
    }),
  )
  const { mutate: remove } = useMutation(
    api.appraisal.removeInitiatives.mutationOptions({
      onSuccess: ({ removed }) => {
        view.setSelected([])
        void message.success(say.removed(removed))
      },
    }),
  )
  if (list.error !== null)
    return <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} />
  const { rows = [], total = 0, years = [] } = list.data ?? {}
  const none = total === 0 && view.search === '' && view.year === null
  return (
    <>
      <DataTable
        label={say.initiatives.table}
        rows={rows}
        total={total}
        loading={list.isPending}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        selected={view.selected}
        onSelect={mayRemove ? view.setSelected : undefined}
        tools={
          <RegisterTools
            register="initiatives"
            view={view}
            years={years}
            onAdd={() => setAdding(true)}
            onRemove={(ids) => remove({ ids: [...ids] })}
          />
        }
        empty={
          none
            ? { title: say.initiatives.emptyTitle, hint: say.initiatives.emptyHint }
            : { title: say.noneFoundTitle, hint: say.noneFoundHint }
        }
      />
      {rows.length < total ? <p className="sg-quiet">{say.limited(rows.length, total)}</p> : null}
      {adding ? <InitiativeForm onClose={() => setAdding(false)} /> : null}
    </>
  )
}
