/** On time, late, not sent: in the words of the status. */
import type { ReactElement } from 'react'
import type { TimelinessState } from '#shared/text/campaigns.ts'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'

const TONES: Readonly<Record<TimelinessState, Tone>> = {
  'on-time': 'good',
  late: 'bad',
  early: 'info',
  'no-deadline': 'info',
  'not-submitted': 'wait',
}

export interface TimelinessTagProps {
  readonly state: TimelinessState
  readonly label: string
}

export const TimelinessTag = ({ state, label }: TimelinessTagProps): ReactElement => (
  <StatusTag tone={TONES[state]}>{label}</StatusTag>
)
