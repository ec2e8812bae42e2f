/** What stands where there is nothing yet: why, and what to do next. */
import type { ReactElement, ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** What to do next. */
  readonly hint: ReactNode
  /** Buttons that do it. */
  readonly actions?: ReactNode
}

export function EmptyState({ title, hint, actions }: EmptyStateProps): ReactElement {
  return (
    <div className="sg-empty">
      <h2>{title}</h2>
      <p>{hint}</p>
      {actions === undefined ? null : <div className="sg-actions">{actions}</div>}
    </div>
  )
}
