/** A failure on the page where it happened: what, where, what to do. */
import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'

export interface FailureAlertProps {
  /** As `failureOf` of renderer/api makes it. */
  readonly failure: { readonly title: string; readonly sentence: string; readonly kind: string }
  readonly onRetry?: (() => void) | undefined
}

export function FailureAlert({ failure, onRetry }: FailureAlertProps): ReactElement {
  return (
    <Alert
      type={failure.kind === 'cancelled' ? 'info' : 'error'}
      showIcon
      role="alert"
      title={failure.title}
      description={failure.sentence}
      action={
        onRetry === undefined ? null : (
          <Button size="small" onClick={onRetry}>
            {uiText.retry}
          </Button>
        )
      }
    />
  )
}
