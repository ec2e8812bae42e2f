/** Đề nghị: everybody put forward, searched, corrected, decided. */
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Plan } from '#shared/campaigns/plan.ts'
import { comparePersonalNames } from '#shared/kernel/fold.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import { nominationsText as say } from '#shared/text/nominations-page.ts'
import { birthText, fullName, KIND_LABELS } from '#shared/text/nominees.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { NominationDrawer } from './nomination-drawer.tsx'
import { stateOf, useNominationFilters } from './nomination-filters.ts'
import { NominationForm } from './nomination-form.tsx'
import { NominationToolbar } from './nomination-toolbar.tsx'

/** As many as one page of the contract may hold. */
const LIMIT = 1000
const TONES = { active: 'good', 'needs-decision': 'bad', withdrawn: 'wait' } as const

const columnsFor = (plan: Plan): readonly Column<NominationRow>[] => [
  {
    key: 'name',
    title: say.column.name,
    width: 220,
    value: fullName,
    compare: (left, right) => comparePersonalNames(left.name, right.name),
    render: (row) => <span className="sg-strong">{fullName(row)}</span>,
    fixed: true,
  },
  { key: 'kind', title: say.column.kind, width: 90, value: ({ kind }) => KIND_LABELS[kind] },
  {
    key: 'unit',
    title: say.field.unit,
    width: 200,
    value: ({ unit }) => unit,
  },
  {
    key: 'award',
    title: say.column.award,
    width: 200,
    value: ({ award }) =>
      award === null ? say.awardNone : (plan.awards.find(({ id }) => id === award)?.name ?? award),
  },
  {
    key: 'state',
    title: say.column.state,
    width: 170,
    value: ({ state }) => say.state[state],
    render: ({ state, kept, issues }) => (
      <>
        <StatusTag tone={TONES[state]}>{say.state[state]}</StatusTag>
        {kept ? <div className="sg-quiet">{say.kept}</div> : null}
        {state === 'needs-decision'
          ? issues.map(({ code, cell, message }) => (
              <div key={`${code} ${cell ?? ''}`} className="sg-quiet">
                {message}
              </div>
            ))
          : null}
      </>
    ),
  },
  {
    key: 'birth',
    title: say.column.birth,
    width: 100,
    value: ({ birth }) => birthText(birth),
    compare: (left, right) => (left.birth ?? '').localeCompare(right.birth ?? ''),
  },
  { key: 'position', title: say.column.position, width: 170, value: ({ position }) => position },
  {
    key: 'workplace',
    title: say.column.workplace,
    width: 180,
    value: ({ workplace }) => workplace,
  },
  {
    key: 'achievement',
    title: say.column.achievement,
    width: 320,
    value: ({ achievement }) => achievement,
    render: ({ achievement }) => <span className="sg-clamp">{achievement ?? ''}</span>,
  },
  {
    key: 'receipts',
    title: say.column.receipts,
    width: 110,
    value: ({ receipts }) => receipts.join(', '),
  },
]

export function NominationsTab(): ReactElement {
  const campaignId = useCampaignId()
  const [query, setQuery] = useSearchParams()
  const adding = query.get('them') !== null
  const setAdding = (on: boolean): void =>
    setQuery({ tab: 'de-nghi', ...(on ? { them: '' } : {}) }, { replace: true })
  const asked = stateOf(query.get('trangthai'))
  const filters = useNominationFilters()
  const { set } = filters
  useEffect(() => {
    if (asked !== null) set({ search: '', unitId: null, kind: null, award: null, state: asked })
  }, [asked, set])
  const search = useDeferredValue(filters.search)
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const { data: status } = useSuspenseQuery(
    api.appraisal.board.queryOptions({ input: { campaignId } }),
  )
  const own = status.units.reduce((sum, { ownAuthorityRows }) => sum + ownAuthorityRows, 0)
  const toCouncil = status.summary.nominations
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const list = useQuery(
    api.submissions.nominations.queryOptions({
      input: {
        campaignId,
        limit: LIMIT,
        ...(search.trim() === '' ? {} : { search }),
        ...(filters.unitId === null ? {} : { unitId: filters.unitId }),
        ...(filters.kind === null ? {} : { kind: filters.kind }),
        ...(filters.award === null ? {} : { award: filters.award }),
        ...(filters.state === null ? {} : { state: filters.state }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsFor(campaign.plan), [campaign.plan])
  const [open, setOpen] = useState<string | null>(null)
  const rows = list.data?.rows ?? []
  const total = list.data?.total ?? 0
  const taking = units.filter(({ takesPart }) => takesPart)
  const add = (
    <Permitted to="submissions.addNomination">
      <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
        {say.add}
      </Button>
    </Permitted>
  )
  if (list.error !== null)
    return <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} />
  return (
    <>
      {campaign.nominations === toCouncil ? null : (
        <p className="sg-quiet sg-said">{say.reckoning(campaign.nominations, toCouncil, own)}</p>
      )}
      <DataTable
        label={say.table}
        rows={rows}
        total={total}
        loading={list.isPending}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        tools={<NominationToolbar plan={campaign.plan} units={taking} />}
        empty={
          campaign.nominations === 0
            ? { title: say.emptyTitle, hint: say.emptyHint, actions: add }
            : {
                title: say.noneFoundTitle,
                hint: say.noneFoundHint,
                actions: <Button onClick={filters.clear}>{say.clearFilters}</Button>,
              }
        }
      />
      {rows.length < total ? <p className="sg-quiet">{say.limited(rows.length, total)}</p> : null}
      <NominationDrawer
        row={rows.find(({ id }) => id === open) ?? null}
        plan={campaign.plan}
        onClose={() => setOpen(null)}
      />
      {adding ? (
        <NominationForm
          row={null}
          plan={campaign.plan}
          units={taking}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  )
}
