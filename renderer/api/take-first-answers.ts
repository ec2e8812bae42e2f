/** Puts what was asked before the pages were there into their cache. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { firstDesk, firstToday } from './first-answers.ts'
import { api } from './queries.ts'

interface Asked {
  readonly queryKey: QueryKey
  readonly answer: Promise<unknown>
}

function whatWasAsked(): readonly Asked[] {
  const desk = { queryKey: api.safekeeping.desk.queryOptions({}).queryKey, answer: firstDesk }
  if (firstToday === null) return [desk]
  const { campaignId, ...answers } = firstToday
  const of = { input: { campaignId } }
  return [
    desk,
    { queryKey: api.campaigns.list.queryOptions({}).queryKey, answer: answers.campaigns },
    { queryKey: api.appraisal.board.queryOptions(of).queryKey, answer: answers.board },
    { queryKey: api.campaigns.get.queryOptions(of).queryKey, answer: answers.campaign },
    { queryKey: api.meetings.list.queryOptions(of).queryKey, answer: answers.meetings },
    { queryKey: api.decisions.list.queryOptions(of).queryKey, answer: answers.decisions },
    { queryKey: api.submissions.returns.queryOptions(of).queryKey, answer: answers.returns },
  ]
}

const asked = whatWasAsked()
/** What has come, by its promise: a promise cannot be looked into. */
const come = new Map<Promise<unknown>, unknown>()

async function note({ answer }: Asked): Promise<void> {
  come.set(answer, await answer)
}

const meetings: MeetingDetail[] = []
async function noteMeetings(): Promise<void> {
  if (firstToday !== null) meetings.push(...(await firstToday.meetingDetails))
}

/** Ends when each has been answered or has failed. */
export const firstAnswersCome: Promise<unknown> = Promise.allSettled([
  ...asked.map(note),
  noteMeetings(),
])

/** What failed leaves no trace: its page asks again and shows why. */
async function takeLater(queries: QueryClient, { queryKey, answer }: Asked): Promise<void> {
  await queries.prefetchQuery({ queryKey, queryFn: () => answer })
  if (queries.getQueryState(queryKey)?.status === 'error') queries.removeQueries({ queryKey })
}

/** Those that have come are there at once, so that a page is drawn whole the first time. */
export function takeFirstAnswers(queries: QueryClient): void {
  for (const one of asked) {
    if (come.has(one.answer)) queries.setQueryData(one.queryKey, come.get(one.answer))
    else void takeLater(queries, one)
  }
  const campaignId = firstToday?.campaignId ?? ''
  for (const meeting of meetings) {
    const input = { campaignId, meetingId: meeting.id }
    queries.setQueryData(api.meetings.get.queryOptions({ input }).queryKey, meeting)
  }
}
