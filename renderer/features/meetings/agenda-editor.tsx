/** The agenda: in which order the cases are heard, who is taken off, who came late. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState, type KeyboardEvent, type ReactElement } from 'react'
import type { AgendaRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { whatIfText } from '#shared/text/meetings-rules.ts'
import { papersText } from '#shared/text/papers.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { moved } from './moved.ts'
import { OutcomeTag } from './outcome-tag.tsx'
import { awardShort, useCampaign } from './use-campaign.ts'
import { WhatIfDrawer } from './what-if-drawer.tsx'

const say = meetingsText.agenda

/** Eligible nominations that are not on the agenda. */
function useLateItems(meeting: MeetingDetail) {
  const campaignId = useCampaignId()
  const { data: status } = useSuspenseQuery(
    api.appraisal.status.queryOptions({ input: { campaignId } }),
  )
  const listed = new Set(meeting.agenda.map((row) => row.nominationId))
  return status.nominations.filter(({ id, eligible }) => eligible && !listed.has(id))
}

export function AgendaEditor({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const campaignId = useCampaignId()
  const campaign = useCampaign()
  const late = useLateItems(meeting)
  const set = useMutation(api.meetings.setAgenda.mutationOptions())
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [trying, setTrying] = useState(false)
  const sealed = !useMay()('meetings.setAgenda') || meeting.state === 'sealed'

  const byId = new Map(meeting.agenda.map((row) => [row.nominationId, row]))
  const rows: readonly AgendaRow[] = set.isPending
    ? set.variables.nominationIds.flatMap((id) => byId.get(id) ?? [])
    : meeting.agenda
  const keep = (ids: readonly string[]): void =>
    set.mutate({ campaignId, meetingId: meeting.id, nominationIds: [...ids] })
  const ids = rows.map((row) => row.nominationId)
  const move = (from: number, to: number): void => {
    if (from !== to && to >= 0 && to < ids.length) keep(moved(ids, from, to))
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    if (event.altKey && !sealed) move(index, index + step)
    const next = event.currentTarget[step < 0 ? 'previousElementSibling' : 'nextElementSibling']
    if (next instanceof HTMLElement) next.focus()
  }
  const sorted = (): readonly string[] => {
    const awards = campaign.plan.awards.map(({ id }) => id)
    const place = (row: AgendaRow): readonly [number, number] => [
      awards.indexOf(row.award ?? campaign.plan.bareAwards['giay-khen']),
      NOMINEE_KINDS.indexOf(row.kind),
    ]
    return rows
      .toSorted((left, right) => {
        const [leftAward, leftKind] = place(left)
        const [rightAward, rightKind] = place(right)
        return leftAward - rightAward || leftKind - rightKind
      })
      .map((row) => row.nominationId)
  }

  return (
    <>
      <div className="sg-toolbar">
        <span className="sg-strong">{say.count(rows.length)}</span>
        <span className="sg-quiet">{say.hint}</span>
        <span className="sg-toolbar-end sg-actions">
          {late.length === 0 ? (
            <span className="sg-quiet">{say.nothingToAdd}</span>
          ) : (
            <Select
              className="mt-add"
              aria-label={say.add}
              placeholder={say.add}
              disabled={sealed}
              value={null}
              showSearch={findByLabel}
              options={late.map((one) => ({ value: one.id, label: `${one.name}, ${one.unit}` }))}
              onChange={(id: string | null) => {
                if (id !== null) keep([...ids, id])
              }}
            />
          )}
          <Button disabled={rows.length === 0} onClick={() => setTrying(true)}>
            {whatIfText.open}
          </Button>
          <Button disabled={sealed || rows.length === 0} onClick={() => keep(sorted())}>
            {say.sort}
          </Button>
        </span>
      </div>
      <div className="sg-card mt-scroll">
        {rows.length === 0 ? (
          <EmptyState title={say.empty} hint={say.emptyHint} />
        ) : (
          <table className="mt-grid" aria-label={meetingsText.tabs.agenda}>
            <thead>
              <tr>
                <th scope="col">{say.number}</th>
                <th scope="col">{say.name}</th>
                <th scope="col">{say.unit}</th>
                <th scope="col">{say.award}</th>
                <th scope="col">{say.outcome}</th>
                <th scope="col">{say.removeShort}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr
                  key={row.nominationId}
                  tabIndex={index === 0 ? 0 : -1}
                  draggable={!sealed}
                  className={over === index ? 'mt-over' : 'mt-draggable'}
                  onKeyDown={(event) => {
                    if (event.target === event.currentTarget) onKey(event, index)
                  }}
                  onDragStart={() => setDragged(index)}
                  onDragOver={(event) => {
                    event.preventDefault()
                    setOver(index)
                  }}
                  onDragEnd={() => {
                    setDragged(null)
                    setOver(null)
                  }}
                  onDrop={() => {
                    if (dragged !== null) move(dragged, index)
                    setOver(null)
                  }}
                >
                  <td className="sg-number">{index + 1}</td>
                  <td>
                    {withHonorific(row.honorific, row.name)}
                    <span className="sg-quiet mt-under">
                      {row.position ?? papersText.kind(row.kind)}
                    </span>
                  </td>
                  <td>{row.unit}</td>
                  <td>{awardShort(campaign, row.award)}</td>
                  <td>
                    <OutcomeTag outcome={row.outcome} />
                  </td>
                  <td className="mt-tools">
                    <Button
                      type="text"
                      icon={<Icon name="cross" />}
                      disabled={sealed || row.outcome !== null}
                      aria-label={say.remove(row.name)}
                      title={say.remove(row.name)}
                      onClick={() => keep(ids.filter((id) => id !== row.nominationId))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {trying && <WhatIfDrawer meeting={meeting} onClose={() => setTrying(false)} />}
    </>
  )
}
