/** What stands where a page could not be drawn. */
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, type ReactElement } from 'react'
import { useRouteError } from 'react-router'
import { frameText } from '#shared/text/frame.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'

const DamagedStore = lazy(async () => ({
  default: (await import('#renderer/features/safekeeping/damaged-store.tsx')).DamagedStore,
}))

interface ExplainedProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A damaged store cannot be tried again, only gone back from. */
function Explained({ error, onRetry }: ExplainedProps): ReactElement {
  const failure = failureOf(error)
  return failure.code === 'STORE_DAMAGED' ? (
    <Suspense fallback={<Waiting />}>
      <DamagedStore onMended={onRetry} />
    </Suspense>
  ) : (
    <FailureAlert failure={failure} onRetry={onRetry} />
  )
}

export interface PageFailureProps {
  readonly error: unknown
  readonly reset: () => void
}

/** A failure inside the frame: the page is drawn again with fresh data. */
export function PageFailure({ error, reset }: PageFailureProps): ReactElement {
  const queries = useQueryClient()
  return (
    <div className="sg-page-body">
      <Explained error={error} onRetry={() => void queries.resetQueries().then(reset)} />
    </div>
  )
}

/** A failure outside of it. */
export function Failed(): ReactElement {
  const error = useRouteError()
  return (
    <main className="sg-page-body">
      <Explained error={error} onRetry={() => window.location.reload()} />
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
          <ButtonLink to="/" primary>
            {frameText.toStart}
          </ButtonLink>
        }
      />
    </main>
  )
}
