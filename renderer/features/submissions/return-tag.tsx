/** Where a returned dossier stands: out and in time, out and late, or here again. */
import type { ReactElement } from 'react'
import { dayPart, daysBetween, formatDay, formatMoment } from '#shared/kernel/day.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'
import { returnsText as say } from '#shared/text/returns.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

export interface ReturnTagProps {
  readonly sent: DossierReturn
  readonly asOf: string
}

export function ReturnTag({ sent, asOf }: ReturnTagProps): ReactElement {
  const { dueDay, completedAt } = sent
  if (completedAt !== null)
    return <StatusTag tone="good">{say.done(formatMoment(completedAt))}</StatusTag>
  const late = daysBetween(dueDay, dayPart(asOf))
  return late > 0 ? (
    <StatusTag tone="bad">{say.overdue(late, formatDay(dueDay))}</StatusTag>
  ) : (
    <StatusTag tone="wait">{say.open(formatDay(dueDay))}</StatusTag>
  )
}
