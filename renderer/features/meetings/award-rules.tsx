/** Awards that are voted on under a rule of their own. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import type { ReactElement } from 'react'
import { awardRulesText as say } from '#shared/text/meetings-rules.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaign } from './use-campaign.ts'

/** Preset names by award; an award that is not named follows the meeting's rule. */
export type AwardRules = Readonly<Record<string, string>>

export interface AwardRulesProps {
  readonly value: AwardRules
  readonly onChange: (value: AwardRules) => void
}

export function AwardRulesInput({ value, onChange }: AwardRulesProps): ReactElement {
  const { plan } = useCampaign()
  const { data: presets } = useSuspenseQuery(api.meetings.rules.queryOptions({}))
  const options = presets.map(({ name, label }) => ({ value: name, label }))
  return (
    <div className="sg-stack">
      {plan.awards
        .filter(({ counted }) => counted)
        .map(({ id, name }) => (
          <label key={id} className="mt-award-rule">
            <span>{name}</span>
            <Select
              aria-label={say.ruleOf(name)}
              allowClear
              popupMatchSelectWidth={false}
              placeholder={say.common}
              value={value[id] ?? null}
              options={options}
              onChange={(rule: string | null | undefined) => {
                const { [id]: _, ...rest } = value
                onChange(rule == null ? rest : { ...rest, [id]: rule })
              }}
            />
          </label>
        ))}
    </div>
  )
}
