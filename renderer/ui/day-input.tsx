/** Days and moments as the store keeps them (ISO text), typed and shown the Vietnamese way. */
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/vi'
import type { ReactElement } from 'react'
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

/**
 * Shown as the first, typed as any of them. Texts only: with a function among them the picker lets
 * nobody type. The month of January and February has one digit here, where papers write two.
 */
const DAY_FORMATS = ['DD/M/YYYY', 'D/M/YYYY', 'DD/MM/YYYY', 'YYYY-MM-DD']
const MOMENT_FORMATS = DAY_FORMATS.map((format) => `${format} HH:mm`)
const parsed = (value: string | null | undefined): Dayjs | null =>
  value === null || value === undefined || value === '' ? null : dayjs(value)

/** A day; `value` is `2024-08-09` and shows as 09/8/2024. */
export function DayInput({ value, onChange, id, label, disabled }: DayInputProps): ReactElement {
  return (
    <DatePicker
      className="sg-day"
      format={DAY_FORMATS}
      placeholder={uiText.dayHint}
      value={parsed(value)}
      onChange={(day) => onChange?.(day === null ? null : isoDay(day))}
      // Where it is not said, the form around it says it.
      {...(disabled === undefined ? {} : { disabled })}
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
      format={MOMENT_FORMATS}
      placeholder={uiText.momentHint}
      value={parsed(value)}
      onChange={(moment) => onChange?.(moment === null ? null : isoMoment(moment))}
      // Where it is not said, the form around it says it.
      {...(disabled === undefined ? {} : { disabled })}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  )
}

/** The present local moment to the minute, as inputs start with it. */
export const presentMoment = (): string => isoMoment(dayjs())
