/** Đơn thư: what is being looked into in this campaign, and how it ended. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { PetitionRow } from '#shared/appraisal/history-contract.ts'
import { PETITION_OUTCOMES, type PetitionOutcome } from '#shared/appraisal/petition.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { comparePersonalNames } from '#shared/kernel/fold.ts'
import { PETITION_KIND_LABELS, PETITION_OUTCOME_LABELS } from '#shared/text/history.ts'
import { historyText } from '#shared/text/history-page.ts'
import { capitalised } from '#shared/text/papers.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { DayInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const say = historyText.petition
const { column } = historyText

function columnsFor(settle: (row: PetitionRow) => void): readonly Column<PetitionRow>[] {
  return [
    {
      key: 'name',
      title: column.name,
      width: 160,
      value: ({ name }) => name,
      compare: (left, right) => comparePersonalNames(left.name, right.name),
      render: ({ name }) => <span className="sg-strong">{name}</span>,
      fixed: true,
    },
    { key: 'unit', title: column.unit, width: 170, value: ({ unit }) => unit },
    {
      key: 'kind',
      title: say.kind,
      width: 120,
      value: ({ kind }) => capitalised(PETITION_KIND_LABELS[kind]),
    },
    { key: 'content', title: column.content, width: 200, value: ({ content }) => content },
    {
      key: 'sender',
      title: say.sender.replace(/ \(.*$/u, ''),
      width: 110,
      value: ({ sender }) => sender,
    },
    {
      key: 'received',
      title: column.received,
      width: 104,
      value: ({ receivedDay }) => formatDay(receivedDay),
      compare: (left, right) => left.receivedDay.localeCompare(right.receivedDay),
    },
    {
      key: 'settled',
      title: column.settled,
      width: 230,
      value: ({ outcome }) => (outcome === null ? say.open : PETITION_OUTCOME_LABELS[outcome]),
      render: (row) => (
        <>
          {row.outcome === null || row.settledDay === null ? (
            <StatusTag tone="wait">{capitalised(say.open)}</StatusTag>
          ) : (
            <>
              <StatusTag tone={row.outcome === 'founded' ? 'bad' : 'good'}>
                {capitalised(PETITION_OUTCOME_LABELS[row.outcome])}
              </StatusTag>
              <div className="sg-quiet">
                {formatDay(row.settledDay)}, {row.settlement}
              </div>
            </>
          )}
          <Permitted to="appraisal.settlePetition">
            <div>
              <Button size="small" onClick={() => settle(row)}>
                {say.settle}
              </Button>
            </div>
          </Permitted>
        </>
      ),
    },
  ]
}

interface Values {
  readonly settledDay: string
  readonly outcome: PetitionOutcome
  readonly settlement: string
}

function SettleDialog({ row, onClose }: { row: PetitionRow; onClose: () => void }): ReactElement {
  const campaignId = useCampaignId()
  const settle = useMutation(
    api.appraisal.settlePetition.mutationOptions({
      meta: { done: say.settled },
      onSuccess: onClose,
    }),
  )
  return (
    <FormDialog<Values>
      title={say.settleTitle}
      saving={settle.isPending}
      above={<p>{`${row.name}: ${row.content}`}</p>}
      start={{
        settledDay: row.settledDay ?? presentMoment().slice(0, 10),
        outcome: row.outcome ?? 'unfounded',
        settlement: row.settlement ?? '',
      }}
      onSave={({ settledDay, outcome, settlement }) =>
        settle.mutate({
          campaignId,
          petitionId: row.id,
          settledDay,
          outcome,
          settlement: settlement.trim(),
        })
      }
      onClose={onClose}
    >
      <div className="sg-fields">
        <Form.Item
          name="settledDay"
          label={say.settledDay}
          rules={[{ required: true, message: historyText.required }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="outcome" label={say.outcome}>
          <Select
            options={PETITION_OUTCOMES.map((value) => ({
              value,
              label: capitalised(PETITION_OUTCOME_LABELS[value]),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item
        name="settlement"
        label={say.settlement}
        rules={[{ required: true, whitespace: true, message: historyText.required }]}
      >
        <Input.TextArea rows={2} />
      </Form.Item>
    </FormDialog>
  )
}

export function PetitionsTab(): ReactElement {
  const campaignId = useCampaignId()
  const [, setQuery] = useSearchParams()
  const { data: rows } = useSuspenseQuery(
    api.appraisal.petitions.queryOptions({ input: { campaignId } }),
  )
  const [settling, setSettling] = useState<PetitionRow | null>(null)
  const columns = useMemo(() => columnsFor(setSettling), [])
  return (
    <>
      <DataTable
        label={say.table}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ nominationId }) => setQuery({ 'de-nghi': nominationId })}
        empty={{ title: say.emptyTitle, hint: say.emptyHint }}
      />
      {settling === null ? null : <SettleDialog row={settling} onClose={() => setSettling(null)} />}
    </>
  )
}
