/** Moves a deadline for all, or extends it for one unit. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Form, Modal, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Deadline, Milestone } from '#shared/campaigns/plan.ts'
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { ChangeReason, signedBy, type ReasonValues } from './change-reason.tsx'

export interface DeadlineDialogProps {
  readonly milestone: Milestone
  /** For one unit rather than for all. */
  readonly forUnit: boolean
  readonly onClose: () => void
}

interface Values extends ReasonValues {
  readonly unit?: string
  readonly kind: 'on-or-before' | 'before' | 'none'
  readonly deadlineDay?: string | null
}

function deadlineOf({ kind, deadlineDay, heading }: Values): Deadline | null {
  const place = heading?.trim() === '' || heading === undefined ? say.form.placeDefault : heading
  if (kind === 'none') return { kind, wording: say.form.noneWording, place }
  if (deadlineDay === undefined || deadlineDay === null) return null
  const words = kind === 'before' ? say.form.before : say.form.onOrBefore
  return { kind, day: deadlineDay, wording: say.form.wordingOf(words, deadlineDay), place }
}

export function DeadlineDialog({ milestone, forUnit, onClose }: DeadlineDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const [form] = Form.useForm<Values>()
  const units = useQuery(api.units.list.queryOptions({ input: { campaignId }, enabled: forUnit }))
  const change = useMutation(
    api.campaigns.change.mutationOptions({
      meta: { quiet: true, done: say.form.saved },
      onSuccess: onClose,
    }),
  )
  const now = Form.useWatch([], form)
  const proposed = now?.kind === undefined ? null : deadlineOf(now)
  const last = proposed === null ? null : lastGoodDay(proposed)
  const save = (values: Values): void => {
    const deadline = deadlineOf(values)
    if (deadline === null) return
    const common = { milestoneId: milestone.id, deadline, ...signedBy(values) }
    change.mutate({
      campaignId,
      change: forUnit
        ? { change: 'extend-for-unit', unit: values.unit ?? '', ...common }
        : { change: 'move-deadline', ...common },
    })
  }
  return (
    <Modal
      open
      title={
        forUnit ? say.form.extendTitle(milestone.artefact) : say.form.moveTitle(milestone.artefact)
      }
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
        initialValues={{ kind: 'on-or-before' }}
        onFinish={save}
      >
        {forUnit ? (
          <Form.Item
            name="unit"
            label={say.form.unit}
            rules={[{ required: true, message: say.form.unitRequired }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={units.isPending}
              options={(units.data ?? [])
                .filter(({ takesPart }) => takesPart)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        ) : null}
        <div className="sg-fields">
          <Form.Item name="kind" label={say.form.kind}>
            <Select
              options={[
                { value: 'on-or-before', label: say.form.onOrBefore },
                { value: 'before', label: say.form.before },
                { value: 'none', label: say.form.none },
              ]}
            />
          </Form.Item>
          {now?.kind === 'none' ? null : (
            <Form.Item
              name="deadlineDay"
              label={say.form.deadlineDay}
              rules={[{ required: true, message: say.form.dayRequired }]}
              extra={last === null ? undefined : say.form.lastDay(last)}
            >
              <DayInput />
            </Form.Item>
          )}
        </div>
        <ChangeReason />
      </Form>
      {change.error === null ? null : <FailureAlert failure={failureOf(change.error)} />}
    </Modal>
  )
}
