/** Who sits at the desk. Kept apart from the cache's other answers: it is asked while locked, too. */
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DeskState } from '#shared/safekeeping/users-contract.ts'
import { client } from './client.ts'
import { api } from './queries.ts'

/** How often the screen asks whether it is locked by now. */
const ASK_AGAIN = 20_000

/** Who sits at the desk, and whether it is locked. */
export const useDesk = (): UseQueryResult<DeskState> =>
  useQuery(
    api.safekeeping.desk.queryOptions({
      refetchInterval: ({ state }) => (state.data?.users === true ? ASK_AGAIN : false),
    }),
  )

/** What the desk answers with is taken over at once; nothing else is asked again. */
export function useDeskCall(): (call: 'lock' | 'signOut' | 'stillHere') => Promise<DeskState> {
  const queries = useQueryClient()
  return useCallback(
    async (call) => {
      const state = await client.safekeeping[call]()
      queries.setQueryData(api.safekeeping.desk.queryKey(), state)
      return state
    },
    [queries],
  )
}
