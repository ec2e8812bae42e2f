/** What share of a cluster may be endorsed, each limit with its clause. */
import { Button, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { blankLimit, type LimitDraft } from './limit-draft.ts'

const BASES = [
  { value: 'members' as const, label: say.limit.bases.members },
  { value: 'ranked' as const, label: say.limit.bases.ranked },
]
const ROUNDINGS = [
  { value: 'down' as const, label: say.limit.roundings.down },
  { value: 'half-up' as const, label: say.limit.roundings['half-up'] },
  { value: 'up' as const, label: say.limit.roundings.up },
]
const ANY = '*'

export interface LimitFieldsProps {
  readonly awards: readonly { readonly value: string; readonly label: string }[]
  readonly limits: readonly LimitDraft[]
  readonly onChange: (limits: readonly LimitDraft[]) => void
}

export function LimitFields({ awards, limits, onChange }: LimitFieldsProps): ReactElement {
  const change = (key: number, changes: Partial<LimitDraft>): void =>
    onChange(limits.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  return (
    <section aria-label={say.limits}>
      <h3 className="sg-section">{say.limits}</h3>
      <p className="sg-quiet">{say.limitsHint}</p>
      {limits.map((one) => (
        <div key={one.key}>
          <div className="cl-limit">
            <Select
              aria-label={say.limit.award}
              value={one.award ?? ANY}
              options={[{ value: ANY, label: say.limit.anyAward }, ...awards]}
              onChange={(award) => change(one.key, { award: award === ANY ? null : award })}
            />
            <Input
              aria-label={say.limit.share}
              placeholder={say.limit.shareHint}
              value={one.share}
              onChange={(event) => change(one.key, { share: event.target.value })}
            />
            <Select
              aria-label={say.limit.base}
              value={one.base}
              options={BASES}
              onChange={(base) => change(one.key, { base })}
            />
            <Select
              aria-label={say.limit.rounding}
              value={one.rounding}
              options={ROUNDINGS.map(({ value, label }) => ({
                value,
                label: `${say.limit.rounding} ${label}`,
              }))}
              onChange={(rounding) => change(one.key, { rounding })}
            />
          </div>
          <div className="cl-limit-clause">
            <Input
              aria-label={say.limit.wording}
              placeholder={say.limit.wording}
              value={one.wording}
              onChange={(event) => change(one.key, { wording: event.target.value })}
            />
            <Input
              aria-label={say.limit.place}
              placeholder={say.limit.place}
              value={one.place}
              onChange={(event) => change(one.key, { place: event.target.value })}
            />
            <Button
              type="text"
              icon={<Icon name="cross" />}
              aria-label={say.limit.remove}
              title={say.limit.remove}
              onClick={() => onChange(limits.filter(({ key }) => key !== one.key))}
            />
          </div>
        </div>
      ))}
      <Button icon={<Icon name="plus" />} onClick={() => onChange([...limits, blankLimit(limits)])}>
        {say.addLimit}
      </Button>
    </section>
  )
}
