/** The dated table of base salaries, which the office extends and confirms. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import type { BaseSalaryEntry } from '#shared/campaigns/money.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { decisionsText } from '#shared/text/decisions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const say = decisionsText.salaries

type Draft = {
  readonly [field in keyof BaseSalaryEntry]: BaseSalaryEntry[field] | null
}
const NEW: Draft = {
  from: null,
  amount: null,
  source: null,
  status: 'in-force',
  confirmedThrough: null,
}

const statusText = ({ status }: BaseSalaryEntry): string =>
  status === 'in-force' ? say.inForce : say.announced

const columns: readonly Column<BaseSalaryEntry>[] = [
  {
    key: 'from',
    title: say.from,
    width: 112,
    value: ({ from }) => from,
    render: ({ from }) => formatDay(from),
  },
  {
    key: 'amount',
    title: say.amount,
    width: 144,
    number: true,
    value: ({ amount }) => amount,
    render: ({ amount }) => formatDong(amount),
  },
  {
    key: 'status',
    title: say.status,
    width: 256,
    value: statusText,
    render: (entry) => (
      <StatusTag tone={entry.status === 'in-force' ? 'good' : 'warn'}>
        {statusText(entry)}
      </StatusTag>
    ),
  },
  {
    key: 'confirmed',
    title: say.confirmed,
    width: 200,
    value: ({ confirmedThrough }) => confirmedThrough,
    render: ({ confirmedThrough }) =>
      confirmedThrough === null ? null : formatDay(confirmedThrough),
  },
  { key: 'source', title: say.source, width: 380, value: ({ source }) => source },
]

interface SalaryDialogProps {
  readonly start: Draft
  readonly onClose: () => void
}

function SalaryDialog({ start, onClose }: SalaryDialogProps): ReactElement {
  const [draft, setDraft] = useState(start)
  const [asked, setAsked] = useState(false)
  const save = useMutation(
    api.decisions.setBaseSalary.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: onClose,
    }),
  )
  const { from, amount, source, status, confirmedThrough } = draft
  const missing =
    from === null || amount === null || source === null || source.trim() === '' || status === null
  const set = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes })
  return (
    <Modal
      open
      title={say.addTitle}
      okText={say.save}
      cancelText={uiText.cancel}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (from !== null && amount !== null && source !== null && status !== null && !missing)
          save.mutate({
            from,
            amount,
            source: source.trim(),
            status,
            confirmedThrough: status === 'announced' ? null : confirmedThrough,
          })
      }}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.from} htmlFor="salary-from">
          <DayInput
            id="salary-from"
            disabled={start.from !== null}
            value={from}
            onChange={(day) => set({ from: day })}
          />
        </Form.Item>
        <Form.Item label={say.amount} htmlFor="salary-amount">
          <InputNumber<number>
            id="salary-amount"
            className="dc-amount"
            min={1}
            precision={0}
            value={amount}
            formatter={(value) => (value === undefined ? '' : formatDong(value))}
            parser={(text) => Number((text ?? '').replace(/\D/gu, ''))}
            onChange={(value) => set({ amount: value })}
          />
        </Form.Item>
        <Form.Item label={say.source} htmlFor="salary-source">
          <Input
            id="salary-source"
            value={source ?? ''}
            onChange={(event) => set({ source: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={say.status}>
          <Radio.Group
            aria-label={say.status}
            value={status}
            options={[
              { value: 'in-force', label: say.inForce },
              { value: 'announced', label: say.announced },
            ]}
            onChange={(event) =>
              set({ status: event.target.value === 'announced' ? 'announced' : 'in-force' })
            }
          />
        </Form.Item>
        {status === 'in-force' && (
          <Form.Item label={say.confirmed} htmlFor="salary-confirmed">
            <DayInput
              id="salary-confirmed"
              value={confirmedThrough}
              onChange={(day) => set({ confirmedThrough: day })}
            />
          </Form.Item>
        )}
      </Form>
      {asked && missing && <Alert type="warning" showIcon role="alert" title={say.missing} />}
      {save.error !== null && <FailureAlert failure={failureOf(save.error)} />}
    </Modal>
  )
}

export function BaseSalaries(): ReactElement {
  const { data: entries } = useSuspenseQuery(api.decisions.baseSalaries.queryOptions({}))
  const may = useMay()
  const [editing, setEditing] = useState<Draft | null>(null)
  return (
    <div className="sg-stack">
      <Alert type="info" showIcon title={say.hint} />
      <DataTable
        label={say.label}
        rows={entries}
        columns={columns}
        rowKey={({ from }) => from}
        height="whole"
        empty={{ title: say.empty, hint: say.emptyHint }}
        onOpen={may('decisions.setBaseSalary') ? setEditing : undefined}
        tools={
          <Permitted to="decisions.setBaseSalary">
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setEditing(NEW)}>
              {say.add}
            </Button>
          </Permitted>
        }
      />
      {editing !== null && <SalaryDialog start={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}
