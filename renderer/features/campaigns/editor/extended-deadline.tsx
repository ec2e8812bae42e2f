/** Another deadline for one unit: its own wording, whom it would touch, and why. */
import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import type { ReactElement } from 'react'
import type { PlanProblem } from '#shared/campaigns/parse-plan.ts'
import type { Deadline } from '#shared/campaigns/plan.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { DeadlineFields } from './deadline-fields.tsx'
import { usePlanEditing } from './editing.ts'
import type { FormProps } from './fields.tsx'
import { deadlineProblems } from './milestone-form.tsx'
import { RuleDialog } from './rule-dialog.tsx'

interface Extension {
  readonly unit: string | null
  readonly deadline: Deadline | null
}

function ExtensionForm({ value, onChange, problemAt }: FormProps<Extension>): ReactElement {
  const campaignId = useCampaignId()
  const units = useQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const problem = problemAt('unit')
  return (
    <>
      <Form.Item
        label={say.form.unit}
        htmlFor="extended-unit"
        validateStatus={problem === null ? '' : 'error'}
        help={problem ?? undefined}
      >
        <Select
          id="extended-unit"
          showSearch={findByLabel}
          loading={units.isPending}
          {...(value.unit === null ? {} : { value: value.unit })}
          options={(units.data ?? [])
            .filter(({ takesPart }) => takesPart)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => onChange({ ...value, unit })}
        />
      </Form.Item>
      <DeadlineFields
        value={value.deadline}
        onChange={(deadline) => onChange({ ...value, deadline })}
        problemAt={(path) => problemAt(path === '' ? 'deadline' : `deadline.${path}`)}
      />
    </>
  )
}

const problemsOf = ({ unit, deadline }: Extension): readonly PlanProblem[] => [
  ...(unit === null ? [{ path: 'unit', message: say.form.unitRequired }] : []),
  ...deadlineProblems(deadline),
]

export interface ExtendedDeadlineProps {
  readonly milestoneId: string
  readonly onClose: () => void
}

export function ExtendedDeadline(props: ExtendedDeadlineProps): ReactElement | null {
  const { plan } = usePlanEditing()
  const milestone = plan.milestones.find(({ id }) => id === props.milestoneId)
  if (milestone === undefined) return null
  const { deadline } = milestone
  return (
    <RuleDialog<Extension>
      title={say.form.extendTitle(milestone.artefact)}
      start={{ unit: null, deadline: { ...deadline, place: say.form.placeDefault } }}
      form={ExtensionForm}
      check={problemsOf}
      changeOf={(value) => ({
        change: 'extend-for-unit',
        milestoneId: milestone.id,
        unit: value.unit ?? '',
        deadline: value.deadline ?? deadline,
      })}
      onClose={props.onClose}
    />
  )
}
