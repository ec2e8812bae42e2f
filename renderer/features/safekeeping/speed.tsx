/** Whether the program keeps up, in words; the slow statements can be copied for support. */
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { safekeepingPageText as say } from '#shared/text/safekeeping-page.ts'
import { api } from '#renderer/api/queries.ts'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

/** From so many milliseconds on a person waits. */
const FELT = 1000

export function Speed(): ReactElement {
  const { data } = useSuspenseQuery(api.safekeeping.health.queryOptions({}))
  const slow = data.slowQueries
  const worst = Math.max(0, ...slow.map(({ milliseconds }) => milliseconds))
  return (
    <div className="sg-toolbar">
      <StatusTag tone={worst < FELT ? 'good' : 'warn'}>
        {slow.length === 0 ? say.fast : say.slow(slow.length, worst)}
      </StatusTag>
      {slow.length === 0 ? null : (
        <>
          <CopyButton
            rows={() => [
              ['ms', 'SQL'],
              ...slow.map(({ milliseconds, sql }) => [milliseconds, sql]),
            ]}
          />
          <span className="sg-quiet">{say.slowHint}</span>
        </>
      )}
    </div>
  )
}
