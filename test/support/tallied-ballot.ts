/** A council of a terminal campaign that sits, votes by hand and has its ballot counted and published. */
import { z } from 'zod'
import type { TerminalCampaign } from './terminal-campaign.ts'

const councilSchema = z.array(z.looseObject({ id: z.string() }))
const meetingSchema = z.looseObject({
  id: z.string(),
  ballots: z.array(z.looseObject({ id: z.string() })),
})

export interface TalliedBallot {
  readonly at: string
  readonly members: number
  readonly present: number
  /** Votes in favour by the id of the nomination. */
  readonly yes: Readonly<Record<string, number>>
}

/** Leads it under the preset that asks for 80 % of all members. */
export async function talliedBallot(
  campaign: TerminalCampaign,
  { at, members, present, yes }: TalliedBallot,
): Promise<void> {
  const council = councilSchema.parse(
    await campaign.call('meetings.setCouncil', {
      members: Array.from({ length: members }, (_, index) => ({
        name: `Ủy viên ${index + 1}`,
        role: index === 0 ? 'Chủ tịch Hội đồng' : 'Ủy viên',
        chair: index === 0,
      })),
    }),
  )
  const { id: meetingId } = meetingSchema.parse(
    await campaign.call('meetings.convene', { at, rule: 'all-80' }),
  )
  await campaign.call('meetings.setAttendance', {
    meetingId,
    attendance: council.map(({ id }, index) => ({
      memberId: id,
      status: index < present ? 'present' : 'absent',
    })),
  })
  const { ballots } = meetingSchema.parse(
    await campaign.call('meetings.createBallot', {
      meetingId,
      title: 'Lượt 1',
      method: 'hands',
      lines: Object.keys(yes).map((nominationId) => ({ nominationId })),
    }),
  )
  const ballot = { meetingId, ballotId: ballots.at(-1)?.id ?? '' }
  const papers = { issued: present, returned: present, notReturned: 0, valid: present, invalid: 0 }
  const none = { invalid: 0, changeForm: 0, defer: 0, withdraw: 0, chairAgrees: null }
  await campaign.call('meetings.openBallot', ballot)
  await campaign.call('meetings.closeBallot', ballot)
  await campaign.call('meetings.typeTally', {
    ...ballot,
    by: 'Kiểm phiếu 1',
    tally: {
      papers,
      lines: Object.entries(yes).map(([nominationId, count]) => ({
        nominationId,
        ...none,
        yes: count,
        no: present - count,
      })),
    },
  })
  await campaign.call('meetings.confirmBallot', { ...ballot, by: 'Kiểm phiếu 2', papers })
  await campaign.call('meetings.publishBallot', ballot)
}
