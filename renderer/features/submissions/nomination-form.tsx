/** Corrects what was read of a nominee, or enters one by hand. */
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import { nominationsText as say } from '#shared/text/nominations-page.ts'
import { birthText, GENDER_LABELS, KIND_LABELS } from '#shared/text/nominees.ts'
import { submissionsPageText } from '#shared/text/submissions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { MomentInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { birthOf } from './birth-input.ts'
import { filledText } from './filled-text.ts'

export interface NominationFormProps {
  /** The one to correct; null to enter a new one. */
  readonly row: NominationRow | null
  readonly plan: Plan
  /** Units to choose from for a new one. */
  readonly units: readonly UnitRow[]
  readonly onClose: () => void
}

interface Values {
  readonly unit?: string
  readonly receivedAt?: string | null
  readonly kind: NomineeKind
  readonly honorific: string
  readonly name: string
  readonly birth: string
  readonly gender: 'male' | 'female' | ''
  readonly position: string
  readonly workplace: string
  readonly award: string
  readonly achievement: string
}

const fieldsOf = (values: Values) => ({
  kind: values.kind,
  honorific: filledText(values.honorific),
  name: values.name.trim(),
  birth: birthOf(values.birth) ?? null,
  gender: values.gender === '' ? null : values.gender,
  position: filledText(values.position),
  workplace: filledText(values.workplace),
  award: filledText(values.award),
  achievement: filledText(values.achievement),
})

const startOf = (row: NominationRow | null): Values => ({
  receivedAt: presentMoment(),
  kind: row?.kind ?? 'individual',
  honorific: row?.honorific ?? '',
  name: row?.name ?? '',
  birth: birthText(row?.birth ?? null) ?? '',
  gender: row?.gender ?? '',
  position: row?.position ?? '',
  workplace: row?.workplace ?? '',
  award: row?.award ?? '',
  achievement: row?.achievement ?? '',
})

function NewFields({ units }: Pick<NominationFormProps, 'units'>): ReactElement {
  return (
    <div className="sg-fields">
      <Form.Item
        name="unit"
        label={say.field.unit}
        className="sg-wide"
        rules={[{ required: true, message: say.unitRequired }]}
      >
        <Select
          showSearch={findByLabel}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="receivedAt"
        label={submissionsPageText.receivedAt}
        rules={[{ required: true }]}
      >
        <MomentInput />
      </Form.Item>
    </div>
  )
}

function NomineeFields({ plan }: Pick<NominationFormProps, 'plan'>): ReactElement {
  return (
    <>
      <div className="sg-fields">
        <Form.Item name="kind" label={say.field.kind}>
          <Select options={NOMINEE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))} />
        </Form.Item>
        <Form.Item name="honorific" label={say.field.honorific}>
          <Input />
        </Form.Item>
        <Form.Item
          name="name"
          label={say.field.name}
          className="sg-wide"
          rules={[{ required: true, whitespace: true, message: say.nameRequired }]}
        >
          <Input />
        </Form.Item>
      </div>
      <div className="sg-fields">
        <Form.Item
          name="birth"
          label={say.field.birth}
          rules={[
            {
              validator: (_rule, value: string) =>
                birthOf(value) === undefined
                  ? Promise.reject(new Error(say.birthBad))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input placeholder={say.birthHint} />
        </Form.Item>
        <Form.Item name="gender" label={say.field.gender}>
          <Select
            options={[
              { value: '', label: say.notSaid },
              { value: 'male', label: GENDER_LABELS.male },
              { value: 'female', label: GENDER_LABELS.female },
            ]}
          />
        </Form.Item>
        <Form.Item name="award" label={say.field.award} className="sg-wide">
          <Select
            options={[
              { value: '', label: say.awardNone },
              ...plan.awards.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Form.Item>
      </div>
      <div className="sg-fields">
        <Form.Item name="position" label={say.field.position}>
          <Input />
        </Form.Item>
        <Form.Item name="workplace" label={say.field.workplace}>
          <Input />
        </Form.Item>
      </div>
      <Form.Item name="achievement" label={say.field.achievement}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  )
}

export function NominationForm({ row, plan, units, onClose }: NominationFormProps): ReactElement {
  const campaignId = useCampaignId()
  const [form] = Form.useForm<Values>()
  const edit = useMutation(
    api.submissions.editNomination.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: onClose,
    }),
  )
  const add = useMutation(
    api.submissions.addNomination.mutationOptions({
      meta: { quiet: true, done: say.added },
      onSuccess: onClose,
    }),
  )
  const error = edit.error ?? add.error
  const save = (values: Values): void => {
    const fields = fieldsOf(values)
    if (row !== null) edit.mutate({ campaignId, nominationId: row.id, ...fields })
    else
      add.mutate({
        campaignId,
        unit: values.unit ?? '',
        receivedAt: values.receivedAt ?? presentMoment(),
        ...fields,
      })
  }
  return (
    <Modal
      open
      width={760}
      title={row === null ? say.addTitle : say.editTitle}
      okText={uiText.save}
      confirmLoading={edit.isPending || add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={startOf(row)}
        onFinish={save}
      >
        {row === null ? <NewFields units={units} /> : null}
        <NomineeFields plan={plan} />
      </Form>
      {error === null ? null : <FailureAlert failure={failureOf(error)} />}
    </Modal>
  )
}
