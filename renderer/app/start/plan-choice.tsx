/** The built-in plans, one of which is chosen. */
import { Radio } from 'antd'
import type { ReactElement } from 'react'
import type { PlanSummary } from '#shared/campaigns/contract.ts'
import { startPageText as say } from '#shared/text/start-page.ts'

export interface PlanChoiceProps {
  readonly plans: readonly PlanSummary[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

export function PlanChoice({ plans, chosen, onChoose }: PlanChoiceProps): ReactElement {
  return (
    <Radio.Group
      className="sg-plans"
      aria-label={say.planList}
      value={chosen}
      onChange={(event) => onChoose(String(event.target.value))}
    >
      {plans.map((plan) => (
        <Radio key={plan.id} value={plan.id} className="sg-plan">
          <span className="sg-strong">{plan.name}</span>
          <span className="sg-quiet">
            {plan.issuer} · {plan.nature === 'example' ? say.example : say.issued}
          </span>
          <span className="sg-plan-title">{plan.title}</span>
        </Radio>
      ))}
    </Radio.Group>
  )
}
