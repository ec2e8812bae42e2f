/**
 * What every start asks first, asked before anything is drawn: who sits at the desk,
 * and what Hôm nay of the campaign in the address shows. Most of it was asked by ask-first.ts
 * already, and is only taken up here.
 */
import type { DeskState } from '#shared/safekeeping/users-contract.ts'
import { startCampaign, sureOfAnswers } from './ask-first.ts'
import { client } from './client.ts'

const mayLook = ({ users, user, locked }: DeskState): boolean =>
  !users || (user !== null && !locked)

/** A failure is met where the answer is used; until then it is nobody's. */
function unheard<Answer>(answer: Promise<Answer>): Promise<Answer> {
  answer.catch(() => undefined)
  return answer
}

export const firstDesk = unheard(client.safekeeping.desk())

/** Where it is not sure to be answered, the desk is heard first: a locked one is asked for nothing. */
function once<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  if (sureOfAnswers) return unheard(ask())
  return unheard(
    firstDesk.then((desk) => {
      if (!mayLook(desk)) throw new Error('nobody looks yet')
      return ask()
    }),
  )
}

const askToday = (asked: string) => {
  const input = { campaignId: asked }
  const campaigns = once(() => client.campaigns.list())
  // An address of a campaign that is not in this store asks nothing of it: the frame says so.
  const ofIt = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    sureOfAnswers
      ? once(ask)
      : unheard(
          campaigns.then((list) => {
            if (list.every(({ id }) => id !== asked)) throw new Error('no such campaign here')
            return ask()
          }),
        )
  const meetings = ofIt(() => client.meetings.list(input))
  const meetingDetails = async () =>
    Promise.all((await meetings).map(({ id }) => client.meetings.get({ ...input, meetingId: id })))
  return {
    campaignId: asked,
    campaigns,
    board: ofIt(() => client.appraisal.board(input)),
    campaign: ofIt(() => client.campaigns.get(input)),
    meetings,
    /** Each meeting of the list, in its order. */
    meetingDetails: unheard(meetingDetails()),
    decisions: ofIt(() => client.decisions.list(input)),
    returns: ofIt(() => client.submissions.returns(input)),
  }
}

/** Null where the start is at another address. */
export const firstToday = startCampaign === undefined ? null : askToday(startCampaign)
