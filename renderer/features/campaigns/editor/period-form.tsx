/** When the campaign runs: by days, or by months where the plan names months only. */
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { ChoiceField, choicesOf, ClauseFields, DayField, type FormProps } from './fields.tsx'

const say = planEditorText.period
const MONTH = 'YYYY-MM'.length

type Precision = 'days' | 'months'

/** A day or month as a day, to show in a picker; null where nothing is set. */
const asDay = (precise: string): string | null =>
  precise === '' ? null : precise.length === MONTH ? `${precise}-01` : precise

export function PeriodForm(props: FormProps<Plan['period']>): ReactElement {
  const { value, onChange, problemAt } = props
  const precision: Precision = value.from.length === MONTH ? 'months' : 'days'
  const kept = (day: string | null, how: Precision): string =>
    day === null ? '' : how === 'months' ? day.slice(0, MONTH) : day
  const setPrecision = (how: Precision): void =>
    onChange({
      ...value,
      from: kept(asDay(value.from), how),
      to: kept(asDay(value.to), how),
    })
  return (
    <>
      <div className="sg-fields">
        <ChoiceField
          label={say.precision}
          value={precision}
          choices={choicesOf(['days', 'months'], say)}
          onChange={setPrecision}
        />
        <DayField
          label={say.from}
          value={asDay(value.from)}
          problem={problemAt('from')}
          onChange={(day) => onChange({ ...value, from: kept(day, precision) })}
        />
        <DayField
          label={say.to}
          value={asDay(value.to)}
          problem={problemAt('to')}
          onChange={(day) => onChange({ ...value, to: kept(day, precision) })}
        />
      </div>
      <ClauseFields {...props} />
    </>
  )
}
