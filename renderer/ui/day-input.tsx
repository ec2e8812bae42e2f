/** Days and moments as the store keeps them (ISO text), typed and shown the Vietnamese way. */
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/vi'
import type { ReactElement } from 'react'
import { formatDay } from '#shared/kernel/day.ts'
import { uiText } from '#shared/text/ui.ts'

dayjs.locale('vi')

export interface DayInputProps {
  readonly value?: string | null | undefined
  readonly onChange?: (value: string | null) => void
  readonly id?: string
  readonly label?: string
  readonly disabled?: boolean
}

const isoDay = (value: Dayjs): string => value.format('YYYY-MM-DD')
const isoMoment = (value: Dayjs): string => value.format('YYYY-MM-DDTHH:mm')
const shownDay = (value: Dayjs): string => formatDay(isoDay(value))
const parsed = (value: string | null | undefined): Dayjs | null =>
  value === null || value === undefined || value === '' ? null : dayjs(value)

/** A day; `value` is `2024-08-09` and shows as 09/8/2024. */
export function DayInput({ value, onChange, id, label, disabled }: DayInputProps): ReactElement {
  return (
    <DatePicker
      className="sg-day"
      format={[shownDay, 'D/M/YYYY', 'DD/MM/YYYY', 'YYYY-MM-DD']}
      placeholder={uiText.dayHint}
      value={parsed(value)}
      onChange={(day) => onChange?.(day === null ? null : isoDay(day))}
      disabled={disabled ?? false}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  )
}

/** A moment to the minute; `value` is `2024-08-09T17:05` (or a day) and shows as 09/8/2024 17:05. */
export function MomentInput({ value, onChange, id, label, disabled }: DayInputProps): ReactElement {
  return (
    <DatePicker
      className="sg-moment"
      showTime={{ format: 'HH:mm' }}
      needConfirm={false}
      format={[
        (moment: Dayjs) => `${shownDay(moment)} ${moment.format('HH:mm')}`,
        'D/M/YYYY HH:mm',
        'DD/MM/YYYY H:mm',
      ]}
      placeholder={uiText.momentHint}
      value={parsed(value)}
      onChange={(moment) => onChange?.(moment === null ? null : isoMoment(moment))}
      disabled={disabled ?? false}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  )
}

/** The present local moment to the minute, as inputs start with it. */
export const presentMoment = (): string => isoMoment(dayjs())
