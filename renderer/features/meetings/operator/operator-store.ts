/** What the operator's pane may forget: the chosen cue, and when open ballots are to end. */
import { create } from 'zustand'

interface OperatorPane {
  readonly cue: string | null
  /** Local moment to the second, by ballot. */
  readonly until: Readonly<Record<string, string>>
  /** Chosen by their points to be put to the vote; null where nothing waits. */
  readonly toVote: readonly string[] | null
  readonly setToVote: (ids: readonly string[] | null) => void
  readonly choose: (cue: string | null) => void
  readonly setUntil: (ballotId: string, until: string) => void
}

export const useOperatorPane = create<OperatorPane>()((set) => ({
  cue: null,
  until: {},
  toVote: null,
  setToVote: (toVote) => set({ toVote }),
  choose: (cue) => set({ cue }),
  setUntil: (ballotId, until) =>
    set(({ until: known }) => ({ until: { ...known, [ballotId]: until } })),
}))
