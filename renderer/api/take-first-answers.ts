/** Puts what was asked before the pages were there into their cache. */
import type { QueryClient, QueryFunction, QueryKey } from '@tanstack/react-query'
import { firstDesk, firstToday } from './first-answers.ts'
import { api } from './queries.ts'

interface Asked {
  readonly queryKey: QueryKey
  readonly queryFn: QueryFunction
}

/** What failed leaves no trace: its page asks again and shows why. */
async function take(queries: QueryClient, { queryKey, queryFn }: Asked): Promise<void> {
  await queries.prefetchQuery({ queryKey, queryFn })
  if (queries.getQueryState(queryKey)?.status === 'error') queries.removeQueries({ queryKey })
}

export function takeFirstAnswers(queries: QueryClient): void {
  const asked: Asked[] = [
    { queryKey: api.safekeeping.desk.queryOptions({}).queryKey, queryFn: () => firstDesk },
  ]
  if (firstToday !== null) {
    const { campaignId, ...answers } = firstToday
    const of = { input: { campaignId } }
    asked.push(
      { queryKey: api.campaigns.list.queryOptions({}).queryKey, queryFn: () => answers.campaigns },
      { queryKey: api.appraisal.status.queryOptions(of).queryKey, queryFn: () => answers.status },
      { queryKey: api.campaigns.get.queryOptions(of).queryKey, queryFn: () => answers.campaign },
      { queryKey: api.meetings.list.queryOptions(of).queryKey, queryFn: () => answers.meetings },
      { queryKey: api.decisions.list.queryOptions(of).queryKey, queryFn: () => answers.decisions },
      {
        queryKey: api.submissions.returns.queryOptions(of).queryKey,
        queryFn: () => answers.returns,
      },
    )
  }
  for (const one of asked) void take(queries, one)
}
