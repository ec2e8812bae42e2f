/** Where the program opens: the campaign last worked on, or the first start where there is none. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ReactElement } from 'react'
import { Navigate } from 'react-router'
import { api } from '#renderer/api/queries.ts'
import { pagePath } from '#renderer/ui/places.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { lastCampaign } from './last-campaign.ts'

const FirstStart = lazy(async () => ({
  default: (await import('./start/first-start.tsx')).FirstStart,
}))

function Opened(): ReactElement {
  const { data: campaigns } = useSuspenseQuery(api.campaigns.list.queryOptions({}))
  const known =
    campaigns.find(({ id }) => id === lastCampaign.read()) ??
    campaigns.toSorted((left, right) => (left.openedAt < right.openedAt ? 1 : -1))[0]
  return known === undefined ? (
    <FirstStart />
  ) : (
    <Navigate to={pagePath(known.id, 'today')} replace />
  )
}

export function Home(): ReactElement {
  return (
    <Suspense fallback={<Waiting />}>
      <Opened />
    </Suspense>
  )
}
