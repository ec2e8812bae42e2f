/** What stands where a page could not be drawn. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { Link, useRouteError } from 'react-router'
import { frameText } from '#shared/text/frame.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'

export interface PageFailureProps {
  readonly error: unknown
  readonly reset: () => void
}

/** A failure inside the frame: the page is drawn again with fresh data. */
export function PageFailure({ error, reset }: PageFailureProps): ReactElement {
  const queries = useQueryClient()
  return (
    <div className="sg-page-body">
      <FailureAlert
        failure={failureOf(error)}
        onRetry={() => void queries.resetQueries().then(reset)}
      />
    </div>
  )
}

/** A failure outside of it. */
export function Failed(): ReactElement {
  const error = useRouteError()
  return (
    <main className="sg-page-body">
      <FailureAlert failure={failureOf(error)} onRetry={() => window.location.reload()} />
    </main>
  )
}

/** An address of no page. */
export function LostPage(): ReactElement {
  return (
    <main>
      <EmptyState
        title={frameText.lostTitle}
        hint={frameText.lostHint}
        actions={
          <Link to="/">
            <Button type="primary">{frameText.toStart}</Button>
          </Link>
        }
      />
    </main>
  )
}
