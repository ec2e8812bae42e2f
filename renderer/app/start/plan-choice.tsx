/** The plans to start from, one of which is chosen: built in, or of a campaign on this PC. */
import { Radio } from 'antd'
import type { ReactElement } from 'react'
import type { CampaignSummary, PlanSummary } from '#shared/campaigns/contract.ts'
import { startPageText as say } from '#shared/text/start-page.ts'
import { preparedPlanText } from '#shared/text/start-page-plan.ts'
import type { PlanSource } from './use-source-plan.ts'

export interface PlanChoiceProps {
  readonly plans: readonly PlanSummary[]
  readonly campaigns: readonly CampaignSummary[]
  readonly chosen: PlanSource | null
  readonly onChoose: (source: PlanSource) => void
}

interface Line {
  readonly source: Exclude<PlanSource, { readonly from: 'file' }>
  readonly name: string
  readonly about: string
  readonly title: string
}

const keyOf = (source: PlanSource | null): string | null =>
  source === null || source.from === 'file' ? null : `${source.from} ${source.id}`

export function PlanChoice(props: PlanChoiceProps): ReactElement {
  const lines: readonly Line[] = [
    ...props.campaigns.map(({ id, name, issuer, title }) => ({
      source: { from: 'campaign' as const, id },
      name,
      about: preparedPlanText.earlierCampaign(issuer),
      title,
    })),
    ...props.plans.map(({ id, name, issuer, nature, title }) => ({
      source: { from: 'plan' as const, id },
      name,
      about: `${issuer} · ${nature === 'example' ? say.example : say.issued}`,
      title,
    })),
  ]
  return (
    <Radio.Group
      className="sg-plans"
      aria-label={say.planList}
      value={keyOf(props.chosen)}
      onChange={(event) => {
        const line = lines.find(({ source }) => keyOf(source) === event.target.value)
        if (line !== undefined) props.onChoose(line.source)
      }}
    >
      {lines.map(({ source, name, about, title }) => (
        <Radio key={keyOf(source)} value={keyOf(source)} className="sg-plan">
          <span className="sg-strong">{name}</span>
          <span className="sg-quiet">{about}</span>
          <span className="sg-plan-title">{title}</span>
        </Radio>
      ))}
    </Radio.Group>
  )
}
