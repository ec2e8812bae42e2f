/**
 * The one dialog in which any rule is edited: its form, whom the change would touch, why it is made,
 * and saving it. Before a campaign runs on the plan the edit goes straight into the plan.
 */
import { useMutation } from '@tanstack/react-query'
import { Alert, Form, Modal } from 'antd'
import { useState, type ComponentType, type ReactElement } from 'react'
import type { ProposedChange } from '#shared/campaigns/contract.ts'
import type { PlanProblem } from '#shared/campaigns/parse-plan.ts'
import { sameData } from '#shared/campaigns/plan-edit.ts'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { ChangeReason, signedBy, type ReasonValues } from '../change-reason.tsx'
import { usePlanEditing } from './editing.ts'
import type { FormProps } from './fields.tsx'
import { WhatIfNotice } from './what-if-notice.tsx'

export interface RuleDialogProps<Value> {
  readonly title: string
  readonly start: Value
  /** Whether the value that the form starts with may be saved as it is (a new rule). */
  readonly fresh?: boolean
  readonly form: ComponentType<FormProps<Value>>
  readonly check: (value: Value) => readonly PlanProblem[]
  readonly changeOf: (value: Value) => ProposedChange
  readonly onClose: () => void
}

export function RuleDialog<Value>(props: RuleDialogProps<Value>): ReactElement {
  const { start, form: Fields, onClose } = props
  const { campaign, apply } = usePlanEditing()
  const [value, setValue] = useState(start)
  const [told, setTold] = useState(false)
  const [reasons] = Form.useForm<ReasonValues>()
  const save = useMutation(
    api.campaigns.change.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: onClose,
    }),
  )
  const problems = props.check(value)
  const touched = props.fresh === true || !sameData(value, start)
  const change = problems.length === 0 && touched ? props.changeOf(value) : null
  const problemAt = (path: string): string | null =>
    told ? (problems.find((problem) => problem.path === path)?.message ?? null) : null
  const keep = (signed: ReasonValues): void => {
    setTold(true)
    if (problems.length > 0) return
    const proposed = props.changeOf(value)
    if (campaign !== null) {
      const { reason, ...rest } = signedBy(signed)
      save.mutate({
        campaignId: campaign.id,
        change:
          proposed.change === 'edit-rule'
            ? { ...proposed, ...rest, ...(reason === '' ? {} : { reason }) }
            : { ...proposed, ...rest, reason },
      })
      return
    }
    if (proposed.change === 'edit-rule') apply(proposed.edit)
    onClose()
  }
  return (
    <Modal
      open
      centered
      width={720}
      title={props.title}
      okText={campaign === null ? say.apply : say.save}
      cancelText={uiText.cancel}
      confirmLoading={save.isPending}
      onOk={() => {
        setTold(true)
        reasons.submit()
      }}
      onCancel={onClose}
      mask={{ closable: false }}
      className="sg-rule-dialog"
    >
      <Form<ReasonValues>
        form={reasons}
        layout="vertical"
        requiredMark={false}
        onFinish={keep}
        className="sg-rule-form"
      >
        <Fields value={value} onChange={setValue} problemAt={problemAt} />
        {campaign === null ? null : (
          <>
            <h3 className="sg-form-head">{say.reasonHeading}</h3>
            {campaign.reasonNeeded ? null : <p className="sg-quiet">{say.writing}</p>}
            <ChangeReason optional={!campaign.reasonNeeded} />
          </>
        )}
      </Form>
      {campaign === null ? null : (
        <WhatIfNotice
          campaignId={campaign.id}
          change={change}
          saving={save.isPending || save.isSuccess}
        />
      )}
      {told && problems.length > 0 ? (
        <Alert type="error" title={say.problems(problems.length)} />
      ) : null}
      {save.error === null ? null : <FailureAlert failure={failureOf(save.error)} />}
    </Modal>
  )
}
