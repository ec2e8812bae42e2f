/** A meeting step by step: the state after each of its events, computed from the events alone. */
import type { PaperCount, VotingMethod } from './ballot.ts'
import type { BallotState } from './ballot-life.ts'
import type { AttendanceStatus } from './attendance.ts'
import type { MeetingEvent, NotedEvent } from './meeting-event.ts'

type Published = Extract<MeetingEvent, { kind: 'ballot-published' }>

export interface ReplayedBallot {
  readonly id: string
  readonly title: string
  readonly method: VotingMethod | 'recorded'
  readonly state: BallotState
  readonly nominationIds: readonly string[]
  /** Members who had voted by then, of a ballot by name; empty of every other. */
  readonly voted: readonly string[]
  readonly papers: PaperCount | null
  readonly results: Published['results'] | null
  readonly reason: string | null
}

export interface ReplayedState {
  readonly attendance: ReadonlyMap<string, AttendanceStatus>
  readonly agenda: readonly string[]
  readonly ballots: readonly ReplayedBallot[]
  readonly sealed: boolean
}

export interface ReplayStep {
  readonly noted: NotedEvent
  /** After the event. */
  readonly state: ReplayedState
}

const START: ReplayedState = { attendance: new Map(), agenda: [], ballots: [], sealed: false }

const withBallot = (
  state: ReplayedState,
  id: string,
  change: (ballot: ReplayedBallot) => Partial<ReplayedBallot>,
): ReplayedState => ({
  ...state,
  ballots: state.ballots.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})

const newBallot = (
  parts: Pick<ReplayedBallot, 'id' | 'title' | 'method' | 'state' | 'nominationIds'>,
): ReplayedBallot => ({ ...parts, voted: [], papers: null, results: null, reason: null })

function after(state: ReplayedState, event: MeetingEvent): ReplayedState {
  switch (event.kind) {
    case 'convened':
      return { ...state, agenda: event.agenda }
    case 'attendance':
      return {
        ...state,
        attendance: new Map([
          ...state.attendance,
          ...event.changes.map(({ memberId, status }) => [memberId, status] as const),
        ]),
      }
    case 'agenda':
      return { ...state, agenda: event.nominationIds }
    case 'ballot-created':
      return {
        ...state,
        ballots: [...state.ballots, newBallot({ ...event, id: event.ballotId, state: 'created' })],
      }
    case 'ballot-opened':
      return withBallot(state, event.ballotId, () => ({ state: 'open' }))
    case 'vote':
      return withBallot(state, event.ballotId, ({ voted }) => ({
        voted: [...voted.filter((id) => id !== event.memberId), event.memberId],
      }))
    case 'ballot-closed':
      return withBallot(state, event.ballotId, () => ({ state: 'closed' }))
    case 'tally-typed':
      return withBallot(state, event.ballotId, () => ({ papers: event.papers }))
    case 'ballot-confirmed':
      return withBallot(state, event.ballotId, () => ({ state: 'confirmed' }))
    case 'ballot-published':
      return withBallot(state, event.ballotId, () => ({
        state: 'published',
        results: event.results,
      }))
    case 'ballot-annulled':
      return withBallot(state, event.ballotId, () => ({
        state: 'annulled',
        reason: event.reason,
      }))
    case 'recorded':
      return {
        ...state,
        ballots: [
          ...state.ballots,
          newBallot({
            id: event.ballotId,
            title: '',
            method: 'recorded',
            state: 'published',
            nominationIds: [],
          }),
        ],
      }
    case 'sealed':
      return { ...state, sealed: true }
    case 'results-annulled':
      return {
        ...state,
        ballots: state.ballots.map((one) => ({
          ...one,
          state: 'annulled',
          reason: one.reason ?? event.reason,
        })),
      }
    case 'conflict':
    case 'record':
      return state
  }
}

/** Every step in order. */
export function replay(events: readonly NotedEvent[]): readonly ReplayStep[] {
  let state = START
  return events.map((noted) => {
    state = after(state, noted.event)
    return { noted, state }
  })
}
