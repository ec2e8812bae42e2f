/** Where a nomination stands: what the desk concluded, else what the findings say. */
import type { ReactElement } from 'react'
import { appraisalText as say, CONCLUSION_LABELS } from '#shared/text/appraisal-page.ts'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'
import type { Case } from './use-cases.ts'

const STATE_TONES: Readonly<Record<Case['state'], Tone>> = {
  met: 'good',
  stopped: 'bad',
  unknown: 'wait',
}
const CONCLUSION_TONES = { eligible: 'good', 'not-eligible': 'bad', 'for-council': 'info' } as const

/** What the findings alone say. */
export const FindingsTag = ({ state }: Pick<Case, 'state'>): ReactElement => (
  <StatusTag tone={STATE_TONES[state]}>{say.state[state]}</StatusTag>
)

/** What the desk concluded, else what the findings say. */
export function CaseStateTag({
  state,
  conclusion,
}: Pick<Case, 'state' | 'conclusion'>): ReactElement {
  if (conclusion === null) return <FindingsTag state={state} />
  return (
    <StatusTag tone={CONCLUSION_TONES[conclusion.conclusion]} icon="gavel">
      {CONCLUSION_LABELS[conclusion.conclusion]}
    </StatusTag>
  )
}
