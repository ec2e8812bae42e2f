/** Writes down one entry of the fund: the day and number of its paper, what for, how much. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import { FUND_EXPENSE, FUND_INCOME, type FundKind } from '#shared/reports/fund-ledger.ts'
import { fundText as say } from '#shared/text/fund.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'

interface Values {
  readonly day: string
  readonly kind: FundKind
  readonly amount: number
  readonly document?: string
  readonly reason: string
}

const options = (kinds: readonly FundKind[]) =>
  kinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))

const KINDS = [
  { label: say.incomeGroup, options: options(FUND_INCOME) },
  { label: say.expenseGroup, options: options(FUND_EXPENSE) },
]

export interface FundEntryFormProps {
  readonly year: number
  /** What was written before, to choose from. */
  readonly reasons: readonly string[]
  readonly onClose: () => void
}

export function FundEntryForm({ year, reasons, onClose }: FundEntryFormProps): ReactElement {
  const campaignId = useCampaignId()
  const record = useMutation(
    api.reports.fund.record.mutationOptions({ meta: { done: say.saved }, onSuccess: onClose }),
  )
  const today = presentMoment().slice(0, 10)
  return (
    <FormDialog<Values>
      title={say.addTitle}
      saving={record.isPending}
      start={today.startsWith(`${year}-`) ? { day: today } : {}}
      onSave={({ day, kind, amount, document, reason }) =>
        record.mutate({
          campaignId,
          day,
          kind,
          amount,
          document: (document ?? '').trim() === '' ? null : (document ?? '').trim(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <Form.Item name="day" label={say.day} rules={[{ required: true, message: say.required.day }]}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="kind"
        label={say.kind}
        rules={[{ required: true, message: say.required.kind }]}
      >
        <Select options={KINDS} />
      </Form.Item>
      <Form.Item
        name="amount"
        label={say.amount}
        rules={[{ required: true, message: say.required.amount }]}
      >
        <InputNumber<number>
          className="rp-amount"
          min={1}
          precision={0}
          formatter={(value) => (value === undefined ? '' : formatDong(value))}
          parser={(text) => Number((text ?? '').replace(/\D/gu, ''))}
        />
      </Form.Item>
      <Form.Item name="document" label={say.document} extra={say.documentHint}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say.reason}
        extra={say.reasonHint}
        rules={[{ required: true, whitespace: true, message: say.required.reason }]}
      >
        <SuggestInput
          maxLength={500}
          options={[...new Set(reasons)].map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
      </Form.Item>
    </FormDialog>
  )
}
