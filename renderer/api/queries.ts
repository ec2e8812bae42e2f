/** The contract for react-query: `useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))`. */
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { failureOf, type Failure } from './failure.ts'

export const api = createTanstackQueryUtils(client)

export interface CommandNotices {
  /** A command failed, and its page does not show that by itself (`meta: { quiet: true }`). */
  readonly failed: (failure: Failure) => void
  /** A command that names a sentence for success (`meta: { done: 'Đã lưu.' }`) went well. */
  readonly done: (sentence: string) => void
}

/**
 * The cache of what is in SQLite. Everything in a campaign hangs together (a quota moves the status,
 * the agenda and the reports), and the store is on this machine: after any command all of it is
 * asked again rather than guessed at.
 */
export function createQueryClient(notices: CommandNotices): QueryClient {
  /** Locked or signed out meanwhile: the desk is asked, which puts the right screen up. */
  const askDesk = ({ code }: Failure): void => {
    if (code === 'DESK_LOCKED' || code === 'SIGN_IN_NEEDED')
      void queries.invalidateQueries({ queryKey: api.safekeeping.desk.key() })
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => askDesk(failureOf(error)) }),
    defaultOptions: {
      queries: { retry: false, staleTime: 5000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _result, mutation) => {
        const failure = failureOf(error)
        askDesk(failure)
        if (mutation.meta?.['quiet'] !== true && failure.kind !== 'cancelled')
          notices.failed(failure)
      },
      onSuccess: (_data, _input, _result, mutation) => {
        const done = mutation.meta?.['done']
        if (typeof done === 'string') notices.done(done)
        void queries.invalidateQueries()
      },
    }),
  })
  return queries
}
