/** Offers the units of the campaign whose plan is copied, each in its cluster of that year. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import type { ReactElement } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import { preparedPlanText as say } from '#shared/text/start-page-plan.ts'
import { api } from '#renderer/api/queries.ts'

export interface TakenOverUnitsProps {
  /** The campaign that is copied; null where the plan comes from elsewhere. */
  readonly from: string | null
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function TakenOverUnits(props: TakenOverUnitsProps): ReactElement | null {
  const { data: units = [] } = useQuery(
    api.units.list.queryOptions({
      input: props.from === null ? skipToken : { campaignId: props.from },
    }),
  )
  if (props.from === null || units.length === 0) return null
  const clusters = new Set(units.flatMap(({ cluster }) => cluster ?? []))
  return (
    <div className="sg-stack">
      <Checkbox checked={props.checked} onChange={(event) => props.onChange(event.target.checked)}>
        {say.takeOver(formatDong(units.length), formatDong(clusters.size))}
      </Checkbox>
      <p className="sg-quiet">{say.takeOverHint}</p>
    </div>
  )
}
