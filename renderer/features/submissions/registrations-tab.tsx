/** Đăng ký: the work that units undertook, and what of it is done. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { formatDay } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { RegistrationRow } from '#shared/submissions/contract.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { registrationsText as say } from '#shared/text/receipts-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { DoneDialog, RegistrationDialog } from './registration-dialogs.tsx'

const TYPES: ReadonlyMap<string, string> = new Map(Object.entries(say.type))

interface Acts {
  readonly done: (row: RegistrationRow) => void
  /** Moves a work between what the plan asks for and what a unit does freely; null: all are free. */
  readonly voluntary: ((row: RegistrationRow) => void) | null
}

function columnsFor(act: Acts): readonly Column<RegistrationRow>[] {
  const { voluntary } = act
  return [
    {
      key: 'unit',
      title: say.column.unit,
      width: 220,
      value: ({ unit }) => unit,
      render: ({ unit }) => <span className="sg-strong">{unit}</span>,
      fixed: true,
    },
    {
      key: 'type',
      title: say.column.type,
      width: 110,
      value: ({ type }) => TYPES.get(type) ?? type,
    },
    { key: 'title', title: say.column.title, width: 320, value: ({ title }) => title },
    {
      key: 'voluntary',
      title: say.column.voluntary,
      width: 200,
      value: (row) => (row.voluntary ? say.voluntary : say.asked),
      render: (row) => (
        <>
          {row.voluntary ? say.voluntary : say.asked}
          {voluntary === null ? null : (
            <Permitted to="submissions.setVoluntary">
              <div>
                <Button size="small" onClick={() => voluntary(row)}>
                  {row.voluntary ? say.toAsked : say.toVoluntary}
                </Button>
              </div>
            </Permitted>
          )}
        </>
      ),
    },
    { key: 'through', title: say.column.through, width: 170, value: ({ through }) => through },
    { key: 'due', title: say.column.due, width: 120, value: ({ due }) => due },
    { key: 'owner', title: say.column.owner, width: 150, value: ({ owner }) => owner },
    {
      key: 'receivedAt',
      title: say.column.receivedAt,
      width: 140,
      value: ({ receivedAt }) => shortMoment(receivedAt),
      compare: (left, right) => left.receivedAt.localeCompare(right.receivedAt),
    },
    {
      key: 'done',
      title: say.column.done,
      width: 200,
      value: ({ doneDay }) => (doneDay === null ? say.notDone : formatDay(doneDay)),
      render: (row) => (
        <>
          {row.doneDay === null ? (
            <StatusTag tone="wait">{say.notDone}</StatusTag>
          ) : (
            <StatusTag tone="good">{say.doneOn(formatDay(row.doneDay))}</StatusTag>
          )}
          {row.evidence === null ? null : <div className="sg-quiet">{row.evidence}</div>}
          <Permitted to="submissions.markDone">
            <div>
              <Button size="small" onClick={() => act.done(row)}>
                {row.doneDay === null ? say.mark : say.unmark}
              </Button>
            </div>
          </Permitted>
        </>
      ),
    },
  ]
}

export function RegistrationsTab(): ReactElement {
  const campaignId = useCampaignId()
  const input = { campaignId }
  const { data: rows } = useSuspenseQuery(api.submissions.registrations.queryOptions({ input }))
  const { data: campaign } = useSuspenseQuery(api.campaigns.get.queryOptions({ input }))
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input }))
  const [search, setSearch] = useState('')
  const [marking, setMarking] = useState<RegistrationRow | null>(null)
  const [adding, setAdding] = useState(false)
  const { mutate: mark } = useMutation(
    api.submissions.markDone.mutationOptions({ meta: { done: say.marked } }),
  )
  const { mutate: move } = useMutation(
    api.submissions.setVoluntary.mutationOptions({ meta: { done: say.moved } }),
  )
  const rule = campaign.plan.registration
  const columns = useMemo(
    () =>
      columnsFor({
        done: (row) => {
          if (row.doneDay === null) setMarking(row)
          else mark({ campaignId, registrationId: row.id, doneDay: null })
        },
        voluntary:
          rule === null
            ? null
            : (row) => move({ campaignId, registrationId: row.id, voluntary: !row.voluntary }),
      }),
    [campaignId, mark, move, rule],
  )
  const shown = useMemo(() => {
    const key = searchKey(search)
    return rows.filter(({ unit, title }) => searchKey(`${unit} ${title}`).includes(key))
  }, [rows, search])
  const add = (
    <Permitted to="submissions.recordRegistration">
      <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
        {say.add}
      </Button>
    </Permitted>
  )
  return (
    <>
      <p className="sg-clause sg-quiet">
        {rule === null ? say.noRule : say.rule(rule.atLeast, rule.wording, rule.place)}
      </p>
      <DataTable
        label={say.table}
        rows={shown}
        total={rows.length}
        columns={columns}
        rowKey={({ id }) => id}
        tools={
          <>
            <SearchBox value={search} onChange={setSearch} label={say.search} />
            {add}
          </>
        }
        empty={{ title: say.emptyTitle, hint: say.emptyHint }}
      />
      {marking === null ? null : <DoneDialog row={marking} onClose={() => setMarking(null)} />}
      {adding ? (
        <RegistrationDialog units={units} asked={rule !== null} onClose={() => setAdding(false)} />
      ) : null}
    </>
  )
}
