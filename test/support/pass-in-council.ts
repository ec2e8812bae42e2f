/** A meeting at which all members are present and one nomination gets every vote. */
import type { CouncilDesk } from './council-desk.ts'

export async function passInCouncil(
  desk: CouncilDesk,
  meeting: CouncilDesk['meeting'],
  line: { readonly nominationId: string; readonly voted: string },
): Promise<void> {
  const { meetings } = desk.client
  await meetings.setAttendance({
    ...meeting,
    attendance: desk.members.map((memberId) => ({ memberId, status: 'present' })),
  })
  const created = await meetings.createBallot({
    ...meeting,
    title: 'Lượt',
    method: 'hands',
    lines: [line],
  })
  const ballot = { ...meeting, ballotId: created.ballots.at(-1)?.id ?? '' }
  const present = desk.members.length
  const papers = { issued: present, returned: present, notReturned: 0, valid: present, invalid: 0 }
  const votes = { invalid: 0, yes: present, no: 0, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.openBallot(ballot)
  await meetings.closeBallot(ballot)
  await meetings.typeTally({
    ...ballot,
    by: 'Kiểm phiếu 1',
    tally: { papers, lines: [{ nominationId: line.nominationId, ...votes, chairAgrees: null }] },
  })
  await meetings.confirmBallot({ ...ballot, by: 'Kiểm phiếu 2', papers })
  await meetings.publishBallot(ballot)
}

/** A second meeting of the campaign. */
export async function conveneAgain(desk: CouncilDesk, at: string): Promise<CouncilDesk['meeting']> {
  const { id } = await desk.client.meetings.convene({ ...desk.campaign, at, rule: 'all-80' })
  return { ...desk.campaign, meetingId: id }
}
