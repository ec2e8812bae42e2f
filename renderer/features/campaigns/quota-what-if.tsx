/** The units that a proposed quota would touch, before anything is saved. */
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { quotaEffects, type QuotaStanding } from '#shared/campaigns/quota.ts'
import type { Quota } from '#shared/campaigns/plan.ts'
import { overLabel, quotaLabel, usedLabel } from '#shared/text/campaigns.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

const standingWords = ({ limit, used, over }: QuotaStanding): string =>
  typeof limit === 'number'
    ? [usedLabel(used, limit), overLabel(over)].filter((part) => part !== null).join(', ')
    : quotaLabel(limit)

/** So many units by name, then only how many more. */
const LISTED = 8

export interface QuotaWhatIfProps {
  readonly current: readonly Quota[]
  readonly proposed: readonly Quota[]
}

export function QuotaWhatIf({ current, proposed }: QuotaWhatIfProps): ReactElement | null {
  const campaignId = useCampaignId()
  const input = { campaignId }
  const units = useQuery(api.units.list.queryOptions({ input }))
  const status = useQuery(api.appraisal.status.queryOptions({ input }))
  if (units.data === undefined || status.data === undefined || proposed === current) return null
  const counted = status.data.units.flatMap((line) => {
    const unit = units.data.find(({ id }) => id === line.unitId)
    if (unit === undefined) return []
    const byAward: Record<string, number> = {}
    for (const { unitId, award } of status.data.nominations)
      if (unitId === line.unitId && award !== null) byAward[award] = (byAward[award] ?? 0) + 1
    return [{ unit, counts: { byKind: line.used, byAward } }]
  })
  const effects = quotaEffects({ current, proposed }, counted)
  const moved = effects.filter(({ before, after }) => before.over !== after.over)
  const listed = moved.slice(0, LISTED)
  return (
    <Alert
      className="sg-what-if"
      type="info"
      title={
        effects.length === 0 ? say.form.noEffect : say.form.effects(effects.length, moved.length)
      }
      description={
        listed.length === 0 ? undefined : (
          <ul className="sg-effects">
            {listed.map(({ unit, before, after }) => (
              <li key={unit.id}>
                {say.form.effect(unit.name, standingWords(before), standingWords(after))}
              </li>
            ))}
            {moved.length > LISTED ? <li>{say.form.more(moved.length - LISTED)}</li> : null}
          </ul>
        )
      }
    />
  )
}
