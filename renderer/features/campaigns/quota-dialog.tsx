/** Sets a quota anew, and shows before it is saved whom that would touch. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Quota } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { ChangeReason, signedBy, type ReasonValues } from './change-reason.tsx'
import { QuotaWhatIf } from './quota-what-if.tsx'
import { selectorWords } from './rule-words.ts'

export interface QuotaDialogProps {
  readonly quota: Quota
  /** Quotas in force, for the comparison. */
  readonly quotas: readonly Quota[]
  readonly onClose: () => void
}

interface Values extends ReasonValues {
  readonly kind: 'combined' | 'per-kind' | 'unset'
  readonly limit?: number | null
  readonly limits?: Readonly<Partial<Record<NomineeKind, number | null>>>
  readonly wording: string
}

function quotaOf(values: Values, old: Quota): Quota | null {
  const heading = values.heading?.trim() ?? ''
  const clause = {
    id: old.id,
    for: old.for,
    wording: (values.wording ?? '').trim(),
    place: heading === '' ? say.form.placeDefault : heading,
  }
  switch (values.kind) {
    case 'unset':
      return { ...clause, kind: 'unset' }
    case 'combined':
      return typeof values.limit === 'number'
        ? { ...clause, kind: 'combined', limit: values.limit }
        : null
    case 'per-kind': {
      const limits: Partial<Record<NomineeKind, number>> = {}
      for (const kind of NOMINEE_KINDS) {
        const limit = values.limits?.[kind]
        if (typeof limit === 'number') limits[kind] = limit
      }
      return Object.keys(limits).length === 0 ? null : { ...clause, kind: 'per-kind', limits }
    }
  }
}

const startOf = (quota: Quota): Partial<Values> => ({
  kind: quota.kind === 'per-kind' ? 'per-kind' : 'combined',
  ...(quota.kind === 'combined' ? { limit: quota.limit } : {}),
  ...(quota.kind === 'per-kind' ? { limits: quota.limits } : {}),
})

export function QuotaDialog({ quota, quotas, onClose }: QuotaDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const [form] = Form.useForm<Values>()
  const change = useMutation(
    api.campaigns.change.mutationOptions({
      meta: { quiet: true, done: say.form.saved },
      onSuccess: onClose,
    }),
  )
  const now = Form.useWatch([], form)
  const proposed = now?.kind === undefined ? null : quotaOf(now, quota)
  const save = (values: Values): void => {
    const next = quotaOf(values, quota)
    if (next !== null)
      change.mutate({
        campaignId,
        change: { change: 'set-quota', quota: next, ...signedBy(values) },
      })
  }
  return (
    <Modal
      open
      centered
      width={640}
      title={say.form.quotaTitle(selectorWords(quota.for))}
      okText={say.form.save}
      cancelText={uiText.cancel}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={startOf(quota)}
        onFinish={save}
      >
        <div className="sg-fields">
          <Form.Item name="kind" label={say.form.quotaKind}>
            <Select
              options={[
                { value: 'combined', label: say.form.combined },
                { value: 'per-kind', label: say.form.perKind },
                { value: 'unset', label: say.form.unset },
              ]}
            />
          </Form.Item>
          {now?.kind === 'combined' ? (
            <Form.Item
              name="limit"
              label={say.form.limit}
              rules={[{ required: true, message: say.form.limitRequired }]}
            >
              <InputNumber min={0} precision={0} />
            </Form.Item>
          ) : null}
        </div>
        {now?.kind === 'per-kind' ? (
          <div className="sg-fields">
            {NOMINEE_KINDS.map((kind) => (
              <Form.Item key={kind} name={['limits', kind]} label={KIND_LABELS[kind]}>
                <InputNumber min={0} precision={0} placeholder={say.form.noLimit} />
              </Form.Item>
            ))}
          </div>
        ) : null}
        <QuotaWhatIf
          current={quotas}
          proposed={proposed === null ? quotas : [proposed, ...quotas]}
        />
        <Form.Item
          name="wording"
          label={say.form.quotaWording}
          rules={[{ required: true, whitespace: true, message: say.form.quotaWordingRequired }]}
        >
          <Input.TextArea rows={2} />
        </Form.Item>
        <ChangeReason />
      </Form>
      {change.error === null ? null : <FailureAlert failure={failureOf(change.error)} />}
    </Modal>
  )
}
