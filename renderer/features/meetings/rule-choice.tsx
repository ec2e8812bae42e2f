/** Choice of a vote rule: a preset with its source named, or the council's own regulation as data. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Select } from 'antd'
import type { ReactElement } from 'react'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { api } from '#renderer/api/queries.ts'
import { OwnRule } from './own-rule.tsx'

const say = meetingsText.rule
const OWN = 'own'

/** A preset's name, a rule of one's own, or nothing chosen yet. */
export type RuleChoice = string | VoteRule | null

export interface RuleChoiceProps {
  readonly id: string
  readonly value: RuleChoice
  readonly onChange: (value: RuleChoice) => void
}

/** What an own rule starts from: the preset that was chosen, else the first one. */
export function RuleChoiceInput({ id, value, onChange }: RuleChoiceProps): ReactElement {
  const { data: presets } = useSuspenseQuery(api.meetings.rules.queryOptions({}))
  const own = typeof value === 'object' ? value : null
  const preset = presets.find(({ name }) => name === value)
  const start = preset?.rule ?? presets[0]?.rule ?? null
  return (
    <div className="sg-stack mt-rule">
      <Select
        id={id}
        placeholder={say.choose}
        value={own === null ? (preset?.name ?? null) : OWN}
        options={[
          ...presets.map(({ name, label }): { value: string; label: string } => ({
            value: name,
            label,
          })),
          { value: OWN, label: say.own },
        ]}
        onChange={(name) => onChange(name === OWN ? start : name)}
      />
      {own !== null && <OwnRule rule={own} onChange={onChange} />}
      {preset !== undefined && (
        <Alert
          type="info"
          title={`${say.source}: ${preset.sources.join('; ')}.`}
          description={say.notLaw}
        />
      )}
    </div>
  )
}
